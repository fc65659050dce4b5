/** The affine map of SVG's `matrix(a b c d e f)`. */
type Matrix = readonly [number, number, number, number, number, number];
type Polygon = readonly (readonly [number, number])[];

/** Pixels drawn, 1 = not white, and their colours as 0xRRGGBB. */
export interface Painted {
  readonly width: number;
  readonly height: number;
  readonly dark: Uint8Array;
  readonly colours: Uint32Array;
}

const CURVE_STEPS = 8;

/**
 * Paints an SVG of ours by its own few elements: path, use, g and defs, filled by the non-zero or the
 * even-odd rule, and solid strokes, those with round ends along curves too. A pixel takes the ink that its middle lies in. Throws for whatever else it finds.
 */
export function paintSvg(svg: string, dpi: number): Painted {
  const [, wide = '', high = ''] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
  const scale = dpi / 25.4;
  const [width, height] = [Math.round(Number(wide) * scale), Math.round(Number(high) * scale)];
  const colours = new Uint32Array(width * height).fill(WHITE);
  const painted = { width, height, dark: new Uint8Array(width * height), colours };
  const definitions = new Map<string, string>();
  const stack: { readonly matrix: Matrix; readonly colour: number }[] = [
    { matrix: [scale, 0, 0, scale, 0, 0], colour: BLACK },
  ];
  let isDefining = false;
  for (const [tag, closing = '', name = '', rest = ''] of svg.matchAll(/<(\/?)(\w+)([^>]*)>/g)) {
    const attribute = (key: string): string | undefined => new RegExp(`\\s${key}="([^"]*)"`).exec(rest)?.[1];
    const outer = stack.at(-1);
    if (outer === undefined) throw new Error('unbalanced');
    const matrix = multiply(transformOf(attribute('transform')), outer.matrix);
    const colour = colourOf(attribute('fill')) ?? outer.colour;
    if (name === 'svg') continue;
    if (name === 'defs') isDefining = closing === '';
    else if (name === 'g' && closing === '/') stack.pop();
    else if (name === 'g') stack.push({ matrix, colour });
    else if (name === 'path' && isDefining) definitions.set(attribute('id') ?? '', attribute('d') ?? '');
    else if (name === 'path' && attribute('stroke') !== undefined) {
      if (attribute('stroke-dasharray') !== undefined) throw new Error('cannot paint dashes');
      const along = attribute('stroke-linecap') === 'round' ? roundStrokesOf : strokesOf;
      const strokes = along(attribute('d') ?? '', Number(attribute('stroke-width')));
      const shapes = strokes.map((stroke) => stroke.map((point) => mapped(point, matrix)));
      for (const shape of shapes) fill(painted, [shape], colourOf(attribute('stroke')) ?? BLACK);
    } else if (name === 'path')
      fill(painted, polygonsOf(attribute('d') ?? '', matrix), colour, attribute('fill-rule') === 'evenodd');
    else if (name === 'use') {
      const moved: Matrix = [1, 0, 0, 1, Number(attribute('x') ?? 0), Number(attribute('y') ?? 0)];
      const path = definitions.get((attribute('href') ?? '').slice(1)) ?? '';
      fill(painted, polygonsOf(path, multiply(moved, matrix)), colour);
    } else throw new Error(`cannot paint ${tag}`);
  }
  return painted;
}

const BLACK = 0x000000;
const WHITE = 0xffffff;

/** As we write colours: `#fff`, `#000`, six digits, or `none` for what only a stroke paints. */
function colourOf(written: string | undefined): number | undefined {
  if (written === undefined || written === 'none') return undefined;
  if (written === '#fff') return WHITE;
  if (written === '#000') return BLACK;
  if (!/^#[0-9a-f]{6}$/.test(written)) throw new Error(`cannot paint ${written}`);
  return Number.parseInt(written.slice(1), 16);
}

function transformOf(text = ''): Matrix {
  let whole: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [, name, list = ''] of text.matchAll(/(\w+)\(([^)]*)\)/g)) {
    whole = multiply(matrixOf(name ?? '', list.split(' ').map(Number)), whole);
  }
  return whole;
}

function matrixOf(name: string, [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: readonly number[]): Matrix {
  if (name === 'matrix') return [a, b, c, d, e, f];
  if (name === 'translate') return [1, 0, 0, 1, a, b];
  if (name === 'scale') return [a, 0, 0, a, 0, 0];
  if (name !== 'rotate') throw new Error(`cannot transform by ${name}`);
  const [cos, sin] = [Math.cos((a * Math.PI) / 180), Math.sin((a * Math.PI) / 180)];
  return multiply(multiply([1, 0, 0, 1, -b, -c], [cos, sin, -sin, cos, 0, 0]), [1, 0, 0, 1, b, c]);
}

/** `first`, then `second`. */
function multiply([a, b, c, d, e, f]: Matrix, second: Matrix): Matrix {
  const [x, y] = mapped([e, f], second);
  const [A, B, C, D] = second;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, x, y];
}

function mapped([x, y]: readonly [number, number], [a, b, c, d, e, f]: Matrix): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Straight strokes, each as the four corners of it. */
function strokesOf(path: string, width: number): readonly Polygon[] {
  const strokes: Polygon[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', list = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const [a = 0, b = 0] = list.trim().split(/[ ,]+/).map(Number);
    const [nextX, nextY] =
      command === 'M' || command === 'L' ? [a, b] : [x + a, y + (command === 'm' ? b : 0)];
    if (!'MLmh'.includes(command)) throw new Error(`cannot stroke ${command}`);
    if (command === 'L' || command === 'h') strokes.push(strokeOf(x, y, nextX, nextY, width));
    [x, y] = [nextX, nextY];
  }
  return strokes;
}

