import type { Ink } from '../base/ink.ts';
import type { Template, TemplateElement } from '../template/template.ts';

/** Colours of a template, each once, in the order in which its elements first have them; black and white are none. */
export function usedInks({ elements }: Pick<Template, 'elements'>): readonly Ink[] {
  const inks = elements.flatMap(inksOf);
  return [...new Set(inks)].filter((ink) => ink !== 'black' && ink !== 'white');
}

function inksOf(element: TemplateElement): readonly Ink[] {
  switch (element.kind) {
    case 'text': {
      const runs = element.lines.flatMap((line) => (typeof line === 'string' ? [] : line));
      return given([
        element.ink,
        ...runs.map(({ ink }) => ink),
        ...(element.looks ?? []).map(({ ink }) => ink),
      ]);
    }
    case 'rect':
    case 'ellipse':
      return given([element.fill === 'none' ? undefined : element.fill, element.strokeInk]);
    case 'table':
      return given([element.headFill, element.headInk]);
    case 'line':
    case 'icon':
    case 'checkbox':
      return given([element.ink]);
    default:
      return [];
  }
}

const given = (inks: readonly (Ink | undefined)[]): readonly Ink[] =>
  inks.filter((ink): ink is Ink => ink !== undefined);
