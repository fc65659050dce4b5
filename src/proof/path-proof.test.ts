import { beforeAll, describe, expect, it } from 'vitest';
import { mm } from '../base/length.ts';
import { shapeMarks } from '../layout/place-shape.ts';
import type { ShapeElement } from '../layout/place-shape.ts';
import { SHAPES } from '../layout/testing/shape-elements.ts';
import type { PathMark, PathPiece, Scene } from '../scene/scene.ts';
import type { TemplateElement } from '../template/template.ts';
import type { ProofReport } from './checks.ts';
import { expectPage, marksOf } from './expectation.ts';
import { prove } from './prove.ts';
import { EditablePdf } from './testing/editable-pdf.ts';
import { BOWL, HOOK, goodFile } from './testing/good-file.ts';
import type { GoodFile } from './testing/good-file.ts';

/** BOWL and HOOK stand on every page, in the part that all pages share. */
let good: GoodFile;
beforeAll(async () => {
  good = await goodFile(2);
}, 60_000);

const failures = (report: ProofReport): readonly string[] =>
  report.checks.flatMap(({ check, problems }) => problems.map(({ code }) => `${check} ${code}`));
const proven = async (pdf: Uint8Array): Promise<readonly string[]> =>
  failures(await prove(pdf, good.expected, good.hidden));
/** `count` of the pages drawn with other fixed marks than the scene has. */
const drawnWith = async (change: (scene: Scene) => Scene): Promise<readonly string[]> =>
  proven((await goodFile(2, change)).pdf);

const instead =
  (path: PathMark, other: PathMark) =>
  (scene: Scene): Scene => ({
    ...scene,
    fixed: scene.fixed.map((mark) => (mark === path ? other : mark)),
  });
/** The path with one piece of its first subpath changed. */
function bent(path: PathMark, at: number, piece: Partial<PathPiece>): PathMark {
  const [first, ...rest] = path.subpaths;
  if (first === undefined) throw new Error('no outline');
  const pieces = first.pieces.map((old, index) => (index === at ? ({ ...old, ...piece } as PathPiece) : old));
  return { ...path, subpaths: [{ ...first, pieces }, ...rest] };
}
const filled = (changes: object): PathMark => ({ ...BOWL, ...changes });
const stroked = (stroke: object): PathMark =>
  ({ ...HOOK, stroke: { ...HOOK.stroke, ...stroke } }) as PathMark;
const isShape = (element: TemplateElement): element is ShapeElement =>
  element.kind !== 'text' && element.kind !== 'code' && element.kind !== 'checkbox';
const outline = (path: PathMark, closed: boolean): PathMark => ({
  ...path,
  subpaths: path.subpaths.map((subpath) => ({ ...subpath, closed })),
});

