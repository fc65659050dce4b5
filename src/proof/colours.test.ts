import { beforeAll, describe, expect, it } from 'vitest';
import type { Ink } from '../base/ink.ts';
import { mm } from '../base/length.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import type { ProofReport } from './checks.ts';
import { expectPage, marksOf } from './expectation.ts';
import { prove } from './prove.ts';
import { EditablePdf } from './testing/editable-pdf.ts';
import { BOWL, HOOK, goodFile, textMarks } from './testing/good-file.ts';
import type { GoodFile } from './testing/good-file.ts';

const RED = '#c40018';
/** One mark of every kind that has an ink, each on paper of its own. */
const inked = (fonts: Parameters<typeof textMarks>[0], ink: Ink): readonly Mark[] => [
  { kind: 'rect', x: mm(5), y: mm(90), width: mm(10), height: mm(4), fill: ink },
  { kind: 'line', x1: mm(5), y1: mm(97), x2: mm(15), y2: mm(97), width: mm(0.5), dash: [], ink },
  { ...BOWL, fill: ink, stroke: undefined },
  { ...HOOK, fill: undefined, stroke: { width: mm(0.5), dash: [], ink } },
  ...textMarks(fonts, '红', { x: 5, y: 104, size: 12 }).map((run) => ({ ...run, ink })),
];
const withInk =
  (ink: Ink, only?: number) =>
  (scene: Scene, fonts: Parameters<typeof textMarks>[0]): Scene => {
    const others = inked(fonts, RED);
    const marks = inked(fonts, ink).map((mark, at) =>
      only === undefined || only === at ? mark : (others[at] ?? mark),
    );
    return { ...scene, marks: [...scene.marks, ...marks] };
  };

let good: GoodFile;
beforeAll(async () => {
  good = await goodFile(1, withInk(RED), true);
}, 60_000);
const failures = (report: ProofReport): readonly string[] =>
  report.checks.flatMap(({ check, problems }) => problems.map(({ code }) => `${check} ${code}`));
const proven = async (pdf: Uint8Array): Promise<readonly string[]> =>
  failures(await prove(pdf, good.expected, good.hidden));

describe('colours', () => {
  it('are expected as red, green and blue', () => {
    const scene = { width: mm(100), height: mm(150), dpi: 203, fixed: [] } as const;
    const inks = [RED, '#00ff10', 'black', 'white'] as const;
    const marks = inks.map((fill): Mark => ({
      kind: 'rect',
      x: mm(1),
      y: mm(1),
      width: mm(9),
      height: mm(9),
      fill,
    }));
    expect(marksOf(expectPage({ ...scene, marks }, 1).own)).toMatchObject(
      [0xc40018, 0x00ff10, 0x000000, 0xffffff].map((fill) => ({ kind: 'rect', fill, width: 900 })),
    );
  });

  it('are read back from the file', async () => {
    expect(await proven(good.pdf)).toEqual([]);
  });

  it('are read back exactly, each of 256 steps', async () => {
    const step = (value: number): Ink => `#${value.toString(16).padStart(2, '0').repeat(2)}7f`;
    const steps = Array.from({ length: 256 }, (_, value): Mark => {
      const place = { x: mm(1 + (value % 16) * 2), y: mm(100 + Math.floor(value / 16) * 2) };
      return { kind: 'rect', ...place, width: mm(1.5), height: mm(1.5), fill: step(value) };
    });
    const add = (scene: Scene): Scene => ({ ...scene, marks: [...scene.marks, ...steps] });
    const { pdf, expected, hidden } = await goodFile(1, add, true);
    expect(failures(await prove(pdf, expected, hidden))).toEqual([]);
  });

  it.each([
    [0, 'shapes-equal-scene other-shape'],
    [1, 'shapes-equal-scene other-shape'],
    [2, 'shapes-equal-scene other-shape'],
    [3, 'shapes-equal-scene other-shape'],
    [4, 'text-equals-scene other-ink'],
  ] as const)('are refused of mark %d where one step of one part is another', async (at, failure) => {
    for (const other of ['#c50018', '#c40118', '#c40017', 'black', 'white'] as const) {
      const { pdf } = await goodFile(1, withInk(other, at));
      expect(await proven(pdf), other).toContain(failure);
    }
  });

  it('are refused in another colour space, or changed in the file', async () => {
    for (const [old, changed] of [
      ['0.7686 0 0.0941 rg', '0.7686 0.0941 0 rg'],
      ['0.7686 0 0.0941 rg', '0.7686 0 0.0941 0 k'],
      ['0.7686 0 0.0941 rg', '1 g'],
      ['0.7686 0 0.0941 RG', '0.7686 0 0.0941 rg'],
      ['0.7686 0 0.0941 rg', '/DeviceRGB cs 0.7686 0 0.0941 sc'],
    ] as const) {
      expect(await proven(edited(old, changed)), changed).not.toEqual([]);
    }
  });
});

/** The good file with its page's own content written otherwise. */
function edited(old: string, changed: string): Uint8Array {
  const pdf = EditablePdf.parse(good.pdf);
  for (const object of pdf.objects.values()) {
    const text = Buffer.from(object.stream ?? []).toString('latin1');
    if (!text.includes(old)) continue;
    object.stream = new Uint8Array(Buffer.from(text.replace(old, changed), 'latin1'));
    return pdf.bytes();
  }
  throw new Error(`no ${old}`);
}
