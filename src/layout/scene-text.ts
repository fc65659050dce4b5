import type { Ink } from '../base/ink.ts';
import { dot, dotsToMm } from '../base/length.ts';
import type { Mark, PathMark, Scene, Subpath } from '../scene/scene.ts';

/**
 * A scene as text, one mark a line, rounded to 0.01 mm: for tests to hold on to and people to read. Same scene, same
 * text.
 */
export function sceneText(scene: Scene): string {
  return [
    `label ${length(scene.width)} x ${length(scene.height)} mm, ${scene.dpi} dpi`,
    'fixed',
    ...scene.fixed.map((mark) => `  ${markText(mark)}`),
    'marks',
    ...scene.marks.map((mark) => `  ${markText(mark)}`),
    '',
  ].join('\n');
}

function markText(mark: Mark): string {
  const turn = turnText(mark);
  switch (mark.kind) {
    case 'glyphs': {
      const glyphs = `${mark.glyphs.length} glyph${mark.glyphs.length === 1 ? '' : 's'}`;
      return `text ${place(mark.x, mark.y)} ${mark.font} ${mark.size}pt${inkText(mark.ink)} ${JSON.stringify(mark.text.text)} ${glyphs}${turn}`;
    }
    case 'code': {
      const dots = (millimetres: number): number => Math.round(millimetres / dotsToMm(dot(1), mark.dpi));
      const { columns, rows } = mark.modules;
      const size = `${columns} x ${rows} modules of ${mark.moduleWidth} x ${mark.moduleHeight} dots`;
      const at = `at dot ${dots(mark.x)},${dots(mark.y)}`;
      const quiet = `quiet ${length(mark.quietX)},${length(mark.quietY)}`;
      return `code ${place(mark.x, mark.y)} ${mark.symbology} ${JSON.stringify(mark.content.text)} ${size} ${at} ${quiet}${turn}`;
    }
    case 'image': {
      const { columns, rows, bits } = mark.pixels;
      const at = [mark.x, mark.y].map((side) => Math.round(side / dotsToMm(dot(1), mark.dpi))).join(',');
      return `image ${place(mark.x, mark.y)} ${columns} x ${rows} dots at dot ${at} ${blackDots(bits)} black`;
    }
    case 'rect':
      return `rect ${place(mark.x, mark.y)} ${length(mark.width)} x ${length(mark.height)} ${mark.fill}${turn}`;
    case 'line': {
      const dash = mark.dash.length === 0 ? '' : ` dash ${mark.dash.map(length).join(' ')}`;
      return `line ${place(mark.x1, mark.y1)} to ${place(mark.x2, mark.y2)} width ${length(mark.width)}${dash}${inkText(mark.ink)}${turn}`;
    }
    case 'path':
      return `path ${paintText(mark)} ${mark.subpaths.map(outlineText).join(' ')}${turn}`;
  }
}

/** Black is not said. */
const inkText = (ink: Ink = 'black'): string => (ink === 'black' ? '' : ` ${ink}`);

function paintText({ fill, stroke }: PathMark): string {
  if (fill !== undefined) return fill;
  const dash = stroke.dash.length === 0 ? '' : ` dash ${stroke.dash.map(length).join(' ')}`;
  return `stroke ${stroke.ink ?? 'black'} width ${length(stroke.width)}${dash}`;
}

function outlineText({ x, y, pieces, closed }: Subpath): string {
  const drawn = pieces.map((piece) => {
    const end = place(piece.x, piece.y);
    return piece.kind === 'line'
      ? `L ${end}`
      : `C ${place(piece.x1, piece.y1)} ${place(piece.x2, piece.y2)} ${end}`;
  });
  return [`M ${place(x, y)}`, ...drawn, ...(closed ? ['Z'] : [])].join(' ');
}

function blackDots(bits: Uint8Array): number {
  let count = 0;
  for (const byte of bits) for (let rest = byte; rest > 0; rest &= rest - 1) count += 1;
  return count;
}

function turnText(mark: Mark): string {
  const turn = mark.kind === 'image' ? undefined : mark.turn;
  if (turn === undefined) return '';
  return typeof turn === 'number'
    ? ` turned ${turn}`
    : ` turned ${turn.degrees} about ${place(turn.x, turn.y)}`;
}

const place = (x: number, y: number): string => `${length(x)},${length(y)}`;

/** Two decimals, and no negative zero. */
function length(millimetres: number): string {
  return (Math.round(millimetres * 100) / 100 + 0).toFixed(2);
}