describe('paths', () => {
  it('are expected as the scene has them', () => {
    const page = expectPage({ width: mm(100), height: mm(150), dpi: 203, fixed: [BOWL], marks: [HOOK] }, 1);
    expect(marksOf(page.fixed)).toEqual([
      {
        kind: 'path',
        paint: 'fill',
        ink: 0x000000,
        width: 0,
        dash: [],
        subpaths: [
          {
            closed: true,
            controls: [8200, 7500, 9400, 7500, 9400, 8500, 8200, 8500, 8200, 7500],
            curves: [1],
          },
          { closed: true, controls: [8700, 7700, 8900, 7700, 8900, 7900, 8700, 7900], curves: [] },
        ],
      },
    ]);
    expect(marksOf(page.own)).toMatchObject([
      { paint: 'stroke', ink: 0x000000, width: 50, dash: [200, 100], subpaths: [{ curves: [2] }] },
    ]);
  });

  it('are proven as they are written', async () => {
    expect(await proven(good.pdf)).toEqual([]);
    expect(await drawnWith(instead(BOWL, { ...BOWL }))).toEqual([]);
  });

  it('of every shape and icon that a template may have are proven', async () => {
    const shapes = Object.values(SHAPES)
      .flat()
      .flatMap((element) => (isShape(element) ? shapeMarks(element) : []));
    expect(shapes.length).toBeGreaterThan(60);
    const add = (scene: Scene): Scene => ({ ...scene, marks: [...scene.marks, ...shapes] });
    const { pdf, expected, hidden } = await goodFile(1, add, true);
    expect(failures(await prove(pdf, expected, hidden))).toEqual([]);
  });

  it.each([
    ['an end moved by 0.05 mm', BOWL, bent(BOWL, 0, { x: mm(94.05) })],
    ['a control point moved by 0.05 mm', BOWL, bent(BOWL, 1, { y2: mm(85.05) })],
    ['a straight line in place of a curve', BOWL, bent(BOWL, 1, { kind: 'line' })],
    [
      'a curve in place of a straight line',
      HOOK,
      bent(HOOK, 0, { kind: 'curve', x1: mm(70), y1: mm(78), x2: mm(70), y2: mm(82) }),
    ],
    ['a hole filled', BOWL, filled({ subpaths: BOWL.subpaths.slice(0, 1) })],
    ['a hole more', BOWL, filled({ subpaths: [...BOWL.subpaths, ...HOOK.subpaths] })],
    ['white', BOWL, filled({ fill: 'white' })],
    ['stroked, not filled', BOWL, filled({ fill: undefined, stroke: HOOK.stroke })],
    ['filled, not stroked', HOOK, { ...HOOK, stroke: undefined, fill: 'black' }],
    ['a stroke of white', HOOK, stroked({ ink: 'white' })],
    ['a stroke wider by 0.05 mm', HOOK, stroked({ width: mm(0.55) })],
    ['a solid stroke', HOOK, stroked({ dash: [] })],
    ['longer dashes', HOOK, stroked({ dash: [mm(2.05), mm(1)] })],
    ['a stroke that goes back to its start', HOOK, outline(HOOK, true)],
    ['an outline left open', BOWL, outline(BOWL, false)],
  ] as const)('are refused with %s', async (_, path, other) => {
    expect(await drawnWith(instead(path, other))).toContain('shapes-equal-scene other-shape');
  });

  it('are refused where the scene has none, and where one is left out', async () => {
    expect(await drawnWith((scene) => ({ ...scene, fixed: [...scene.fixed, BOWL] }))).toContain(
      'shapes-equal-scene extra-shape',
    );
    expect(await drawnWith((scene) => ({ ...scene, marks: [...scene.marks, BOWL] }))).toContain(
      'shapes-equal-scene extra-shape',
    );
    expect(
      await drawnWith((scene) => ({ ...scene, fixed: scene.fixed.filter((mark) => mark !== HOOK) })),
    ).not.toEqual([]);
  });

  it.each([
    ['by another rule of what is inside', ' f*', ' f'],
    ['with a stroke as well', ' f*', ' B*'],
    ['with corners that are cut', '1 J 1 j', '1 J 0 j'],
    ['with ends that are cut off', '1 J 1 j', '0 J 1 j'],
    ['with dashes that begin elsewhere', '] 0 d', '] 1 d'],
    ['in grey', / w 1 J/, ' w 0.5 G 1 J'],
  ] as const)('are refused when drawn %s', async (_, old, changed) => {
    const edited = editedForm((text) => text.replace(old, changed));
    expect(await proven(edited)).toContain('shapes-equal-scene other-shape');
  });

  it('of a stretched pen are refused even where the outline is right', async () => {
    const edited = editedForm((text) => {
      const [stroke = ''] = /^q [^\n]* 1 J [^\n]* S Q$/m.exec(text) ?? [];
      const start = stroke.indexOf(' d ') + 3;
      let factor = 2;
      const points = stroke.slice(start).replaceAll(/-?[\d.]+/g, (number) => {
        factor = 1 / factor;
        return String(Number(number) * factor);
      });
      return text.replace(stroke, `${stroke.slice(0, start)}2 0 0 0.5 0 0 cm ${points}`);
    });
    expect(await proven(edited)).toContain('shapes-equal-scene other-shape');
  });

  it('behind a clip are refused for the clip', async () => {
    const edited = editedForm((text) => text.replace(/^q /m, 'q 0 0 500 500 re W n '));
    expect(await proven(edited)).toContain('known-objects clip');
  });
});

/** The good file with the part that all pages share written otherwise. */
function editedForm(edit: (text: string) => string): Uint8Array {
  const pdf = EditablePdf.parse(good.pdf);
  const [form = 0] = pdf.find(/\/Subtype \/Form/);
  const object = pdf.object(form);
  const text = Buffer.from(object.stream ?? []).toString('latin1');
  const edited = edit(text);
  expect(edited).not.toBe(text);
  object.stream = new Uint8Array(Buffer.from(edited, 'latin1'));
  return pdf.bytes();
}
