import { inkOver } from '../base/ink.ts';
import type { Ink } from '../base/ink.ts';
import { mm, ptToMm } from '../base/length.ts';
import type { Pt } from '../base/length.ts';
import type { GlyphRun } from '../scene/scene.ts';
import type { TextElement } from '../template/template.ts';
import { EM_ASCENT, EM_DESCENT } from './em-box.ts';
import type { FittedText, Room } from './fit-text.ts';
import type { TemplateInputs } from './label-layout.ts';
import { placedRun } from './mark-bounds.ts';
import type { PlacedMark } from './mark-bounds.ts';
import type { ShapedLine } from './wrap-text.ts';

/** Text on a box of its ink keeps clear of the box's left and right by this much, in millimetres. */
const INVERSE_INSET = 0.5;

export function insetOf(element: Pick<TextElement, 'inverse'>): number {
  return element.inverse ? INVERSE_INSET : 0;
}

/** What a text has to fit into. */
export function roomOf(element: TextElement, fixedText: TemplateInputs['fixedText']): Room {
  const ellipsis = element.overflow === 'ellipsis' ? { ellipsis: fixedText('…') } : {};
  return { ...element, width: element.width - 2 * insetOf(element), ...ellipsis };
}

/** The ink of an element's letters. */
export function lettersOf({ inverse, ink = 'black' }: Pick<TextElement, 'inverse' | 'ink'>): Ink {
  return inverse ? inkOver(ink) : ink;
}

type TextBox = Pick<
  TextElement,
  'id' | 'x' | 'y' | 'width' | 'height' | 'lineHeight' | 'align' | 'verticalAlign'
> & {
  readonly inverse: boolean;
  readonly ink?: Ink;
};

/** Takes text that fits and its box; gives the runs of its lines, aligned in the box. */
export function placeText(fitted: FittedText, box: TextBox): readonly PlacedMark[] {
  const em = ptToMm(fitted.size);
  const leading = em * box.lineHeight;
  const free = { width: box.width - 2 * insetOf(box), height: box.height - leading * fitted.lines.length };
  const top = box.y + free.height * VERTICAL_SHARE[box.verticalAlign];
  const left = box.x + insetOf(box);
  const ink = lettersOf(box);
  return fitted.lines.flatMap((line, index) => {
    const lineLeft = left + (free.width - line.shaped.width * em) * SHARE[box.align];
    const baseline = top + leading * index + (leading - em * (EM_ASCENT + EM_DESCENT)) / 2 + em * EM_ASCENT;
    return runMarks(line, { id: box.id, size: fitted.size, left: lineLeft, baseline, ink });
  });
}

interface RunPlace {
  readonly id: string;
  readonly size: Pt;
  readonly left: number;
  readonly baseline: number;
  readonly ink: Ink;
}

/** The runs of one shaped text at its place on a line. */
export function runMarks({ text, shaped }: ShapedLine, place: RunPlace): readonly PlacedMark[] {
  const { id, size, left, baseline, ink } = place;
  const em = ptToMm(size);
  return shaped.runs.map((run) => {
    const mark: GlyphRun = {
      kind: 'glyphs',
      font: run.font,
      size,
      x: mm(left + run.x * em),
      y: mm(baseline),
      ink,
      text: text.slice(run.start, run.end),
      glyphs: run.glyphs.map((glyph) => ({
        id: glyph.id,
        x: mm(glyph.x * em),
        y: mm(glyph.y * em),
        start: glyph.start - run.start,
        end: glyph.end - run.start,
      })),
    };
    return placedRun(id, mark, run.width * em);
  });
}

/** How much of the free room comes before the text. */
export const SHARE = { left: 0, center: 0.5, right: 1 } as const;
export const VERTICAL_SHARE = { top: 0, middle: 0.5, bottom: 1 } as const;
