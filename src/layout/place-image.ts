import { decodeBase64 } from '../base/base64.ts';
import { dot, dotsToMm } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import type { QuarterTurn } from '../base/turn.ts';
import type { BitGrid, ImageMark } from '../scene/scene.ts';
import { turnGrid } from '../symbols/bit-grid.ts';
import type { GrayPicture, ImageElement } from '../template/template.ts';
import { boxOnLabel } from '../template/turned-box.ts';
import { dither } from './dither.ts';
import { firstDot, lastDot } from './dot-box.ts';
import { resampledRows } from './resample.ts';
import type { GrayPixels, Section } from './resample.ts';

/** Dots of one picture: more than a label of 100 by 150 mm has at 300 dpi. It bounds the work that a template asks for. */
const MOST_DOTS = 4_000_000;

/**
 * Takes a picture's element; gives it in the printer's dots, fitted to the whole dots that lie in its box, as it lies on
 * the label. `turn` is the element's rotation. Fails where the box holds no dot, or too many.
 */
export function placeImage(
  element: ImageElement,
  dpi: Dpi,
  turn?: QuarterTurn,
): ImageMark | 'image-too-small' | 'image-too-large' {
  const box = boxOnLabel(element);
  const left = firstDot(box.x, dpi);
  const top = firstDot(box.y, dpi);
  const across = lastDot(box.x + box.width, dpi) - left;
  const down = lastDot(box.y + box.height, dpi) - top;
  if (across < 1 || down < 1) return 'image-too-small';
  if (across * down > MOST_DOTS) return 'image-too-large';
  const isOnItsSide = turn === 90 || turn === 270;
  const [columns, rows] = isOnItsSide ? [down, across] : [across, down];
  const pixels = pixelsOf(element, columns, rows, turn);
  return {
    kind: 'image',
    x: dotsToMm(dot(left + Math.floor((across - pixels.columns) / 2)), dpi),
    y: dotsToMm(dot(top + Math.floor((down - pixels.rows) / 2)), dpi),
    dpi,
    pixels,
  };
}

/** Pictures made ready, by the picture and how it was asked for: one is the same on every label, and slow to make. */
const made = new WeakMap<GrayPicture, Map<string, BitGrid>>();
/** Ways to draw one picture that are remembered: in a designer its box changes all the time. */
const REMEMBERED = 8;

function pixelsOf(
  element: ImageElement,
  columns: number,
  rows: number,
  turn: QuarterTurn | undefined,
): BitGrid {
  const { picture, fit, dither: kind, threshold, invert } = element;
  const ways = made.get(picture) ?? new Map<string, BitGrid>();
  made.set(picture, ways);
  const key = [columns, rows, fit, kind, threshold, invert, turn].join(' ');
  const known = ways.get(key);
  if (known !== undefined) return known;
  const { size, section } = fitted(element, columns, rows);
  const resampled = resampledRows(grayOf(picture, invert === true), section, size.columns, size.rows);
  const upright = dither(resampled, size.columns, size.rows, kind, threshold);
  const pixels = turn === undefined ? upright : turnGrid(upright, turn);
  if (ways.size >= REMEMBERED) ways.clear();
  ways.set(key, pixels);
  return pixels;
}

function grayOf({ width, height, gray }: GrayPicture, isInverted: boolean): GrayPixels {
  const values = decodeBase64(gray, width * height);
  // A Template comes out of `parseTemplate`, which refuses such a picture.
  if (values === undefined) throw new Error('unchecked template');
  return { width, height, values: isInverted ? values.map((value) => 255 - value) : values };
}

/** The dots that the picture takes, and the part of it that is drawn in them. */
function fitted(
  { fit, picture: { width, height } }: ImageElement,
  columns: number,
  rows: number,
): { readonly size: { readonly columns: number; readonly rows: number }; readonly section: Section } {
  const whole = { x: 0, y: 0, width, height };
  switch (fit) {
    case 'stretch':
      return { size: { columns, rows }, section: whole };
    case 'contain': {
      const scale = Math.min(columns / width, rows / height);
      const within = (length: number, most: number): number =>
        Math.min(most, Math.max(1, Math.round(length * scale)));
      return { size: { columns: within(width, columns), rows: within(height, rows) }, section: whole };
    }
    case 'cover': {
      const scale = Math.max(columns / width, rows / height);
      const [shownWidth, shownHeight] = [Math.min(width, columns / scale), Math.min(height, rows / scale)];
      const section = {
        x: (width - shownWidth) / 2,
        y: (height - shownHeight) / 2,
        width: shownWidth,
        height: shownHeight,
      };
      return { size: { columns, rows }, section };
    }
  }
}
