import type { Ink } from '../../base/ink.ts';
import { dot, dotsToMm, ptToMm } from '../../base/length.ts';
import type { FontSet } from '../../fonts/font-set.ts';
import type {
  BitGrid,
  CodeMark,
  FontId,
  GlyphRun,
  ImageMark,
  LineMark,
  Mark,
  PathMark,
  Scene,
  Subpath,
} from '../../scene/scene.ts';

/** Where glyph shapes come from. */
export type GlyphShapes = Pick<FontSet, 'outlines' | 'metrics'>;

/**
 * Takes a scene and the fonts it was laid out with; gives an SVG image of it in true size, one unit a millimetre.
 * Text is drawn as outlines: the file needs no font and holds no text. Each glyph is defined once, under an id that
 * names font and glyph, so that images on one page can only clash by saying the same. Same scene, same bytes.
 */
export function toSvg(scene: Scene, fonts: GlyphShapes): string {
  const glyphs = new GlyphDefinitions(fonts);
  const marks = [...scene.fixed, ...scene.marks].map((mark) => drawMark(mark, glyphs, fonts)).join('');
  const [width, height] = [number(scene.width), number(scene.height)];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}">` +
    `<defs>${glyphs.definitions()}</defs><path fill="#fff" d="M0 0H${width}V${height}H0z"/>${marks}</svg>`
  );
}

/** Drawings of several lists of marks on one label, and the glyphs that they use, by the id that names them. */
export interface SvgPieces {
  readonly glyphs: readonly { readonly id: string; readonly path: string }[];
  readonly pieces: readonly string[];
}

/** The same drawing as `toSvg`, in pieces for the designer, which moves each by itself. */
export function toSvgPieces(lists: readonly (readonly Mark[])[], fonts: GlyphShapes): SvgPieces {
  const glyphs = new GlyphDefinitions(fonts);
  const pieces = lists.map((marks) => marks.map((mark) => drawMark(mark, glyphs, fonts)).join(''));
  return { glyphs: glyphs.all(), pieces };
}

/** Collects the outlines that were asked for. */
class GlyphDefinitions {
  readonly #fonts: GlyphShapes;
  /** Empty for a glyph that draws nothing. */
  readonly #paths = new Map<string, string>();

  constructor(fonts: GlyphShapes) {
    this.#fonts = fonts;
  }

  /** The id to use; undefined for a glyph that draws nothing. */
  idOf(font: FontId, glyph: number): string | undefined {
    const id = `${font}-${glyph}`;
    const path = this.#paths.get(id) ?? this.#fonts.outlines.path(font, glyph);
    this.#paths.set(id, path);
    return path === '' ? undefined : id;
  }

