import { describe, expect, it } from 'vitest';
import { EXPLAINED_PLATFORMS } from '../book/facets.ts';
import { LANGUAGES } from '../base/language.ts';
import { DOCUMENT_PROBLEMS } from '../base/object-reader.ts';
import { PARTY_FIELDS, ORDER_FIELDS } from '../orders/order-fields.ts';
import { READ_PROBLEMS, SOURCE_PROBLEMS } from '../import/import-problems.ts';
import { LOOKS } from '../import/looks-like.ts';
import { ENCODINGS } from '../import/text-decoding.ts';
import { SYMBOLOGIES } from '../base/symbology.ts';
import { REFUSALS } from '../layout/label-layout.ts';
import { MASKING_PROBLEMS } from '../masking/mask-order.ts';
import { MASK_STATES } from '../masking/masked-order.ts';
import { POLICY_PROBLEMS } from '../masking/policy.ts';
import { ORDER_PROBLEMS } from '../orders/order-problems.ts';
import { LEAK_CODES, WARNING_CODES } from '../proof/any-report.ts';
import { PROOF_CHECKS } from '../proof/checks.ts';
import { SEAL_KEY_PROBLEMS } from '../sealing/seal-key.ts';
import { OPEN_PROBLEMS } from '../sealing/sealer.ts';
import { PRINTER_PROBLEMS, SETTING_NAMES } from '../render/printer/printer-settings.ts';
import { SYMBOL_PROBLEMS } from '../symbols/encode.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import type { TemplateElement } from '../template/template.ts';
import { LINK_PROBLEMS } from '../room/template-link.ts';
import { TEMPLATE_PROBLEMS } from '../template/document-reader.ts';
import { READER_PROBLEMS } from '../room/reading/source-reader.ts';
import { en } from './en.ts';
import { isNameUnder, preferredLanguage, translator } from './i18n.ts';
import { problemSentence, problemText, proofProblemText } from './problem-text.ts';
import { zhCN } from './zh-CN.ts';

const CODES = [
  ...SOURCE_PROBLEMS,
  ...READER_PROBLEMS,
  ...Object.keys(READ_PROBLEMS),
  ...Object.keys(ORDER_PROBLEMS),
  ...MASKING_PROBLEMS,
  ...REFUSALS,
  ...SYMBOL_PROBLEMS,
  ...POLICY_PROBLEMS,
  ...TEMPLATE_PROBLEMS,
  ...LINK_PROBLEMS,
  ...SEAL_KEY_PROBLEMS,
  ...OPEN_PROBLEMS,
  ...DOCUMENT_PROBLEMS,
  ...PRINTER_PROBLEMS,
  'sealed-no-key-here',
  'row-has-problems',
];

/** What problems carry; a variable that no sentence gets would stand in it as `{{…}}`. */
const PARAMS = {
  limit: 1000,
  bytes: 150,
  most: 139,
  key: '0a1b2c3d',
  have: '4e5f6071',
  element: 'barcode',
  symbology: 'ean13',
  minSize: 6,
  codePoints: 'U+2A700',
  dpi: 203,
  path: 'a.b',
  expected: 'text',
  min: 1,
  max: 2,
  newest: 1,
  version: 2,
  others: 2,
  file: 3,
  cells: 3,
  columns: 5,
  letters: 'A, C',
  encoding: 'gb18030',
  rival: 'big5',
  pipe: 'first',
  language: 'ZPL II',
  choices: 'none, each',
  width: 800,
  height: 1200,
  labelWidth: 800,
  labelHeight: 1200,
  rollWidth: 733,
  rollHeight: 343,
  head: 832,
  lost: 2,
  percent: 61,
};

