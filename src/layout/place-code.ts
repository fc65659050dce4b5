import { dot, dotsToMm, mm, ptToMm } from '../base/length.ts';
import type { Dpi, Mm } from '../base/length.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import type { BitGrid, CodeMark, RectMark } from '../scene/scene.ts';
import type { CodeElement } from '../template/template.ts';
import { CODE_RULES } from './code-rules.ts';
import type { BarRules, CodeRules } from './code-rules.ts';

/** A 203 dpi dot is 0.12512 mm, two of them 0.2502: the floors are meant to include the head's own steps. */
const ROUNDING = 1e-6;
/** Between the bars and their text. */
const CAPTION_GAP = 0.6;
/** Line height of a caption, in type sizes. */
export const CAPTION_LEADING = 1.15;

export interface PlacedCode {
  readonly mark: CodeMark;
  /** Bars along the ends of the others, above and below. */
  readonly bearers: readonly RectMark[];
  /** Where the text below goes; absent where the element asks for none. */
  readonly captionBox?: { readonly x: Mm; readonly y: Mm; readonly width: Mm; readonly height: Mm };
}

/**
 * Takes a code's modules and its element; gives it at the largest module of whole dots for which quiet zones, bars
 * and caption fit the box, on the dot grid counted from the label's top-left corner, in the middle of the box.
 * Undefined where no module fits.
 */
export function placeCode(
  element: CodeElement,
  content: MaskedText,
  modules: BitGrid,
  dpi: Dpi,
): PlacedCode | undefined {
  const caption = element.caption ? ptToMm(element.captionSize) * CAPTION_LEADING : 0;
  const gap = element.caption ? CAPTION_GAP : 0;
  const left = firstDot(element.x, dpi);
  const top = firstDot(element.y, dpi);
  const columns = lastDot(element.x + element.width, dpi) - left;
  const rows = lastDot(element.y + element.height - caption - gap, dpi) - top;

  const size = sizeOf(CODE_RULES[element.symbology], modules, { columns, rows }, dpi);
  if (size === undefined) return undefined;
  const { moduleWidth, moduleHeight, quietX, quietY, bearer, modules: drawn } = size;
  const [width, height] = [drawn.columns * moduleWidth, drawn.rows * moduleHeight];
  const x = left + Math.floor((columns - width) / 2);
  const y = top + Math.floor((rows - height) / 2);
  const toMm = (dots: number): Mm => dotsToMm(dot(dots), dpi);
  const mark: CodeMark = {
    kind: 'code',
    symbology: element.symbology,
    content,
    x: toMm(x),
    y: toMm(y),
    dpi,
    modules: drawn,
    moduleWidth,
    moduleHeight,
    quietX: toMm(quietX),
    quietY: toMm(quietY),
  };
  const bearers = (bearer === 0 ? [] : [y - bearer, y + height]).map((edge): RectMark => {
    const box = { x: toMm(x), y: toMm(edge), width: toMm(width), height: toMm(bearer) };
    return { kind: 'rect', ...box, fill: 'black' };
  });
  if (!element.caption) return { mark, bearers };
  const box = {
    x: element.x,
    y: mm(toMm(y + height + bearer + quietY) + gap),
    width: element.width,
    height: mm(caption),
  };
  return { mark, bearers, captionBox: box };
}

/** A code's size in dots. */
interface CodeSize {
  readonly modules: BitGrid;
  readonly moduleWidth: number;
  readonly moduleHeight: number;
  readonly quietX: number;
  readonly quietY: number;
  readonly bearer: number;
}

/** The largest size that fits into `room`, in dots. */
function sizeOf(
  rules: CodeRules,
  modules: BitGrid,
  room: { readonly columns: number; readonly rows: number },
  dpi: Dpi,
): CodeSize | undefined {
  const dotMm = dotsToMm(dot(1), dpi);
  const fits = ({ modules: grid, moduleWidth, moduleHeight, quietX, quietY, bearer }: CodeSize): boolean =>
    grid.columns * moduleWidth + 2 * quietX <= room.columns &&
    grid.rows * moduleHeight + 2 * (quietY + bearer) <= room.rows;
  if (rules.kind === 'fixed') {
    const [quietX, quietY] = [Math.ceil(rules.quietX / dotMm), Math.ceil(rules.quietY / dotMm)];
    const size = {
      modules: rules.dots(modules, dpi),
      moduleWidth: 1,
      moduleHeight: 1,
      quietX,
      quietY,
      bearer: 0,
    };
    return fits(size) ? size : undefined;
  }
  const least = Math.max(rules.leastDots, Math.ceil(rules.leastMm / dotMm - ROUNDING));
  const most = Math.floor(rules.mostMm / dotMm + ROUNDING);
  for (let module = most; module >= least; module -= 1) {
    const bearer = rules.kind === 'bars' ? (rules.bearer ?? 0) * module : 0;
    const moduleHeight = rules.kind === 'bars' ? room.rows - 2 * bearer : rules.rowHeight * module;
    const [quietX, quietY] = [rules.quietX * module, rules.quietY * module];
    const size = { modules, moduleWidth: module, moduleHeight, quietX, quietY, bearer };
    if (fits(size) && (rules.kind === 'grid' || isTall(rules, size, dotMm))) return size;
  }
  return undefined;
}

function isTall({ share, leastHeight }: BarRules, size: CodeSize, dotMm: number): boolean {
  const length = size.modules.columns * size.moduleWidth * dotMm;
  return size.moduleHeight * dotMm >= Math.max(leastHeight, share * length);
}

const firstDot = (value: number, dpi: Dpi): number => Math.ceil((value * dpi) / 25.4 - ROUNDING);
const lastDot = (value: number, dpi: Dpi): number => Math.floor((value * dpi) / 25.4 + ROUNDING);
