import { dot, dotsToMm, mm, ptToMm } from '../base/length.ts';
import type { Dpi, Mm } from '../base/length.ts';
import { turnPoint } from '../base/turn.ts';
import type { QuarterTurn } from '../base/turn.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import type { BitGrid, CodeMark, Symbology } from '../scene/scene.ts';
import { turnGrid } from '../symbols/bit-grid.ts';
import type { CodeElement } from '../template/template.ts';
import { boxOnLabel, turnOf } from '../template/turned-box.ts';
import { firstDot, lastDot } from './dot-box.ts';

interface CodeRules {
  /** Free modules left and right, above and below. */
  readonly quietX: number;
  readonly quietY: number;
  /** Bounds of a module, in whole dots and in millimetres; both hold. */
  readonly leastDots: number;
  readonly leastMm: number;
  readonly mostMm: number;
  /** Height of a linear code's bars: a share of its length, and a least length in millimetres. */
  readonly bars?: { readonly share: number; readonly leastMm: number };
}

/**
 * Facts §6.1. Code 128: quiet zone 10X, bars 15 % of the length or 6.35 mm, whichever is more (barcode4j, STRICH);
 * X at least 2 dots and 0.25 mm (practical floor). QR: quiet zone 4 modules; 3 dots and 0.25 mm are the floor, 4 dots
 * are advised (qrcode.com) and what the built-in boxes have room for. Larger than `mostMm` reads no better (a choice
 * of ours: a hand scanner at arm's length).
 */
export const CODE_RULES: Readonly<Record<Symbology, CodeRules>> = {
  code128: {
    quietX: 10,
    quietY: 0,
    leastDots: 2,
    leastMm: 0.25,
    mostMm: 0.66,
    bars: { share: 0.15, leastMm: 6.35 },
  },
  qr: { quietX: 4, quietY: 4, leastDots: 3, leastMm: 0.25, mostMm: 0.8 },
};

/** A 203 dpi dot is 0.12512 mm, two of them 0.2502: the floors are meant to include the head's own steps. */
const ROUNDING = 1e-6;
/** Between the bars and their text. */
const CAPTION_GAP = 0.6;
/** Line height of a caption, in type sizes. */
export const CAPTION_LEADING = 1.15;

export interface PlacedCode {
  readonly mark: CodeMark;
  /** Where the text below goes, before it is turned with the code; absent where the element asks for none. */
  readonly captionBox?: { readonly x: Mm; readonly y: Mm; readonly width: Mm; readonly height: Mm };
}

/**
 * Takes a code's modules and its element; gives it at the largest module of whole dots for which quiet zones, bars
 * and caption fit the box, on the dot grid counted from the label's top-left corner, in the middle of the box.
 * Undefined where no module fits. `turn` is the element's rotation: the dots are counted on the label as it lies there.
 */
export function placeCode(
  element: CodeElement,
  content: MaskedText,
  modules: BitGrid,
  dpi: Dpi,
  turn?: QuarterTurn,
): PlacedCode | undefined {
  const rules = CODE_RULES[element.symbology];
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

  const dotMm = dotsToMm(dot(1), dpi);
  const least = Math.max(rules.leastDots, Math.ceil(rules.leastMm / dotMm - ROUNDING));
  const most = Math.floor(rules.mostMm / dotMm + ROUNDING);
  for (let module = most; module >= least; module -= 1) {
    const width = modules.columns * module;
    if (width + 2 * rules.quietX * module > columns) continue;
    const height = rules.bars === undefined ? modules.rows * module : rows;
    if (height + 2 * rules.quietY * module > rows) continue;
    if (rules.bars && height * dotMm < Math.max(rules.bars.leastMm, rules.bars.share * width * dotMm))
      continue;

    const [dotsAcross, dotsDown] = lies(width, height);
    const x = left + Math.floor((across - dotsAcross) / 2);
    const y = top + Math.floor((down - dotsDown) / 2);
    const [moduleWidth, moduleHeight] = lies(module, rules.bars === undefined ? module : height);
    const [quietX, quietY] = lies(rules.quietX * module, rules.quietY * module);
    const mark: CodeMark = {
      kind: 'code',
      symbology: element.symbology,
      content,
      x: dotsToMm(dot(x), dpi),
      y: dotsToMm(dot(y), dpi),
      dpi,
      modules: turn === undefined ? modules : turnGrid(modules, turn),
      moduleWidth,
      moduleHeight,
      quietX: dotsToMm(dot(quietX), dpi),
      quietY: dotsToMm(dot(quietY), dpi),
      ...(turn === undefined ? {} : { turn }),
    };
    if (!element.caption) return { mark };
    const bottom = uprightBottom(element, x, y, dotsAcross, dotsDown, dpi);
    return {
      mark,
      captionBox: { x: element.x, y: mm(bottom + gap), width: element.width, height: mm(caption) },
    };
  }
  return undefined;
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

/** Where the bars end at their foot, in the frame that the element's box is given in. */
function uprightBottom(
  element: CodeElement,
  x: number,
  y: number,
  across: number,
  down: number,
  dpi: Dpi,
): Mm {
  const turn = turnOf(element);
  const corners = [
    { x: dotsToMm(dot(x), dpi), y: dotsToMm(dot(y), dpi) },
    { x: dotsToMm(dot(x + across), dpi), y: dotsToMm(dot(y + down), dpi) },
  ];
  if (turn === undefined) return mm(Math.max(...corners.map((corner) => corner.y)));
  const back = { ...turn, degrees: 360 - turn.degrees };
  return mm(Math.max(...corners.map((corner) => turnPoint(corner, back).y)));
}
