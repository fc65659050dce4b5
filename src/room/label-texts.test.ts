import { expect, it } from 'vitest';
import { mm, pt, ptToMm } from '../base/length.ts';
import type { Turn } from '../base/turn.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import type { GlyphRun, Scene } from '../scene/scene.ts';
import { labelTexts } from './label-texts.ts';

const em = ptToMm(pt(10));

function run(text: string, x: number, y: number, turn?: Turn): GlyphRun {
  const glyphs = Array.from(text, (_, at) => ({ id: 1, x: mm(at * em), y: mm(0), start: at, end: at + 1 }));
  const upright = { kind: 'glyphs', font: 'latin-regular', size: pt(10), ink: 'black' } as const;
  const placed = { ...upright, x: mm(x), y: mm(y), text: mintMaskedText(text), glyphs };
  return turn === undefined ? placed : { ...placed, turn };
}
const sceneOf = (marks: readonly GlyphRun[]): Scene => ({
  width: mm(100),
  height: mm(100),
  dpi: 203,
  fixed: [],
  marks,
});

it('runs of one line are one text, lines from top to bottom', () => {
  expect(labelTexts(sceneOf([run('below', 5, 20), run('king', 5 + 4 * em, 10), run('Wang', 5, 10)]))).toEqual(
    ['Wangking', 'below'],
  );
});

it.each([45, 90, 180, 270])('a line turned by %s degrees is one text, in its own order', (degrees) => {
  const turn = { degrees, x: mm(50), y: mm(50) };
  const line = [run('王', 40, 50, turn), run('**', 40 + em, 50, turn), run('138', 70, 50, turn)];
  expect(labelTexts(sceneOf(line))).toEqual(['王** 138']);
});

it('a turned line is no part of an upright one at the same numbers, and told where it stands', () => {
  const turn = { degrees: 180, x: mm(50), y: mm(50) };
  expect(
    labelTexts(sceneOf([run('foot', 10, 10, turn), run('middle', 10, 50), run('head', 20, 10)])),
  ).toEqual(['head', 'middle', 'foot']);
});
