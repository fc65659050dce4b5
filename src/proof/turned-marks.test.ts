import { beforeAll, describe, expect, it } from 'vitest';
import { dot, dotsToMm, mm } from '../base/length.ts';
import type { QuarterTurn, Turn } from '../base/turn.ts';
import type { CodeMark, Mark, Scene, Subpath } from '../scene/scene.ts';
import { turnGrid } from '../symbols/bit-grid.ts';
import type { ProofReport } from './checks.ts';
import { expectPage, marksOf } from './expectation.ts';
import { prove } from './prove.ts';
import { EditablePdf } from './testing/editable-pdf.ts';
import { codeMark, codeReader, goodFile, hiddenOf, sampleOrder, textMarks } from './testing/good-file.ts';
import type { GoodFile } from './testing/good-file.ts';

const failures = (report: ProofReport): readonly string[] =>
  report.checks.flatMap(({ check, problems }) => problems.map(({ code }) => `${check}: ${code}`));

const about = (degrees: number): Turn => ({ degrees, x: mm(50), y: mm(110) });

/** A code of whole modules, turned about its own top left corner as layout would have it. */
function turnedCode(symbology: CodeMark['symbology'], x: number, y: number, turn: QuarterTurn): CodeMark {
  const upright = codeMark(symbology, 'SF1310000000000', x, y, 3);
  const sides = { moduleWidth: upright.moduleHeight, moduleHeight: upright.moduleWidth };
  return {
    ...upright,
    ...(turn === 180 ? {} : sides),
    x: dotsToMm(dot(x), 203),
    modules: turnGrid(upright.modules, turn),
    turn,
  };
}

/** A subpath with a curve and a straight piece, from a place on. */
const curved = (x: number): Subpath => ({
  x: mm(x),
  y: mm(108),
  pieces: [
    { kind: 'curve', x1: mm(x + 1), y1: mm(104), x2: mm(x + 3), y2: mm(104), x: mm(x + 4), y: mm(109) },
    { kind: 'line', x: mm(x + 2), y: mm(112) },
  ],
  closed: true,
});

const turnedMarks = (fonts: Parameters<typeof textMarks>[0], degrees: number): readonly Mark[] => [
  ...textMarks(fonts, '侧面 Side 7', { x: 42, y: 111, size: 12 }).map((run) => ({
    ...run,
    turn: about(degrees),
  })),
  { kind: 'rect', x: mm(40), y: mm(105), width: mm(9), height: mm(2), fill: 'black', turn: about(degrees) },
  {
    kind: 'line',
    x1: mm(40),
    y1: mm(114),
    x2: mm(60),
    y2: mm(114),
    width: mm(0.5),
    dash: [mm(2), mm(1)],
    turn: about(degrees),
  },
  { kind: 'path', fill: 'black', subpaths: [curved(44)], turn: about(degrees) },
  {
    kind: 'path',
    stroke: { width: mm(0.4), dash: [mm(2), mm(1)], ink: 'white' },
    subpaths: [curved(56)],
    turn: about(degrees),
  },
];

const withTurned =
  (degrees: number) =>
  (scene: Scene, fonts: Parameters<typeof textMarks>[0]): Scene => ({
    ...scene,
    marks: [...scene.marks, ...turnedMarks(fonts, degrees)],
  });

describe.each([0.01, 33.33, 90, 180, 270, 359.99])('marks turned by %s degrees', (degrees) => {
  let file: GoodFile;
  beforeAll(async () => {
    file = await goodFile(2, withTurned(degrees), true);
  }, 60_000);

  it('are proven', async () => {
    const report = await prove(file.pdf, file.expected, file.hidden, { readCode: await codeReader() });
    expect(failures(report)).toEqual([]);
    expect(report.proven).toBe(true);
  });

  it('are proven in the template’s own form too', async () => {
    const inForm = await goodFile(
      2,
      (scene, fonts) => ({ ...scene, fixed: [...scene.fixed, ...turnedMarks(fonts, degrees)] }),
      true,
    );
    expect(failures(await prove(inForm.pdf, inForm.expected, inForm.hidden))).toEqual([]);
  });

  it('fail where the file turns them otherwise', async () => {
    const other = await goodFile(1, withTurned((degrees + 1) % 360 || 2));
    const asked = await goodFile(1, withTurned(degrees), true);
    expect(failures(await prove(other.pdf, asked.expected, []))).not.toEqual([]);
  });

  it('fail where a curve among them is bent otherwise', async () => {
    const bent = (scene: Scene): Scene => ({
      ...scene,
      marks: scene.marks.map((mark) =>
        mark.kind === 'path' && mark.turn !== undefined
          ? { ...mark, subpaths: mark.subpaths.map((subpath) => ({ ...subpath, x: mm(subpath.x + 0.1) })) }
          : mark,
      ),
    });
    const written = await goodFile(2, (scene, fonts) => bent(withTurned(degrees)(scene, fonts)));
    expect(failures(await prove(written.pdf, file.expected, []))).toContain(
      'shapes-equal-scene: other-shape',
    );
  });

  it('fail where the file’s matrix was changed', async () => {
    const edits: readonly ((matrix: number[]) => number[])[] = [
      ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => [a, b, c, d, e + 0.2, f],
      ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => [-a, -b, c, d, e, f],
      ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => [a * 1.02, b * 1.02, c, d, e, f],
      () => [1, 0, 0, 1, 0, 0],
    ];
    for (const [index, edit] of edits.entries()) {
      // A hundredth of a degree is less than the tolerance of places.
      if (degrees === 0.01 && index === 3) continue;
      const pdf = EditablePdf.parse(file.pdf).editContent(0, (content) =>
        content.replace(/q (-?[\d.]+(?: -?[\d.]+){5}) cm(?=\n)/, (_, list: string) => {
          return `q ${edit(list.split(' ').map(Number))
            .map((value) => value.toFixed(6))
            .join(' ')} cm`;
        }),
      );
      expect(failures(await prove(pdf.bytes(), file.expected, file.hidden)), String(index)).not.toEqual([]);
    }
  });
});

