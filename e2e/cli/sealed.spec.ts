import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { codeReader } from '../../src/proof/testing/good-file.ts';
import { readPdf } from '../../src/render/pdf/testing/pdfium.ts';
import { fileOf, hushlabel } from './shell.ts';

const CSV =
  '订单编号,收件人,手机,地址,商品,数量\n' +
  '2900000000000000001,欧阳示例,13800138000,浙江省杭州市西湖区示例路99号3幢2单元1801室,茶叶,2\n';
const TEMPLATE = JSON.stringify({
  ...{ schema: 'hushlabel/template', version: 2, id: 'own-sealed', name: { en: 'S', 'zh-CN': 'S' } },
  ...{ width: 40, height: 40 },
  elements: [
    {
      kind: 'sealed',
      id: 'seal',
      x: 1,
      y: 1,
      width: 38,
      height: 38,
      version: 9,
      remark: false,
      boundTo: 'order.code',
    },
  ],
});

async function newKey(): Promise<{ readonly file: string; readonly id: string }> {
  const file = path.join(path.dirname(await fileOf('x', '')), 'seal.key');
  const made = await hushlabel(['seal-key', '--out', file]);
  expect(made.code).toBe(0);
  return { file, id: (JSON.parse(made.stdout) as { key: string }).key };
}

test('a key is written for its owner alone, never over a file, and never said', async () => {
  const { file, id } = await newKey();
  const line = await readFile(file, 'utf8');
  expect(line).toMatch(/^HLK1:[A-Z2-7]{58}\n$/);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(id).toMatch(/^[0-9a-f]{8}$/);
  const again = await hushlabel(['seal-key', '--out', file]);
  expect(again.code).toBe(2);
  expect(await readFile(file, 'utf8')).toBe(line);
  for (const args of [['seal-key'], ['seal-key', '--out', '-'], ['seal-key', 'x', '--out', 'y']]) {
    expect((await hushlabel(args)).code).toBe(2);
  }
});

/** A label that was sealed, and what a scanner reads off it. */
async function sealedLabel() {
  const { file, id } = await newKey();
  const template = await fileOf('own.json', TEMPLATE);
  const out = path.join(path.dirname(template), 'labels.pdf');
  const made = await hushlabel(
    ['labels', '-', '--out', out, '--template', template, '--seal-key', file],
    CSV,
  );
  expect(made.stderr).toBe('');
  expect(made.code).toBe(0);
  const pdf = new Uint8Array(await readFile(out));
  const [page] = await readPdf(pdf, 203);
  if (page === undefined) throw new Error('no page');
  const { width, height, data } = page.pixels;
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => data[at * 4] ?? 0);
  const [code] = await (await codeReader())({ columns: width, rows: height, pixels, pure: false });
  return { file, id, out, scanned: `${code?.text ?? ''}\r\n` };
}

test('labels are sealed with a key, scanned, and opened with the number on the label', async () => {
  const { file, out, scanned } = await sealedLabel();

  const opened = await hushlabel(['open', '--seal-key', file, '--id', '2900000000000000001'], scanned);
  expect(JSON.parse(opened.stdout)).toEqual({
    name: '欧阳示例',
    phone: '13800138000',
    address: ['浙江省 杭州市 西湖区', '示例路99号3幢2单元1801室'],
    remark: '',
  });
  const check = await hushlabel(['check', out, '-'], CSV);
  expect(JSON.parse(check.stdout)).toMatchObject({ leaks: [] });
});

test('a label without a key and a code that cannot be opened are refused, and nothing of them is said', async () => {
  const template = await fileOf('own.json', TEMPLATE);
  const without = await hushlabel(['labels', '-', '--out', 'x.pdf', '--template', template], CSV);
  expect(without.code).toBe(2);
  expect(without.stderr).toContain('--seal-key FILE');
  const { file, id, scanned } = await sealedLabel();
  const other = await newKey();
  const refused: readonly (readonly [readonly string[], string, string])[] = [
    [['--seal-key', file], scanned, 'tied to its label'],
    [['--seal-key', file, '--id', '2900000000000000002'], scanned, 'does not belong to the label'],
    [['--seal-key', other.file], scanned, id],
    [['--seal-key', file], scanned.slice(0, 40), 'did not come whole'],
    [['--seal-key', file], 'x'.repeat(100_000), 'not a sealed code'],
  ];
  const line = (await readFile(file, 'utf8')).trim();
  for (const [args, input, said] of refused) {
    const result = await hushlabel(['open', ...args], input);
    expect(result.code).toBe(1);
    expect(result.stdout).toBe('');
    expect(result.stderr).toContain(said);
    for (const secret of [line, '13800138000', scanned.trim()]) expect(result.stderr).not.toContain(secret);
  }
  for (const args of [['open'], ['open', '--seal-key', template]]) {
    const result = await hushlabel(args, scanned);
    expect(result.code).toBe(2);
    expect(result.stdout).toBe('');
  }
});
