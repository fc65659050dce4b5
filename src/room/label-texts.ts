import { ptToMm } from '../base/length.ts';
import { turnPoint } from '../base/turn.ts';
import type { GlyphRun, Mark, Scene } from '../scene/scene.ts';

/** Runs of one line that lie further apart than this many times the type size are words of different blocks. */
const GAP = 2;

/** What a label says, top to bottom, for people who hear it: one text a line of print, then what the codes say. */
export function labelTexts(scene: Scene): readonly string[] {
  const marks = [...scene.fixed, ...scene.marks];
  const lines = new Map<string, GlyphRun[]>();
  for (const mark of marks) {
    if (mark.kind !== 'glyphs') continue;
    // Turned runs of one line still are one: their places are those before the turn.
    const turn = mark.turn === undefined ? '' : `${mark.turn.degrees} ${mark.turn.x} ${mark.turn.y}`;
    const key = `${mark.y.toFixed(1)} ${mark.size} ${turn}`;
    const runs = lines.get(key) ?? [];
    runs.push(mark);
    lines.set(key, runs);
  }
  const texts = [...lines.values()].toSorted((a, b) => topOf(a) - topOf(b)).map(lineText);
  return [...texts, ...new Set(marks.flatMap(codeText))].filter((text) => text !== '');
}

function topOf(runs: readonly GlyphRun[]): number {
  return Math.min(...runs.map((run) => (run.turn === undefined ? run.y : turnPoint(run, run.turn).y)));
}

function lineText(runs: readonly GlyphRun[]): string {
  let text = '';
  let end = Number.POSITIVE_INFINITY;
  for (const run of runs.toSorted((a, b) => a.x - b.x)) {
    const em = ptToMm(run.size);
    if (run.x - end > GAP * em) text += ' ';
    text += run.text.text;
    end = run.x + (run.glyphs.at(-1)?.x ?? 0);
  }
  return text.replace(/\s+/gu, ' ').trim();
}

function codeText(mark: Mark): readonly string[] {
  return mark.kind === 'code' && mark.sealed !== true ? [mark.content.text] : [];
}
