type Point = readonly [number, number];

/** Dark pixels of an image, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly dark: Uint8Array;
}

/**
 * Draws an SVG of paths without transforms, such as `toSvg` makes of shapes, as a reader that did not write it: a pixel
 * is dark where its centre is. Throws for what it does not know.
 */
export function svgPixels(svg: string, dpi: number): Pixels {
  const [, wide = '', high = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const scale = dpi / 25.4;
  const [width, height] = [Math.round(Number(wide) * scale), Math.round(Number(high) * scale)];
  if (!(width > 0 && height > 0) || /<(?:use|g) |transform=/.test(svg)) throw new Error('unknown SVG');
  const pixels = { width, height, dark: new Uint8Array(width * height) };
  for (const [, attributes = ''] of svg.matchAll(/<path ([^>]*)\/>/g)) {
    const of = (name: string): string | undefined =>
      new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1];
    const outlines = outlinesOf(of('d') ?? '').map((points) =>
      points.map(([x, y]): Point => [x * scale, y * scale]),
    );
    const stroke = of('stroke');
    if (stroke === undefined) {
      fill(outlines, pixels, isDark(of('fill')));
      continue;
    }
    const dash = (of('stroke-dasharray') ?? '')
      .split(' ')
      .filter(Boolean)
      .map((part) => Number(part) * scale);
    const half = (Number(of('stroke-width')) * scale) / 2;
    const isRound = of('stroke-linecap') === 'round';
    for (const [from, to] of outlines.flatMap((points) => dashed(points, dash))) {
      draw(from, to, half, isRound, pixels, isDark(stroke));
    }
  }
  return pixels;
}

const isDark = (color: string | undefined): number => (color === '#fff' ? 0 : 1);
const STEPS = 48;

/** Chains of points, closed ones ending where they begin. */
function outlinesOf(d: string): readonly (readonly Point[])[] {
  const outlines: Point[][] = [];
  for (const [, command = '', text = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0] = (text.match(/-?[\d.]+/g) ?? []).map(Number);
    const open = outlines.at(-1) ?? [];
    const [x, y] = open.at(-1) ?? [0, 0];
    if (command === 'M') outlines.push([[a, b]]);
    else if (command === 'L') open.push([a, b]);
    else if (command === 'H') open.push([a, y]);
    else if (command === 'V') open.push([x, a]);
    else if (command === 'h') open.push([x + a, y]);
    else if (command === 'v') open.push([x, y + a]);
    else if (command === 'C') open.push(...curve([x, y], [a, b], [c, e], [f, g]));
    else if (command.toUpperCase() === 'Z') open.push(open[0] ?? [x, y]);
    else throw new Error('unknown path');
  }
  return outlines;
}

function curve(p: Point, q: Point, r: Point, s: Point): readonly Point[] {
  return Array.from({ length: STEPS }, (_, step): Point => {
    const t = (step + 1) / STEPS;
    const u = 1 - t;
    const along = (axis: 0 | 1): number =>
      u * u * u * p[axis] + 3 * u * u * t * q[axis] + 3 * u * t * t * r[axis] + t * t * t * s[axis];
    return [along(0), along(1)];
  });
}

const pairs = (points: readonly Point[]): readonly (readonly [Point, Point])[] =>
  points.slice(1).map((to, index) => [points[index] ?? to, to]);

function fill(outlines: readonly (readonly Point[])[], { width, height, dark }: Pixels, value: number): void {
  const edges = outlines.flatMap((points) => pairs([...points, points[0] ?? [0, 0]]));
  for (let row = 0; row < height; row += 1) {
    const y = row + 0.5;
    const crossings = edges
      .filter(([[, y1], [, y2]]) => y1 > y !== y2 > y)
      .map(([[x1, y1], [x2, y2]]) => x1 + ((y - y1) * (x2 - x1)) / (y2 - y1))
      .sort((a, b) => a - b)
      .map((x) => Math.min(width, Math.max(0, Math.ceil(x - 0.5))));
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      dark.fill(value, row * width + (crossings[at] ?? 0), row * width + (crossings[at + 1] ?? 0));
    }
  }
}

/** The drawn parts of a line with corners. */
function dashed(points: readonly Point[], dash: readonly number[]): readonly (readonly [Point, Point])[] {
  if (dash.length === 0) return pairs(points);
  const parts: [Point, Point][] = [];
  let [index, left] = [0, dash[0] ?? 0];
  for (const [[x1, y1], [x2, y2]] of pairs(points)) {
    const length = Math.hypot(x2 - x1, y2 - y1);
    const at = (along: number): Point => [
      x1 + ((x2 - x1) * along) / length,
      y1 + ((y2 - y1) * along) / length,
    ];
    for (let done = 0; done < length;) {
      const step = Math.min(left, length - done);
      if (index % 2 === 0) parts.push([at(done), at(done + step)]);
      done += step;
      left -= step;
      if (left > 1e-9) continue;
      index += 1;
      left = dash[index % dash.length] ?? 0;
    }
  }
  return parts;
}

function draw(
  [x1, y1]: Point,
  [x2, y2]: Point,
  half: number,
  isRound: boolean,
  { width, height, dark }: Pixels,
  value: number,
): void {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [ux, uy] = length === 0 ? [1, 0] : [(x2 - x1) / length, (y2 - y1) / length];
  const [top, bottom] = [Math.min(y1, y2) - half, Math.max(y1, y2) + half];
  const [left, right] = [Math.min(x1, x2) - half, Math.max(x1, x2) + half];
  for (let row = Math.max(0, Math.floor(top)); row < Math.min(height, bottom); row += 1) {
    for (let column = Math.max(0, Math.floor(left)); column < Math.min(width, right); column += 1) {
      const [dx, dy] = [column + 0.5 - x1, row + 0.5 - y1];
      const [along, across] = [dx * ux + dy * uy, Math.abs(dy * ux - dx * uy)];
      const beyond = Math.max(-along, along - length, 0);
      const isIn = isRound ? Math.hypot(beyond, across) <= half : beyond === 0 && across <= half;
      if (isIn) dark[row * width + column] = value;
    }
  }
}
