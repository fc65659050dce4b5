import { beforeAll, describe, expect, it } from 'vitest';
import { Cancelled } from '../base/cancel.ts';
import { PROOF_CHECKS } from './checks.ts';
import type { ProofReport } from './checks.ts';
import { prove } from './prove.ts';
import { EditablePdf } from './testing/editable-pdf.ts';
import { codeMark, codeReader, goodFile, hiddenOf, sampleOrder } from './testing/good-file.ts';
import type { GoodFile } from './testing/good-file.ts';
import { readPdf } from '../render/pdf/testing/pdfium.ts';

let good: GoodFile;
beforeAll(async () => {
  good = await goodFile(6);
}, 60_000);

const failedChecks = (report: ProofReport): readonly string[] =>
  report.checks.filter((check) => !check.passed).map((check) => check.check);

describe('a file as the app writes it', () => {
  it('is proven, every check having looked at something', async () => {
    const report = await prove(good.pdf, good.expected, good.hidden, { readCode: await codeReader() });
    expect(report.checks.flatMap((check) => check.problems)).toEqual([]);
    expect(report.proven).toBe(true);
    expect(report.checks.map((check) => check.check)).toEqual([...PROOF_CHECKS]);
    for (const check of report.checks) expect(check.looked).toBeGreaterThan(0);
  });

  it('is proven again after it was taken apart and put together by the test’s own writer', async () => {
    const report = await prove(EditablePdf.parse(good.pdf).bytes(), good.expected, good.hidden);
    expect(report.checks.flatMap((check) => check.problems)).toEqual([]);
  });

  it('is not refused because the name of one order stands in the goods of another', async () => {
    const named = good.orders.map((order) => order.name);
    expect(
      good.orders.some((order) => named.some((name) => order.goods.includes(name) && order.name !== name)),
    ).toBe(true);
    expect((await prove(good.pdf, good.expected, good.hidden)).proven).toBe(true);
  });

  it('is not refused because a number of one order stands inside the tracking number of another', async () => {
    const inside = {
      row: 99,
      field: 'recipient.phone',
      part: 'whole',
      text: sampleOrder(3).tracking.slice(2, 13),
    } as const;
    expect((await prove(good.pdf, good.expected, [...good.hidden, inside])).proven).toBe(true);
  });

  it('is refused when a label rightly shows what its own order hides: masking was wrong', async () => {
    const own = { row: 2, field: 'recipient.detail', part: 'hidden', text: '示例路2号' } as const;
    const report = await prove(good.pdf, good.expected, [...good.hidden, own]);
    expect(failedChecks(report)).toEqual(['no-hidden-value']);
    for (const problem of report.checks.at(-1)?.problems ?? []) {
      expect(problem).toMatchObject({ row: 2, field: 'recipient.detail', params: { page: 1 } });
    }
  });

  it('is refused when a code that the scene asks for hides a value in base64', async () => {
    const victim = sampleOrder(3);
    const coded = await goodFile(
      2,
      (scene) => ({
        ...scene,
        marks: [
          ...scene.marks,
          codeMark('qr', Buffer.from(`${victim.name},${victim.phone}`).toString('base64'), 100, 900, 4),
        ],
      }),
      true,
    );
    const report = await prove(coded.pdf, coded.expected, coded.hidden, { readCode: await codeReader() });
    expect(failedChecks(report)).toEqual(['no-hidden-value']);
  });
});

describe('a proof that cannot be', () => {
  it.each([
    ['no bytes', new Uint8Array()],
    ['text', new Uint8Array(Buffer.from('hello'))],
    ['a header alone', new Uint8Array(Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1'))],
  ])('fails for %s', async (_, bytes) => {
    expect((await prove(bytes, good.expected, good.hidden)).proven).toBe(false);
  });

  it('fails for a file cut off anywhere', async () => {
    for (let part = 1; part < 12; part += 1) {
      const cut = good.pdf.subarray(0, Math.floor((good.pdf.length * part) / 12));
      expect((await prove(cut, good.expected, good.hidden)).proven).toBe(false);
    }
  });

  it('fails where no page is expected', async () => {
    expect((await prove(good.pdf, [], good.hidden)).proven).toBe(false);
  });

  it('stops when it is cancelled', async () => {
    const many = await goodFile(20);
    await expect(prove(many.pdf, many.expected, [], { signal: { aborted: true } })).rejects.toThrow(
      Cancelled,
    );
  });

  it('fails when the code reader fails or reads something else', async () => {
    const broken = await prove(good.pdf, good.expected, [], {
      readCode: () => Promise.reject(new Error('no')),
    });
    expect(failedChecks(broken)).toEqual(['codes-equal-scene']);
    const other = await prove(good.pdf, good.expected, [], {
      readCode: async () => [{ text: 'x', symbology: 'QRCode', bytes: new Uint8Array() }],
    });
    expect(failedChecks(other)).toEqual(['codes-equal-scene']);
  });
});

describe('random damage', () => {
  it('never crashes the proof, and never passes when it changed what is shown', async () => {
    let state = 12345;
    const random = (below: number): number => {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      return Math.floor((state / 2 ** 32) * below);
    };
    const small = await goodFile(1);
    const hidden = hiddenOf(sampleOrder(2));
    const [before] = await readPdf(small.pdf, 100);
    for (let round = 0; round < 60; round += 1) {
      const pdf = small.pdf.slice();
      for (let flips = 1 + random(3); flips > 0; flips -= 1) {
        const at = random(pdf.length);
        pdf[at] = (pdf[at] ?? 0) ^ (1 << random(8));
      }
      if (!(await prove(pdf, small.expected, hidden)).proven) continue;
      const [after] = await readPdf(pdf, 100);
      expect(after).toEqual(before);
    }
  });
});
