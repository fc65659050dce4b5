import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { codeReader } from '../../src/proof/testing/good-file.ts';
import type { Bitmap } from '../../src/render/bitmap.ts';
import { printTspl } from '../../src/render/printer/testing/line-printers.ts';
import { printZpl } from '../../src/render/printer/testing/zpl-printer.ts';
import { dotsOf } from '../../src/render/printer/testing/label-paper.ts';
import { pngDots } from '../../src/render/png/testing/png-dots.ts';
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
    [['--profile', '-'], /FILE and --profile cannot both be standard input/],
  ] as const) {
    const { made, out } = await printed([...args, '--template', 'waybill-76x130']);
    expect(made.code).toBe(2);
    expect(made.stderr).toMatch(said);
    expect(made.stderr).not.toMatch(/13800138000|欧阳/);
    await expect(stat(out)).rejects.toThrow();
  }
});

test('labels as pictures scan, in a folder of their own', async () => {
  const out = path.join(path.dirname(await fileOf('x', '')), 'pictures');
  const args = ['labels', '-', '--template', 'waybill-76x130', '--format', 'png', '--out', out];
  const made = await hushlabel(args, CSV);
  expect([made.code, made.stderr]).toEqual([0, '']);
  expect(await readdir(out)).toEqual(['label-0001.png', 'label-0002.png']);
  expect(JSON.parse(made.stdout)).toMatchObject({
    made: true,
    labels: 2,
    pictures: { kind: 'png', files: 2 },
  });
  for (const at of [1, 2]) {
    const dots = await pngDots(new Uint8Array(await readFile(path.join(out, `label-000${at}.png`))));
    expect([dots.width, dots.height]).toEqual([608, 1040]);
    expect(await codesOn(dots)).toContain(`SF123456789012${2 + at}`);
  }
  const again = await hushlabel(args, CSV);
  expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('is not empty')]);

  const drawn = `${out}-svg`;
  expect((await hushlabel([...args.slice(0, -3), 'svg', '--out', drawn], CSV)).code).toBe(0);
  const svg = await readFile(path.join(drawn, 'label-0002.svg'), 'utf8');
  expect(svg).toContain('width="76mm" height="130mm"');
  expect(svg.replaceAll(/<[^>]*>/gu, '')).toBe('');
});

test('an older file of the same kind is written over, any other is kept', async () => {
  const { made, out } = await printed(['--format', 'zpl', '--template', 'waybill-76x130']);
  expect(made.code).toBe(0);
  const write = (...more: string[]) =>
    hushlabel(['labels', '-', '--out', out, '--template', 'waybill-76x130', ...more], CSV);
  expect((await write('--format', 'zpl')).code).toBe(0);
  for (const more of [[], ['--format', 'tspl']]) {
    const kept = await write(...more);
    expect([kept.code, kept.stderr]).toEqual([2, expect.stringContaining('exists and is no')]);
  }
  expect(printZpl(await readFile(out))).toHaveLength(2);
  await writeFile(out, '%PDF-1.7');
  expect((await write('--format', 'zpl')).stderr).toContain('is no ZPL II job');
  expect(await readFile(out, 'utf8')).toBe('%PDF-1.7');
});
