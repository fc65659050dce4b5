import { dot, dotsToMm, mm, ptToMm } from '../base/length.ts';
import type { Dpi, Mm } from '../base/length.ts';
import { turnPoint } from '../base/turn.ts';
import type { QuarterTurn } from '../base/turn.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import type { BitGrid, CodeMark, RectMark } from '../scene/scene.ts';
import { turnGrid } from '../symbols/bit-grid.ts';
import type { CodeElement } from '../template/template.ts';
import { boxOnLabel, turnOf } from '../template/turned-box.ts';
import type { Bounds } from './bounds.ts';
import { CODE_RULES } from './code-rules.ts';
import type { BarRules, CodeRules } from './code-rules.ts';
import { firstDot, lastDot } from './dot-box.ts';

/** A 203 dpi dot is 0.12512 mm, two of them 0.2502: the floors are meant to include the head's own steps. */
const ROUNDING = 1e-6;
/** Between the bars and their text. */
const CAPTION_GAP = 0.6;
/** Line height of a caption, in type sizes. */
export const CAPTION_LEADING = 1.15;

export interface PlacedCode {
  readonly mark: CodeMark;
  /** Bars along the ends of the others, above and below, before they are turned with the code. */
  readonly bearers: readonly RectMark[];
  /** Where the text below goes, before it is turned too; absent where the element asks for none. */
  readonly captionBox?: { readonly x: Mm; readonly y: Mm; readonly width: Mm; readonly height: Mm };
}

/**
 * Takes a code's modules and its element; gives it at the largest module of whole dots for which quiet zones, bars
 * and caption fit the box, on the dot grid counted from the label's top-left corner, in the middle of the box.
 * Undefined where no module fits. `turn` is the element's rotation: the dots are counted on the label as it lies there.
 * `module`: the side that modules are to have, in whole dots of which there is room for in it; no other then.
 */
export function placeCode(
  element: CodeElement,
  content: MaskedText,
  modules: BitGrid,
  dpi: Dpi,
  turn?: QuarterTurn,
  module?: Mm,
): PlacedCode | undefined {
  const caption = element.caption ? ptToMm(element.captionSize) * CAPTION_LEADING : 0;
  const gap = element.caption ? CAPTION_GAP : 0;
  const free = freeOnLabel(element, caption + gap);
  const left = firstDot(free.x, dpi);
  const top = firstDot(free.y, dpi);
  const across = lastDot(free.x + free.width, dpi) - left;
  const down = lastDot(free.y + free.height, dpi) - top;
  const lies = <T>(along: T, tall: T): readonly [T, T] =>
    turn === 90 || turn === 270 ? [tall, along] : [along, tall];
  const [columns, rows] = lies(across, down);

  const size = sizeOf(CODE_RULES[element.symbology], modules, { columns, rows }, dpi, module);
  if (size === undefined) return undefined;
  const { moduleWidth, moduleHeight, quietX, quietY, bearer, modules: drawn } = size;
  const [wide, high] = [drawn.columns * moduleWidth, drawn.rows * moduleHeight];
  const [dotsAcross, dotsDown] = lies(wide, high);
  const x = left + Math.floor((across - dotsAcross) / 2);
  const y = top + Math.floor((down - dotsDown) / 2);
  const toMm = (dots: number): Mm => dotsToMm(dot(dots), dpi);
  const [modulesAcross, modulesDown] = lies(moduleWidth, moduleHeight);
  const [freeAcross, freeDown] = lies(quietX, quietY);
  const mark: CodeMark = {
    kind: 'code',
    symbology: element.symbology,
    content,
    x: toMm(x),
    y: toMm(y),
    dpi,
    modules: turn === undefined ? drawn : turnGrid(drawn, turn),
    moduleWidth: modulesAcross,
    moduleHeight: modulesDown,
    quietX: toMm(freeAcross),
    quietY: toMm(freeDown),
    ...(turn === undefined ? {} : { turn }),
  };
  const upright = uprightBox(element, {
    left: toMm(x),
    top: toMm(y),
    right: toMm(x + dotsAcross),
    bottom: toMm(y + dotsDown),
  });
  const bearers = (bearer === 0 ? [] : [upright.top - toMm(bearer), upright.bottom]).map((edge): RectMark => {
    const box = { x: mm(upright.left), y: mm(edge), width: toMm(wide), height: toMm(bearer) };
    return { kind: 'rect', ...box, fill: 'black' };
  });
  if (!element.caption) return { mark, bearers };
  const box = {
    x: element.x,
    y: mm(upright.bottom + toMm(bearer + quietY) + gap),
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
  wanted?: Mm,
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
  const floor = Math.max(rules.leastDots, Math.ceil(rules.leastMm / dotMm - ROUNDING));
  const most = Math.floor((wanted ?? rules.mostMm) / dotMm + ROUNDING);
  const least = wanted === undefined ? floor : Math.max(floor, most);
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

/** The room of a code without its caption, on the label. */
function freeOnLabel(element: CodeElement, caption: number): ReturnType<typeof boxOnLabel> {
  const turn = turnOf(element);
  const upright = { x: element.x, y: element.y, width: element.width, height: mm(element.height - caption) };
  if (turn === undefined) return upright;
  // Both turn about the middle of the whole box: what the caption leaves moves with it.
  const middle = turnPoint({ x: upright.x + upright.width / 2, y: upright.y + upright.height / 2 }, turn);
  return boxOnLabel({
    ...upright,
    x: mm(middle.x - upright.width / 2),
    y: mm(middle.y - upright.height / 2),
    rotation: turn.degrees,
  });
}

/** A box on the label in the frame that the element's box is given in. */
function uprightBox(element: CodeElement, { left, top, right, bottom }: Bounds): Bounds {
  const turn = turnOf(element);
  if (turn === undefined) return { left, top, right, bottom };
  const back = { ...turn, degrees: 360 - turn.degrees };
  const [one, other] = [turnPoint({ x: left, y: top }, back), turnPoint({ x: right, y: bottom }, back)];
  return {
    left: Math.min(one.x, other.x),
    top: Math.min(one.y, other.y),
    right: Math.max(one.x, other.x),
    bottom: Math.max(one.y, other.y),
  };
}
