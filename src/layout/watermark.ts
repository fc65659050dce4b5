import { mm, pt, ptToMm } from '../base/length.ts';
import type { Pt } from '../base/length.ts';
import type { Shaper, ShapedText } from '../fonts/font-set.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import type { Mark, Subpath } from '../scene/scene.ts';
import type { Template } from '../template/template.ts';
import type { Bounds } from './bounds.ts';
import { FreeRoom } from './free-room.ts';
import { placed, quietBounds, turned } from './mark-bounds.ts';
import type { PlacedMark } from './mark-bounds.ts';
import { roundedBox } from './outlines.ts';
import { runMarks } from './place-text.ts';
import { reaches } from './place-on-label.ts';

/** It is no element's of the template. */
const WATERMARK = 'watermark';

/** Type sizes that are tried, in points. The smallest has capitals of 2.5 mm, which are still read at arm’s length. */
const SIZES = [96, 80, 66, 56, 48, 42, 36, 30, 26, 22, 19, 16, 14, 12, 10] as const;
/** Stamps of a label: one, and two more of at least such a share of its size. */
const MOST_WORDS = 3;
const MORE_FROM = 0.5;
/** From all that is on the label and from its edges, in millimetres. */
const CLEAR = 1;
const FROM_EDGE = 1.5;
/** The frame that tells a stamp from the label's own words: its distance from them and its line, in em, and no finer than this in mm. */
const FRAME = { padding: 0.2, line: 0.06, least: 0.3 } as const;

/** The box of a word's letters above and below its baseline, in em: of capitals, and of ideographs. */
const CAPITALS = { up: 0.74, down: 0.02 } as const;
const IDEOGRAPHS = { up: 0.88, down: 0.12 } as const;

/**
 * Puts a word in a frame like a stamp, as large as it fits, where a label is white: clear of all its marks, of its codes' quiet zones and of its edges. So it
 * covers nothing and keeps no code from being read. Again, smaller, where there is more room; none where there is room for none. The
 * places come from the label's marks alone and tell nothing that these do not.
 */
export function placeWatermark(
  word: MaskedText,
  template: Pick<Template, 'width' | 'height' | 'margin'>,
  { fixed, changing }: { readonly fixed: readonly PlacedMark[]; readonly changing: readonly PlacedMark[] },
  shaper: Shaper,
): readonly PlacedMark[] {
  const shaped = shaper.shape(word.text, 'bold');
  if (shaped.missing.length > 0 || shaped.width === 0) return [];
  const room = new FreeRoom(template, roomBeside(fixed, template));
  for (const mark of changing) takeMark(room, mark);
  const stamps: Stamp[] = [];
  for (const size of SIZES) {
    while (stamps.length < MOST_WORDS) {
      const [largest = size] = stamps.map((stamp) => stamp.size);
      const stamp = size < largest * MORE_FROM ? undefined : placeStamp(word, shaped, pt(size), room);
      if (stamp === undefined) break;
      stamps.push(stamp);
      // Stamps stand apart by as much as they are high.
      room.take(around(stamp.bounds, ptToMm(stamp.size)));
    }
  }
  // The words come last, where `watermarkIn` looks for them.
  return [...stamps.map(({ frame }) => frame), ...stamps.flatMap(({ words }) => words)];
}

/** What fixed marks leave free is the same on all labels that share them. */
const rooms = new WeakMap<readonly PlacedMark[], FreeRoom>();

function roomBeside(
  fixed: readonly PlacedMark[],
  { width, height, margin = mm(0) }: Pick<Template, 'width' | 'height' | 'margin'>,
): FreeRoom {
  const known = rooms.get(fixed);
  if (known !== undefined) return known;
  const room = new FreeRoom({ width, height });
  for (const side of edges(width, height, Math.max(FROM_EDGE, margin))) room.take(side);
  for (const mark of fixed) takeMark(room, mark);
  rooms.set(fixed, room);
  return room;
}

const around = ({ left, top, right, bottom }: Bounds, by: number): Bounds => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

const edges = (width: number, height: number, edge: number): readonly Bounds[] => [
  { left: 0, top: 0, right: width, bottom: edge },
  { left: 0, top: height - edge, right: width, bottom: height },
  { left: 0, top: 0, right: edge, bottom: height },
  { left: width - edge, top: 0, right: width, bottom: height },
];

/** A frame takes the room of its line and not what is within. */
function takeMark(room: FreeRoom, taken: PlacedMark): void {
  const { mark, bounds, corners } = taken;
  if (mark.kind === 'code') room.take(around(quietBounds(mark), CLEAR));
  else if (mark.kind === 'path' || corners !== undefined)
    room.takeWhere(around(bounds, CLEAR), (box) => reaches(taken, around(box, CLEAR)));
  else room.take(around(bounds, CLEAR));
}

interface Stamp {
  readonly size: Pt;
  readonly frame: PlacedMark;
  readonly words: readonly PlacedMark[];
  readonly bounds: Bounds;
}

/** Upright where that fits, else from the foot to the head. */
function placeStamp(word: MaskedText, shaped: ShapedText, size: Pt, room: FreeRoom): Stamp | undefined {
  const em = ptToMm(size);
  const { up, down } = /^[ -~]*$/u.test(word.text) ? CAPITALS : IDEOGRAPHS;
  const line = Math.max(FRAME.least, FRAME.line * em);
  const rim = FRAME.padding * em + line;
  const [along, across] = [shaped.width * em + 2 * rim, (up + down) * em + 2 * rim];
  const level = room.find({ width: along, height: across });
  const bounds = level ?? room.find({ width: across, height: along });
  if (bounds === undefined) return undefined;
  // Laid level from the corner that it begins at, and turned about it where it is not to be.
  const [left, top] = [bounds.left, level === undefined ? bounds.bottom : bounds.top];
  const place = {
    id: WATERMARK,
    size,
    left: left + rim,
    baseline: top + rim + up * em,
    ink: 'black',
  } as const;
  const upright = runMarks({ text: word, shaped }, place);
  const turn = { degrees: 270, x: mm(left), y: mm(top) };
  const words = level === undefined ? upright.map((mark) => turned(mark, turn)) : upright;
  return { size, bounds, frame: frameIn(bounds, line), words: words.map((mark) => ({ ...mark, bounds })) };
}

function frameIn({ left, top, right, bottom }: Bounds, line: number): PlacedMark {
  const boxAt = (inset: number): Subpath => {
    const [width, height] = [right - left - 2 * inset, bottom - top - 2 * inset];
    const corner = 2 * line - inset;
    return roundedBox({ x: left + inset, y: top + inset, width, height }, corner, corner);
  };
  return placed(WATERMARK, { kind: 'path', fill: 'black', subpaths: [boxAt(0), boxAt(line)] });
}

/** The marks that say a word at the end of a label, which is where `placeWatermark`'s are. */
export function watermarkIn(marks: readonly Mark[], word: string): readonly Mark[] {
  const from = marks.findLastIndex((mark) => mark.kind !== 'glyphs' || mark.text.text !== word) + 1;
  return marks.slice(from);
}
