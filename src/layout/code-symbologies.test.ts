import { expect, test } from 'vitest';
import { mm, pt } from '../base/length.ts';
import { SYMBOLOGIES } from '../base/symbology.ts';
import type { Symbology } from '../base/symbology.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import { loadEncoder } from '../symbols/load-encoder.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import type { CodeElement } from '../template/template.ts';
import { layoutLabel } from './layout-label.ts';
import { prepareTemplate } from './prepare-template.ts';
import { sceneText } from './scene-text.ts';
import { emFonts } from './testing/em-fonts.ts';
import { maskedOrder } from './testing/masked-orders.ts';

const encode = await loadEncoder(SYMBOLOGIES);

const NUMBERS: Readonly<Record<Symbology, string>> = {
  code128: 'SF1234567890123',
  qr: 'SF1234567890123',
  'gs1-128': '(00)09501101530003001',
  code39: 'ABC-123',
  code93: 'ABC-123',
  itf14: '1540014128876',
  ean13: '690123456789',
  ean8: '9638507',
  upca: '03600029145',
  upce: '123456',
  codabar: '31117013206375',
  msi: '1234567',
  'micro-qr': '12345',
  'data-matrix': 'ABC-123',
  pdf417: 'ABC-123',
  aztec: 'ABC-123',
  maxicode: 'ABC-123',
  'usps-imb': '0123456709498765432101234567891',
};

function layOut(changes: Partial<CodeElement>, orderNo: string, fixedText = mintMaskedText) {
  const code: CodeElement = {
    kind: 'code',
    id: 'code',
    ...{ x: mm(2), y: mm(2), width: mm(96), height: mm(36) },
    ...{ symbology: 'code128', content: '{{order.number}}', caption: true, captionSize: pt(8) },
    ...changes,
  };
  const [first] = BUILT_IN_TEMPLATES;
  const template = { ...first, id: 'mine', width: mm(100), height: mm(40), elements: [code], bands: [] };
  const inputs = { template, fonts: emFonts, encode, dpi: 203, fixedText } as const;
  const label = { order: maskedOrder({ orderNo }), date: '2026-11-21', piece: 2, pieces: 3 };
  return layoutLabel(prepareTemplate(inputs), label);
}

test('every kind of code is placed as it always was', async () => {
  const scenes = SYMBOLOGIES.map((symbology) => {
    const scene = layOut({ symbology }, NUMBERS[symbology]);
    return scene.ok ? sceneText(scene.value) : `${symbology}: ${scene.problem.code}`;
  });
  await expect(scenes.join('\n')).toMatchFileSnapshot('golden/symbologies.txt');
});

test('a code may be put together of fixed text and fields', () => {
  const scene = layOut({ content: 'X-{{order.number}}/{{print.piece}}' }, '123');
  expect(scene.ok && sceneText(scene.value)).toContain('"X-123/2"');
});

test('a code that lacks one of its fields is refused', () => {
  expect(layOut({ content: 'X-{{order.number}}{{recipient.postcode}}' }, '123')).toMatchObject({
    ok: false,
    problem: { code: 'code-empty', field: 'code' },
  });
});

test('a code whose own words had to be changed is refused', () => {
  const scrub = (text: string) => mintMaskedText(text.replaceAll('138', '***'));
  expect(layOut({ content: '138-{{order.number}}' }, '123', scrub)).toMatchObject({
    ok: false,
    problem: { code: 'code-hidden' },
  });
});

test('a wrong check digit is refused with the kind of code and without the number', () => {
  expect(layOut({ symbology: 'ean13' }, '6901234567893')).toEqual({
    ok: false,
    problem: {
      code: 'code-check-digit',
      field: 'code',
      params: { element: 'code', symbology: 'ean13' },
    },
  });
});

test.each<[Symbology, number, number]>([
  ['maxicode', 29, 20],
  ['maxicode', 27, 36],
  ['usps-imb', 78, 10],
  ['itf14', 70, 30],
  ['itf14', 96, 14],
  ['ean13', 30, 30],
  ['pdf417', 20, 20],
])('%s does not fit into %d by %d mm', (symbology, width, height) => {
  expect(layOut({ symbology, width: mm(width), height: mm(height) }, NUMBERS[symbology])).toMatchObject({
    ok: false,
    problem: { code: 'code-does-not-fit' },
  });
});