describe('text that is turned', () => {
  it('is one stretch, so that a value in it is found', async () => {
    for (const degrees of [20, 90, 180, 270]) {
      const order = sampleOrder(2);
      const leaking = await goodFile(
        1,
        (scene, fonts) => ({
          ...scene,
          marks: [
            ...scene.marks,
            ...textMarks(fonts, order.phone, { x: 42, y: 111, size: 9 }).map((run) => ({
              ...run,
              turn: about(degrees),
            })),
          ],
        }),
        true,
      );
      expect(failures(await prove(leaking.pdf, leaking.expected, hiddenOf(order)))).toContain(
        'no-hidden-value: in-text',
      );
    }
  });

  it('is read line by line as it stands, in whatever order it was drawn', async () => {
    const order = sampleOrder(2);
    const [first, second] = [order.phone.slice(0, 6), order.phone.slice(6)];
    for (const degrees of [90, 180, 270]) {
      const leaking = await goodFile(
        1,
        (scene, fonts) => ({
          ...scene,
          marks: [
            ...scene.marks,
            ...[second, '甲', first].flatMap((text, index) =>
              textMarks(fonts, text, { x: [60, 5, 42][index] ?? 0, y: index === 1 ? 140 : 111, size: 9 }).map(
                (run) => ({ ...run, turn: about(degrees) }),
              ),
            ),
          ],
        }),
        true,
      );
      expect(failures(await prove(leaking.pdf, leaking.expected, hiddenOf(order)))).toContain(
        'no-hidden-value: in-sorted-text',
      );
    }
  });
});

describe.each([90, 180, 270] as const)('codes turned by %d degrees', (turn) => {
  const marks = [turnedCode('code128', 60, 650, turn), turnedCode('qr', 500, 1000, turn)];
  const added =
    (more: readonly Mark[]) =>
    (scene: Scene): Scene => ({ ...scene, marks: [...scene.marks, ...more] });

  it('are proven, read by the proof’s own readers', async () => {
    const file = await goodFile(1, added(marks), true);
    const report = await prove(file.pdf, file.expected, file.hidden);
    expect(failures(report)).toEqual([]);
  });

  it('fail where the file has them otherwise', async () => {
    const file = await goodFile(1, added(marks), true);
    const other = ({ 90: 270, 180: 90, 270: 180 } as const)[turn];
    for (const wrong of [
      [turnedCode('code128', 60, 650, other), turnedCode('qr', 500, 1000, turn)],
      [turnedCode('code128', 60, 650, turn), turnedCode('qr', 500, 1000, other)],
    ]) {
      const written = await goodFile(1, added(wrong));
      const report = await prove(written.pdf, file.expected, file.hidden);
      expect(report.checks.filter(({ passed }) => !passed).map(({ check }) => check)).toContain(
        'codes-equal-scene',
      );
    }
  });

  it('fail where they are not turned as the scene says, for want of a reader that is sure', async () => {
    const claimed = { ...turnedCode('qr', 500, 1000, turn), turn: turn === 90 ? 180 : 90 } as const;
    const file = await goodFile(1, added([claimed]), true);
    expect(failures(await prove(file.pdf, file.expected, file.hidden))).toEqual([
      'codes-equal-scene: code-does-not-read',
    ]);
  });
});

describe('what a page must show', () => {
  it('has the places that turned points come to', () => {
    const turn = about(90);
    const scene: Scene = {
      width: mm(100),
      height: mm(150),
      dpi: 203,
      fixed: [],
      marks: [
        { kind: 'rect', x: mm(52), y: mm(108), width: mm(4), height: mm(1), fill: 'white', turn },
        { kind: 'line', x1: mm(50), y1: mm(110), x2: mm(60), y2: mm(110), width: mm(1), dash: [], turn },
        { kind: 'path', fill: 'black', subpaths: [curved(50)], turn },
        { ...codeMark('qr', 'A', 8, 16, 3), turn: 270 },
      ],
    };
    expect(marksOf(expectPage(scene, 1).own)).toMatchObject([
      { kind: 'rect', turn: 9000, x: 5200, y: 11_200, width: 400, height: 100 },
      { kind: 'line', x1: 5000, y1: 11_000, x2: 5000, y2: 12_000 },
      {
        kind: 'path',
        subpaths: [{ controls: [5200, 11_000, 5600, 11_100, 5600, 11_300, 5100, 11_400, 4800, 11_200] }],
      },
      { kind: 'code', turn: 270, x: 8, y: 16 },
    ]);
  });
});