describe.each(LANGUAGES)('in %s', (language) => {
  const t = translator(language);

  it.each(CODES)('the problem %s has a sentence without gaps', (code) => {
    expect(isNameUnder('problem', code)).toBe(true);
    const sentence = problemSentence(t, { code, field: 'recipient.phone', params: PARAMS });
    expect(sentence).not.toMatch(/\{\{|undefined|problem\./u);
    expect(sentence).toMatch(/[.。]$/u);
  });

  it.each([
    ['field', ORDER_FIELDS],
    ['looksLike', LOOKS],
    ['encoding', ENCODINGS],
    ['maskState', MASK_STATES],
    ['symbology', SYMBOLOGIES],
    ['printerSetting', SETTING_NAMES],
    ['check', PROOF_CHECKS],
    ['proofNote', WARNING_CODES],
    ['proof', LEAK_CODES],
    ['senderField', PARTY_FIELDS.filter((field) => !['extension', 'postcode', 'country'].includes(field))],
    ['explain.encrypted', EXPLAINED_PLATFORMS],
    ['explain.masked', EXPLAINED_PLATFORMS],
    ['element', BUILT_IN_TEMPLATES.flatMap(({ elements }) => elements.flatMap(named))],
  ] as const)('every %s has a name', (beginning, names) => {
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !isNameUnder(beginning, name))).toEqual([]);
  });

  it('a problem is told with its place', () => {
    const text = problemText(t, { code: 'phone-invalid', row: 7, column: '手机' });
    expect(text).toContain('7');
    expect(text).toContain('手机');
  });

  it('a setting of a printer is told in words, with its range', () => {
    const params = { min: 2, max: 30, language: 'EPL2', choices: 'none' };
    const say = (code: string, field: string) => problemText(t, { code, field, params });
    const isEnglish = language === 'en';
    expect(say('setting-out-of-range', 'media.gap')).toBe(
      isEnglish
        ? 'The gap between labels in millimetres must lie between 2 and 30.'
        : '标签间隙（毫米）须在 2 和 30 之间。',
    );
    expect(say('setting-not-whole', 'speed')).toContain(isEnglish ? 'a whole number' : '整数');
    expect(say('setting-not-one-of', 'cutter')).toBe(
      isEnglish ? 'With EPL2 the cutter can only be: none.' : '使用 EPL2 时，切刀只能是：none。',
    );
  });

  it('counts take the form that the language has for them', () => {
    const one = t('print.total', { count: 1 });
    expect(one).toBe(language === 'en' ? '1 label' : '1 张面单');
    expect(t('print.total', { count: 100_000 })).toContain('100,000');
  });

  it('a failed check is told by page, object or code', () => {
    expect(
      proofProblemText(t, { code: 'in-text', row: 2, field: 'recipient.name', params: { page: 3 } }),
    ).toMatch(/2.*3/u);
    expect(proofProblemText(t, { code: 'stream-length', params: { object: 9 } })).toContain('stream-length');
    const note = proofProblemText(t, { code: 'jpeg-not-read', params: { page: 3 } });
    expect(note).toMatch(/3.*JPEG/u);
    expect(note).not.toContain('jpeg-not-read');
  });
});

/** Elements that an order can be refused for: codes, and text that binds something. */
function named(element: TemplateElement): readonly string[] {
  const binds = element.kind === 'text' && JSON.stringify(element.lines).includes('{{');
  return binds || element.kind === 'code' ? [element.id] : [];
}

describe('languages', () => {
  it('have the same keys, plural forms apart', () => {
    const keys = (tree: object): readonly string[] =>
      Object.entries(tree).flatMap(([key, value]: [string, unknown]) =>
        typeof value === 'object' && value !== null
          ? keys(value).map((below) => `${key}.${below}`)
          : key.endsWith('_one')
            ? []
            : [key],
      );
    expect(keys(zhCN)).toEqual(keys(en));
    expect(keys(en).length).toBeGreaterThan(300);
  });

  it.each([
    [['zh-TW', 'en'], 'zh-CN'],
    [['zh'], 'zh-CN'],
    [['de', 'en-GB'], 'en'],
    [['de'], 'en'],
    [[], 'en'],
  ])('%j reads %s', (preferences, language) => {
    expect(preferredLanguage(preferences)).toBe(language);
  });

  it('a value with template signs is not taken for a template', () => {
    const sentence = translator('en')('place.row', { row: 1, sentence: '$t(app.name) {{row}}' });
    expect(sentence).toContain('$t(app.name)');
  });
});
