import type { ElementKind } from './template.ts';

/** Kinds that are made of a printer's dots, on which they lie after whole quarter turns alone. */
export const RIGID: ReadonlySet<ElementKind> = new Set(['code', 'sealed', 'image']);
