/** Grey pixels, 0 = black, 255 = white, rows from the top. */
export interface GrayPixels {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

/** The part of a picture that is drawn, in pixels; may begin and end within one. */
export interface Section {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What one pixel of the result is made of: weights, which add up to 1, of the pixels from `first` on. */
interface Share {
  readonly first: number;
  readonly weights: readonly number[];
}

/**
 * A section of a picture at another size, row by row from the top. Each way by itself: where there are fewer pixels
 * than before each is the mean of the area that it covers; where there are more they are blended linearly. The row is
 * the same array each time.
 */
export function* resampledRows(
  picture: GrayPixels,
  section: Section,
  columns: number,
  rows: number,
): Iterable<Float64Array> {
  const across = sharesOf(section.x, section.width, columns, picture.width);
  const down = sharesOf(section.y, section.height, rows, picture.height);
  const narrowed = new Map<number, Float64Array>();
  const out = new Float64Array(columns);
  for (const { first, weights } of down) {
    for (const known of narrowed.keys()) if (known < first) narrowed.delete(known);
    out.fill(0);
    for (const [index, weight] of weights.entries()) {
      const row = first + index;
      let line = narrowed.get(row);
      if (line === undefined) {
        line = narrow(picture.values, row * picture.width, across);
        narrowed.set(row, line);
      }
      for (let column = 0; column < columns; column += 1) {
        out[column] = (out[column] ?? 0) + weight * (line[column] ?? 0);
      }
    }
    yield out;
  }
}

function narrow(values: Uint8Array, start: number, shares: readonly Share[]): Float64Array {
  const line = new Float64Array(shares.length);
  for (const [column, { first, weights }] of shares.entries()) {
    let sum = 0;
    for (const [index, weight] of weights.entries()) sum += weight * (values[start + first + index] ?? 0);
    line[column] = sum;
  }
  return line;
}

function sharesOf(from: number, length: number, count: number, pixels: number): readonly Share[] {
  const step = length / count;
  return Array.from({ length: count }, (_, index) =>
    step > 1
      ? areaShare(from + index * step, from + (index + 1) * step, pixels)
      : linearShare(from + (index + 0.5) * step - 0.5, pixels),
  );
}

function areaShare(from: number, to: number, pixels: number): Share {
  const first = Math.min(pixels - 1, Math.max(0, Math.floor(from)));
  const last = Math.min(pixels - 1, Math.max(first, Math.ceil(to) - 1));
  const covered = Array.from({ length: last - first + 1 }, (_, index) =>
    Math.max(0, Math.min(to, first + index + 1) - Math.max(from, first + index)),
  );
  const sum = covered.reduce((whole, part) => whole + part, 0);
  return { first, weights: covered.map((part) => part / sum) };
}

/** `at` counts from the middle of the first pixel; beyond the outer pixels' middles they stay as they are. */
function linearShare(at: number, pixels: number): Share {
  const place = Math.min(pixels - 1, Math.max(0, at));
  const first = Math.min(Math.floor(place), Math.max(0, pixels - 2));
  const share = place - first;
  return share === 0 ? { first, weights: [1] } : { first, weights: [1 - share, share] };
}
