import { beforeAll, describe, expect, it } from 'vitest';
import { dot, dotsToMm } from '../base/length.ts';
import type { ImageMark, Scene } from '../scene/scene.ts';
import { packBits } from '../symbols/bit-grid.ts';
import type { ProofReport } from './checks.ts';
import { marksOf } from './expectation.ts';
import { prove } from './prove.ts';
import { EditablePdf } from './testing/editable-pdf.ts';
import { codeReader, goodFile } from './testing/good-file.ts';
import type { GoodFile } from './testing/good-file.ts';

const failures = (report: ProofReport): readonly string[] =>
  report.checks.flatMap(({ check, problems }) => problems.map(({ code }) => `${check}: ${code}`));

const pixels = packBits(61, 40, (index) => (index * 7919) % 11 < 4);
const picture: ImageMark = {
  kind: 'image',
  x: dotsToMm(dot(60), 203),
  y: dotsToMm(dot(650), 203),
  dpi: 203,
  pixels,
};
const showing =
  (...marks: readonly ImageMark[]) =>
  (scene: Scene): Scene => ({ ...scene, marks: [...scene.marks, ...marks] });

let good: GoodFile;
beforeAll(async () => {
  good = await goodFile(3, showing(picture), true);
}, 60_000);

describe('pictures', () => {
  it('are proven', async () => {
    const report = await prove(good.pdf, good.expected, good.hidden, { readCode: await codeReader() });
    expect(failures(report)).toEqual([]);
    expect(report.proven).toBe(true);
  });

  it('are proven among what all labels share', async () => {
    const inForm = await goodFile(2, (scene) => ({ ...scene, fixed: [picture, ...scene.fixed] }), true);
    expect(failures(await prove(inForm.pdf, inForm.expected, inForm.hidden))).toEqual([]);
  });

  it('take no copy of their dots in what is expected of a page', () => {
    const [first, second] = good.expected;
    expect([first?.own.pictures[0], second?.own.pictures[0]]).toEqual([pixels, pixels]);
    expect(first?.own.pictures[0]).toBe(pixels);
    const marks = good.expected.flatMap(({ own }) => marksOf(own)).filter(({ kind }) => kind === 'image');
    expect(marks).toEqual(Array(3).fill({ kind: 'image', x: 60, y: 650, dpi: 203, pixels }));
  });

  it.each([
    [
      'has another dot',
      { pixels: { ...pixels, bits: pixels.bits.map((byte, at) => (at === 77 ? byte ^ 4 : byte)) } },
    ],
    [
      'has something in the filler of a row',
      { pixels: { ...pixels, bits: pixels.bits.map((byte, at) => (at === 7 ? byte ^ 1 : byte)) } },
    ],
    ['lies a dot away', { x: dotsToMm(dot(61), 203) }],
    ['is of another resolution', { dpi: 300 }],
    ['lacks a row', { pixels: packBits(61, 39, (index) => (index * 7919) % 11 < 4) }],
  ] as const)('fail where the file’s %s', async (_, changes) => {
    const other = await goodFile(3, showing({ ...picture, ...changes }));
    expect(failures(await prove(other.pdf, good.expected, good.hidden))).toEqual([
      'shapes-equal-scene: other-shape',
      'shapes-equal-scene: other-shape',
      'shapes-equal-scene: other-shape',
    ]);
  });

  it('fail where the file has none, one more, or one in another ink', async () => {
    const none = await goodFile(3);
    expect(failures(await prove(none.pdf, good.expected, good.hidden))).toContain(
      'shapes-equal-scene: missing-mark',
    );
    const more = await goodFile(3, showing(picture, picture));
    expect(failures(await prove(more.pdf, good.expected, good.hidden))).toContain(
      'codes-equal-scene: extra-image',
    );
    const white = EditablePdf.parse(good.pdf).editContent(0, (text) =>
      text.replace(/q (?=[^q]*$)/, '1 g\nq '),
    );
    expect(failures(await prove(white.bytes(), good.expected, good.hidden))).toContain(
      'shapes-equal-scene: other-shape',
    );
  });

  it('fail where the file’s mask says white for black', async () => {
    const pdf = EditablePdf.parse(good.pdf);
    const [image] = pdf.find(/\/Width 61 /);
    pdf.editDict(image ?? 0, (dict) => dict.replace('[1 0]', '[0 1]'));
    expect(failures(await prove(pdf.bytes(), good.expected, good.hidden))).toContain(
      'shapes-equal-scene: other-shape',
    );
  });

  it('fail where dots were changed in the finished file', async () => {
    const pdf = EditablePdf.parse(good.pdf);
    const image = pdf.object(pdf.find(/\/Width 61 /)[0] ?? 0);
    image.stream = image.stream?.map((byte, at) => (at === 100 ? byte ^ 0x10 : byte));
    expect(failures(await prove(pdf.bytes(), good.expected, good.hidden))).toContain(
      'shapes-equal-scene: other-shape',
    );
  });
});
