import type { RefusalCode } from './label-layout.ts';

/** What is not as it should be and refuses no label. Every finding names its element. */
export const LABEL_WARNINGS = [
  /** Type smaller than can be read well. params: size, least (points) */
  'text-tiny',
  /** Text had to shrink to less than reads well. params: size, wanted, least (points) */
  'text-shrunk',
  /** Two texts lie over each other. params: by, the other element */
  'text-over-text',
  /** Something that reaches onto a shape or picture of its own colour, where it cannot be seen. params: by */
  'text-unseen',
  /** An ink too near to what lies behind it to be read at ease. params: contrast, least (to one) */
  'pale-ink',
  /** A box lies over the whole of an element that is drawn before it. params: by */
  'element-covered',
  /** A text element that says nothing. */
  'element-empty',
  /** It reaches over the edge of a strip that goes where it is empty: it is neither wholly in it nor wholly beside it. */
  'element-over-strips',
  /** A picture with fewer pixels than print shows. params: dpi (pixels an inch), least */
  'image-coarse',
  /** The number that a sealed code is bound to is not on the label. */
  'sealed-id-unprinted',
  /** Modules smaller than scanners read at ease. params: dots, millimetres, advised (dots) */
  'code-module-small',
  /** Bars shorter than scanners hit at ease. params: height, advised (millimetres) */
  'code-bars-short',
  /** A code so near to the label's edge that a shift or a fold reaches it. params: distance, advised (millimetres) */
  'code-near-edge',
  /** Something in the margin that printers may miss. params: reach, margin (millimetres) */
  'mark-in-margin',
] as const;
export type WarningCode = (typeof LABEL_WARNINGS)[number];

/** Something of a label that a person should look at. */
export interface Finding {
  readonly code: RefusalCode | WarningCode;
  /** Id of the element. */
  readonly element: string;
  /** An error refuses the label. */
  readonly severity: 'error' | 'warning';
  readonly params: Readonly<Record<string, string | number>>;
  /** How bad it is among findings of its code and element: the larger, the worse. */
  readonly depth: number;
}

export function warning(
  code: WarningCode,
  element: string,
  params: Finding['params'] = {},
  depth = 0,
): Finding {
  return { code, element, severity: 'warning', params, depth };
}

/** Millimetres as they are said. */
export const tenths = (millimetres: number): number => Math.round(millimetres * 10) / 10;
