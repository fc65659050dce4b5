import { dot, dotsToMm } from '../base/length.ts';
import { CODE_RULES } from '../layout/code-rules.ts';
import type { CodeMark, Mark } from '../scene/scene.ts';

/** How large a code is drawn, for those who ask whether it will scan. */
export interface CodeFacts {
  /** Bars side by side; else cells, or a shape of its own. */
  readonly isLinear: boolean;
  /** Width of the narrowest bar or cell in the printer's dots, and in millimetres; null where the symbology sets the size. */
  readonly module: { readonly dots: number; readonly millimetres: number } | null;
  readonly columns: number;
  readonly rows: number;
  /** Millimetres along and across its modules, without the free space around. */
  readonly width: number;
  readonly height: number;
}

/** Of the first code among the marks of an element; null where there is none. */
export function codeFacts(marks: readonly Mark[]): CodeFacts | null {
  const mark = marks.find((each): each is CodeMark => each.kind === 'code');
  if (mark === undefined) return null;
  const { symbology, dpi, moduleWidth, moduleHeight } = mark;
  const { columns, rows } = mark.modules;
  const inMm = (dots: number): number => Math.round(dotsToMm(dot(dots), dpi) * 1000) / 1000;
  const dots = Math.min(moduleWidth, moduleHeight);
  const [width, height] = [inMm(columns * moduleWidth), inMm(rows * moduleHeight)];
  // Bars that stand across the label are long in its other direction.
  const isUpright = rows === 1 || columns !== 1;
  return {
    isLinear: rows === 1 || columns === 1,
    module: CODE_RULES[symbology].kind === 'fixed' ? null : { dots, millimetres: inMm(dots) },
    ...(isUpright
      ? { columns, rows, width, height }
      : { columns: rows, rows: 1, width: height, height: width }),
  };
}