const AS_IT_IS: Matrix = [1, 0, 0, 1, 0, 0];
const DISC_SIDES = 24;

/** Each straight step of the path, and a disc at each of its ends. */
function roundStrokesOf(path: string, width: number): readonly Polygon[] {
  return path.split(/(?=M)/).flatMap((subpath) => {
    const points = polygonsOf(subpath, AS_IT_IS)[0] ?? [];
    const chain = [...points, ...(subpath.endsWith('Z') ? points.slice(0, 1) : [])];
    const discs = chain.map(([x, y]) =>
      Array.from({ length: DISC_SIDES }, (_, side): readonly [number, number] => {
        const angle = (side * 2 * Math.PI) / DISC_SIDES;
        return [x + (width / 2) * Math.cos(angle), y + (width / 2) * Math.sin(angle)];
      }),
    );
    const steps = chain.slice(1).flatMap(([x, y], index) => {
      const [fromX, fromY] = chain[index] ?? [x, y];
      return fromX === x && fromY === y ? [] : [strokeOf(fromX, fromY, x, y, width)];
    });
    return [...discs, ...steps];
  });
}

function strokeOf(x1: number, y1: number, x2: number, y2: number, width: number): Polygon {
  const half = width / 2 / Math.hypot(x2 - x1, y2 - y1);
  const [across, down] = [(y1 - y2) * half, (x2 - x1) * half];
  return [
    [x1 + across, y1 + down],
    [x2 + across, y2 + down],
    [x2 - across, y2 - down],
    [x1 - across, y1 - down],
  ];
}

const OPERANDS: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  h: 1,
  v: 1,
  Q: 4,
  C: 6,
  Z: 0,
  z: 0,
};

function polygonsOf(path: string, matrix: Matrix): readonly Polygon[] {
  const polygons: (readonly [number, number])[][] = [];
  let [x, y] = [0, 0];
  const to = (nextX: number, nextY: number): void => {
    [x, y] = [nextX, nextY];
    polygons.at(-1)?.push(mapped([x, y], matrix));
  };
  for (const [, command = '', list = ''] of path.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (list.match(/-?[\d.]+/g) ?? []).map(Number);
    if (numbers.length !== OPERANDS[command]) throw new Error(`cannot draw ${command}`);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers;
    if (command === 'M') polygons.push([]);
    if (command === 'M' || command === 'L') to(a, b);
    else if (command === 'H') to(a, y);
    else if (command === 'V') to(x, a);
    else if (command === 'h') to(x + a, y);
    else if (command === 'v') to(x, y + a);
    else if (command === 'Q' || command === 'C') {
      const points: readonly (readonly [number, number])[] =
        command === 'Q'
          ? [
              [x, y],
              [a, b],
              [c, d],
            ]
          : [
              [x, y],
              [a, b],
              [c, d],
              [e, f],
            ];
      for (let step = 1; step <= CURVE_STEPS; step += 1) to(...alongCurve(points, step / CURVE_STEPS));
    }
  }
  return polygons;
}

/** De Casteljau's way. */
function alongCurve(
  points: readonly (readonly [number, number])[],
  share: number,
): readonly [number, number] {
  const [first = [0, 0] as const, ...others] = points;
  if (others.length === 0) return first;
  const between = others.map((point, index): readonly [number, number] => {
    const [x, y] = points[index] ?? point;
    return [x + (point[0] - x) * share, y + (point[1] - y) * share];
  });
  return alongCurve(between, share);
}

function fill(
  { width, height, dark, colours }: Painted,
  polygons: readonly Polygon[],
  colour: number,
  isEvenOdd = false,
): void {
  const levels = polygons.flatMap((polygon) => polygon.map(([, y]) => y));
  const first = Math.max(0, Math.floor(levels.reduce((least, y) => Math.min(least, y), height)));
  const last = Math.min(height, Math.ceil(levels.reduce((most, y) => Math.max(most, y), 0)));
  for (let row = first; row < last; row += 1) {
    const crossings = polygons
      .flatMap((polygon) => crossingsOf(polygon, row + 0.5))
      .sort((a, b) => a.x - b.x);
    let winding = 0;
    for (const [index, { x, way }] of crossings.entries()) {
      winding += way;
      if (isEvenOdd ? winding % 2 === 0 : winding === 0) continue;
      const end = Math.min(width, Math.ceil((crossings[index + 1]?.x ?? x) - 0.5));
      const [from, to] = [Math.ceil(x - 0.5), end].map((column) => row * width + Math.max(0, column));
      dark.fill(colour === WHITE ? 0 : 1, from, to);
      colours.fill(colour, from, to);
    }
  }
}

function crossingsOf(
  polygon: Polygon,
  level: number,
): readonly { readonly x: number; readonly way: number }[] {
  return polygon.flatMap(([x1, y1], index) => {
    const [x2, y2] = polygon[(index + 1) % polygon.length] ?? [x1, y1];
    if (y1 <= level === y2 <= level) return [];
    return [{ x: x1 + ((level - y1) / (y2 - y1)) * (x2 - x1), way: y1 < y2 ? 1 : -1 }];
  });
}
