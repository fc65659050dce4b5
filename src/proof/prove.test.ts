import { beforeAll, describe, expect, it } from 'vitest';
import { prove } from './prove.ts';
import { codeReader, goodFile } from './testing/good-file.ts';
import type { GoodFile } from './testing/good-file.ts';

let good: GoodFile;
beforeAll(async () => {
  good = await goodFile(4);
});

describe('an untouched file', () => {
  it('is proven', async () => {
    const report = await prove(good.pdf, good.expected, good.hidden, { readCode: await codeReader() });
    expect(report.checks.flatMap((check) => check.problems)).toEqual([]);
    expect(report.proven).toBe(true);
    console.log(report.checks.map((c) => `${c.check} ${c.looked}`));
  });
  it('speed', async () => {
    const many = await goodFile(1000);
    const readCode = await codeReader();
    for (const tools of [
      {},
      { readCode },
      { decodeGb: (b: Uint8Array) => new TextDecoder('gb18030').decode(b) },
    ]) {
      const t = performance.now();
      const report = await prove(many.pdf, many.expected, many.hidden, tools);
      console.log(report.proven, Object.keys(tools), performance.now() - t, many.pdf.length);
    }
  }, 60000);
});
