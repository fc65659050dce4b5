import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { codeReader } from '../../src/proof/testing/good-file.ts';
import type { Bitmap } from '../../src/render/bitmap.ts';
import { printTspl } from '../../src/render/printer/testing/line-printers.ts';
import { printZpl } from '../../src/render/printer/testing/zpl-printer.ts';
import { dotsOf } from '../../src/render/printer/testing/label-paper.ts';
import { fileOf, hushlabel } from './shell.ts';

const CSV =
  '订单编号,运单号,收件人,手机,地址,商品,数量\n' +
  '2900000000000000001,SF1234567890123,欧阳示例,13800138000,浙江省杭州市西湖区示例路99号3幢2单元1801室,茶叶,2\n' +
  '2900000000000000002,SF1234567890124,王小样,13700137000,浙江省杭州市西湖区示例路98号,茶叶,1\n';
const PROFILE = {
  ...{ schema: 'hushlabel/printer', version: 1, id: 'table', name: { en: 'Table', 'zh-CN': '打包台' } },
  ...{ language: 'tspl', dpi: 300, headWidth: 1248, media: { kind: 'gap', length: 2 }, darkness: 8 },
};

async function printed(more: readonly string[]) {
  const out = path.join(path.dirname(await fileOf('x', '')), 'labels.prn');
  const made = await hushlabel(['labels', '-', '--out', out, ...more], CSV);
  return { made, out };
}

async function codesOn(bitmap: Bitmap): Promise<readonly string[]> {
  const pixels = Uint8Array.from(dotsOf(bitmap).flat(), (isBlack) => (isBlack ? 0 : 255));
  const read = await codeReader();
  const codes = await read({ columns: bitmap.width, rows: bitmap.height, pixels, pure: false });
  return codes.map(({ text }) => text);
}

test('labels in a printer’s language scan, and are those of the receipt', async () => {
  const { made, out } = await printed(['--format', 'zpl', '--template', 'waybill-76x130']);
  expect(made.stderr).toBe('');
  expect(made.code).toBe(0);
  const bytes = await readFile(out);
  expect(JSON.parse(made.stdout)).toMatchObject({ made: true, labels: 2, printer: { bytes: bytes.length } });
  const labels = printZpl(bytes);
  expect(labels.map(({ bitmap }) => [bitmap.width, bitmap.height])).toEqual([
    [608, 1040],
    [608, 1040],
  ]);
  for (const [at, { bitmap }] of labels.entries())
    expect(await codesOn(bitmap)).toContain(`SF123456789012${3 + at}`);
});

test('a printer’s document says the language, the dots and the rest', async () => {
  const profile = await fileOf('printer.json', JSON.stringify(PROFILE));
  const { made, out } = await printed(['--profile', profile, '--template', 'waybill-76x130']);
  expect(made.stderr).toBe('');
  const labels = printTspl(await readFile(out), 300);
  expect(labels).toHaveLength(2);
  expect([labels[0]?.bitmap.width, labels[0]?.said.get('DENSITY')]).toEqual([897, '8']);
  expect(JSON.parse(made.stdout)).toMatchObject({ dpi: 300 });
});

test('what cannot be is said before anything is written', async () => {
  const narrow = await fileOf('narrow.json', JSON.stringify({ ...PROFILE, headWidth: 384 }));
  const junk = await fileOf('junk.json', JSON.stringify({ ...PROFILE, 13800138000: '欧阳示例' }));
  for (const [args, said] of [
    [['--format', 'pcl'], /--format takes pdf, png, svg, zpl/],
    [['--format', 'brother'], /--profile/],
    [['--profile', narrow], /head only 384/],
    [['--profile', narrow, '--dpi', '203'], /300 dpi/],
    [['--profile', narrow, '--format', 'zpl'], /tspl/],
    [['--profile', junk], /key at \?/],
  ] as const) {
    const { made, out } = await printed([...args, '--template', 'waybill-76x130']);
    expect(made.code).toBe(2);
    expect(made.stderr).toMatch(said);
    expect(made.stderr).not.toMatch(/13800138000|欧阳/);
    await expect(stat(out)).rejects.toThrow();
  }
});
