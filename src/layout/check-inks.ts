import { contrast } from '../base/ink.ts';
import type { Ink } from '../base/ink.ts';
import type { GlyphRun } from '../scene/scene.ts';
import type { Template, TemplateElement } from '../template/template.ts';
import { behindOf, groundsOf, isBehindSomewhere, questions } from './backdrop.ts';
import type { Behind } from './backdrop.ts';
import { worstOfEach } from './check-marks.ts';
import { warning } from './label-findings.ts';
import type { Finding } from './label-findings.ts';
import { refuse } from './label-layout.ts';
import type { Refusal } from './label-layout.ts';
import type { PlacedMark } from './mark-bounds.ts';

/** What WCAG 2 asks of text (1.4.3). A thermal printer makes scattered dots of what is paler. */
const LEAST_CONTRAST = 4.5;
/** Less than this nobody sees, and no printer prints: grey of 95 % on white. A choice of ours. */
const SAME = 1.1;

/**
 * Texts that cannot be seen for what lies behind them, white on white paper above all: they would be in the file and
 * not on the label. In the order of painting, once of each element. `from`: those before it are only looked at as what
 * lies behind; what is the same on every label is painted first, so it is judged once.
 */
export function invisibleTexts(marks: readonly PlacedMark[], from = 0): readonly Refusal[] {
  const grounds = groundsOf(marks);
  const asked = questions();
  const unseen = new Set<string>();
  for (const [at, placed] of marks.entries()) {
    const { mark, element } = placed;
    if (at < from || !isText(mark) || unseen.has(element)) continue;
    const shows = (behind: Ink): boolean => contrast(mark.ink, behind) >= SAME;
    if (!isBehindSomewhere(shows, [placed, at], grounds, asked)) unseen.add(element);
  }
  return [...unseen].map((element) => refuse('text-invisible', element).problem);
}

/** Inks too near to what lies behind them: of texts, and of elements that are drawn in one ink. `from` as above. */
export function checkInks(
  marks: readonly PlacedMark[],
  { elements }: Template,
  from = 0,
): readonly Finding[] {
  const grounds = groundsOf(marks);
  const asked = questions();
  const drawn = new Map(elements.map((element) => [element.id, inkOfDrawing(element)]));
  const first = new Map<string, number>();
  for (const [at, { element }] of marks.entries()) if (!first.has(element)) first.set(element, at);
  return worstOfEach(
    marks.flatMap((placed, at) => {
      const { mark, element } = placed;
      if (at < from) return [];
      const text = isText(mark) ? mark.ink : undefined;
      const ink = text ?? drawn.get(element);
      if (ink === undefined) return [];
      // A drawing's own marks are not what lies behind it.
      const below = text === undefined ? (first.get(element) ?? at) : at;
      return findings(element, ink, behindOf(placed, below, grounds, asked));
    }),
  );
}

function isText(mark: PlacedMark['mark']): mark is GlyphRun {
  return mark.kind === 'glyphs' && mark.text.text.trim() !== '';
}

function findings(element: string, ink: Ink, behind: readonly Behind[]): readonly Finding[] {
  return behind.flatMap(({ ink: other, by }) => {
    const ratio = contrast(ink, other);
    if (ratio >= LEAST_CONTRAST) return [];
    const depth = LEAST_CONTRAST - ratio;
    if (ratio < SAME && by !== undefined) return [warning('text-unseen', element, { by }, depth)];
    // Rounded down: 4.49 is not said to be 4.5.
    const params = { contrast: Math.floor(ratio * 10) / 10, least: LEAST_CONTRAST };
    return [warning('pale-ink', element, params, depth)];
  });
}

function inkOfDrawing(element: TemplateElement): Ink | undefined {
  switch (element.kind) {
    case 'line':
    case 'icon':
    case 'checkbox':
      return element.ink ?? 'black';
    default:
      return undefined;
  }
}