  all(): readonly { readonly id: string; readonly path: string }[] {
    return [...this.#paths].filter(([, path]) => path !== '').map(([id, path]) => ({ id, path }));
  }

  definitions(): string {
    return this.all()
      .map(({ id, path }) => `<path id="${id}" d="${path}"/>`)
      .join('');
  }
}

/** A turned mark is drawn as its numbers say, in a frame that is turned. */
function drawMark(mark: Mark, glyphs: GlyphDefinitions, fonts: GlyphShapes): string {
  const drawn = drawUpright(mark, glyphs, fonts);
  if (mark.kind === 'code' || mark.kind === 'image' || mark.turn === undefined) return drawn;
  const { degrees, x, y } = mark.turn;
  return `<g transform="rotate(${number(degrees)} ${number(x)} ${number(y)})">${drawn}</g>`;
}

function drawUpright(mark: Mark, glyphs: GlyphDefinitions, fonts: GlyphShapes): string {
  switch (mark.kind) {
    case 'glyphs':
      return drawRun(mark, glyphs, fonts);
    case 'code':
      return drawCode(mark);
    case 'image':
      return drawImage(mark);
    case 'rect': {
      const [x, y, width, height] = [mark.x, mark.y, mark.width, mark.height].map(number);
      return `<path${fillOf(mark.fill)} d="M${x} ${y}h${width}v${height}h-${width}z"/>`;
    }
    case 'line':
      return drawLine(mark);
    case 'path':
      return drawPath(mark);
  }
}

/** What is not said otherwise is filled black. */
const fillOf = (ink: Ink): string => (ink === 'black' ? '' : ` fill="${colorOf(ink)}"`);

/** As SVG writes it. */
function colorOf(ink: Ink): string {
  if (ink === 'black') return '#000';
  return ink === 'white' ? '#fff' : ink;
}

/** Glyphs are placed in font units, of which thousands make an em: whole numbers are exact enough. */
function drawRun(run: GlyphRun, glyphs: GlyphDefinitions, fonts: GlyphShapes): string {
  const scale = ptToMm(run.size) / fonts.metrics(run.font).unitsPerEm;
  const uses = run.glyphs.map((glyph) => {
    const id = glyphs.idOf(run.font, glyph.id);
    if (id === undefined) return '';
    const [x, y] = [Math.round(glyph.x / scale), Math.round(glyph.y / scale)];
    return `<use href="#${id}"${x === 0 ? '' : ` x="${x}"`}${y === 0 ? '' : ` y="${y}"`}/>`;
  });
  const matrix = `matrix(${scaleNumber(scale)} 0 0 -${scaleNumber(scale)} ${number(run.x)} ${number(run.y)})`;
  return `<g${fillOf(run.ink)} transform="${matrix}">${uses.join('')}</g>`;
}

/** Drawn in dots, as on the printer; neighbouring black modules of a row are one rectangle. */
function drawCode(mark: CodeMark): string {
  const { moduleWidth, moduleHeight, modules } = mark;
  const path: string[] = [];
  for (let row = 0; row < modules.rows; row += 1) {
    for (const { start, length } of blackRuns(modules, row)) {
      const width = length * moduleWidth;
      path.push(`M${start * moduleWidth} ${row * moduleHeight}h${width}v${moduleHeight}h-${width}z`);
    }
  }
  return `<path shape-rendering="crispEdges" transform="${inDots(mark)}" d="${path.join('')}"/>`;
}

/** In strokes a dot high along the middle of each row: half as long as boxes, of which a picture has thousands. */
function drawImage(mark: ImageMark): string {
  const path: string[] = [];
  for (let row = 0; row < mark.pixels.rows; row += 1) {
    let at = 0;
    for (const [index, { start, length }] of blackRuns(mark.pixels, row).entries()) {
      path.push(index === 0 ? `M${start} ${row}.5h${length}` : `m${start - at} 0h${length}`);
      at = start + length;
    }
  }
  const stroke = 'fill="none" stroke="#000" stroke-width="1" shape-rendering="crispEdges"';
  return `<path ${stroke} transform="${inDots(mark)}" d="${path.join('')}"/>`;
}

/** The frame whose unit is a dot and whose corner is the mark's. */
function inDots({ x, y, dpi }: CodeMark | ImageMark): string {
  return `translate(${number(x)} ${number(y)}) scale(${scaleNumber(dotsToMm(dot(1), dpi))})`;
}

function blackRuns(
  grid: BitGrid,
  row: number,
): readonly { readonly start: number; readonly length: number }[] {
  const runs: { start: number; length: number }[] = [];
  const stride = Math.ceil(grid.columns / 8);
  let start = -1;
  for (let column = 0; column <= grid.columns; column += 1) {
    const byte = grid.bits[row * stride + (column >> 3)] ?? 0;
    const isBlack = column < grid.columns && (byte & (0x80 >> (column & 7))) !== 0;
    if (isBlack && start < 0) start = column;
    if (!isBlack && start >= 0) {
      runs.push({ start, length: column - start });
      start = -1;
    }
  }
  return runs;
}

function drawLine(line: LineMark): string {
  const [x1, y1, x2, y2] = [line.x1, line.y1, line.x2, line.y2].map(number);
  return `<path stroke="${colorOf(line.ink ?? 'black')}" stroke-width="${number(line.width)}"${dashOf(line.dash)} d="M${x1} ${y1}L${x2} ${y2}"/>`;
}

function dashOf(dash: readonly number[]): string {
  return dash.length === 0 ? '' : ` stroke-dasharray="${dash.map(number).join(' ')}"`;
}

function drawPath({ fill, stroke, subpaths }: PathMark): string {
  const outline = subpaths.map(drawSubpath).join('');
  if (fill !== undefined) return `<path${fillOf(fill)} fill-rule="evenodd" d="${outline}"/>`;
  const line = `stroke="${colorOf(stroke.ink ?? 'black')}" stroke-width="${number(stroke.width)}"${dashOf(stroke.dash)}`;
  return `<path fill="none" ${line} stroke-linecap="round" stroke-linejoin="round" d="${outline}"/>`;
}

function drawSubpath({ x, y, pieces, closed }: Subpath): string {
  const drawn = pieces.map((piece) => {
    if (piece.kind === 'line') return `L${number(piece.x)} ${number(piece.y)}`;
    const { x1, y1, x2, y2 } = piece;
    return `C${[x1, y1, x2, y2, piece.x, piece.y].map(number).join(' ')}`;
  });
  return `M${number(x)} ${number(y)}${drawn.join('')}${closed ? 'Z' : ''}`;
}

/** Micrometres at most: finer than any printer or screen. */
function number(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}

/** Factors that lengths of a whole label are multiplied by. */
function scaleNumber(value: number): string {
  return String(Number(value.toPrecision(8)));
}
