import { inkOver } from '../base/ink.ts';
import { mm, pt, ptToMm } from '../base/length.ts';
import type { RectMark } from '../scene/scene.ts';
import type { TextElement } from '../template/template.ts';
import { EM_ASCENT, EM_DESCENT } from './em-box.ts';
import type { FittedRuns } from './fit-runs.ts';
import { placed } from './mark-bounds.ts';
import type { PlacedMark } from './mark-bounds.ts';
import { SHARE, VERTICAL_SHARE, insetOf, lettersOf, runMarks } from './place-text.ts';
import { RUN_INSET } from './run-paragraph.ts';
import type { RunPiece } from './run-paragraph.ts';

/** Takes runs that fit and their element; gives their marks, those of a line on one baseline, boxes below their text. */
export function placeRuns(fitted: FittedRuns, element: TextElement): readonly PlacedMark[] {
  const em = ptToMm(fitted.size);
  const heights = fitted.lines.map((line) => em * element.lineHeight * line.height);
  const used = heights.reduce((sum, height) => sum + height, 0);
  const free = { width: element.width - 2 * insetOf(element), height: element.height - used };
  let top = element.y + free.height * VERTICAL_SHARE[element.verticalAlign];
  return fitted.lines.flatMap((line, at) => {
    const left = element.x + insetOf(element) + (free.width - line.width * em) * SHARE[element.align];
    const height = heights[at] ?? 0;
    const largest = em * line.height;
    const baseline = top + (height - largest * (EM_ASCENT + EM_DESCENT)) / 2 + largest * EM_ASCENT;
    top += height;
    return line.pieces.flatMap((piece) =>
      pieceMarks(piece, { left, baseline, em, element, size: fitted.size }),
    );
  });
}

interface At {
  readonly left: number;
  readonly baseline: number;
  readonly em: number;
  readonly size: FittedRuns['size'];
  readonly element: TextElement;
}

/** An inverse run's box is of the ink that its letters would be in: of an inverse element in black it is white. */
function pieceMarks(piece: RunPiece, { left, baseline, em, size, element }: At): readonly PlacedMark[] {
  const own = em * piece.factor;
  const x = left + piece.x * em;
  const ink = piece.ink ?? lettersOf(element);
  const text = runMarks(piece, {
    id: element.id,
    size: pt(Math.round(size * piece.factor * 1000) / 1000),
    left: x + (piece.inverse ? RUN_INSET * own : 0),
    baseline,
    ink: piece.inverse ? inkOver(ink) : ink,
  });
  if (!piece.inverse) return text;
  const box: RectMark = {
    kind: 'rect',
    x: mm(x),
    y: mm(baseline - own * EM_ASCENT),
    width: mm(piece.width * em),
    height: mm(own * (EM_ASCENT + EM_DESCENT)),
    fill: ink,
  };
  return [placed(element.id, box), ...text];
}
