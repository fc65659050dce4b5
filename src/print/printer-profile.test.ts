import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mm } from '../base/length.ts';
import { headSettings, parsePrinterProfile, plainProfile } from './printer-profile.ts';

const ZEBRA = {
  schema: 'hushlabel/printer',
  version: 1,
  id: 'packing-table',
  name: { en: 'Packing table', 'zh-CN': '打包台' },
  language: 'zpl',
  dpi: 300,
  headWidth: 1248,
  media: { kind: 'gap', length: 3 },
};
const parse = (document: unknown) => parsePrinterProfile(JSON.stringify(document));
const problemOf = (document: unknown) => {
  const parsed = parse(document);
  return parsed.ok ? undefined : [parsed.problem.code, parsed.problem.params?.['path']];
};

describe('a printer’s profile', () => {
  it('is what it says, the rest as printers usually are', () => {
    const parsed = parse(ZEBRA);
    expect(parsed).toMatchObject({
      ok: true,
      value: {
        ...ZEBRA,
        polarity: 'normal',
        direction: 'forward',
        offset: { x: 0, y: 0 },
        graphic: 'acs',
      },
    });
    const again = parse(parsed.ok ? parsed.value : undefined);
    expect(again).toEqual(parsed);
  });

  it('becomes dots of its head', () => {
    const parsed = parse({
      ...ZEBRA,
      darkness: 20,
      direction: 'backward',
      offset: { x: -3, y: 4 },
      graphic: 'z64',
    });
    if (!parsed.ok) throw new Error(parsed.problem.code);
    expect(headSettings(parsed.value)).toEqual({
      ...{ language: 'zpl', dpi: 300, headWidth: 1248, copies: 1, graphic: 'z64' },
      ...{ media: { kind: 'gap', gap: 35 }, darkness: 20, polarity: 'normal', direction: 180 },
      offset: { x: -3, y: 4 },
    });
    const cut = parse({ ...ZEBRA, cutter: 'none' });
    expect(cut.ok && headSettings(cut.value).cutter).toBe('none');
    expect(headSettings(plainProfile('tspl', 203, 608))).toMatchObject({
      language: 'tspl',
      headWidth: 608,
      media: { gap: 16 },
    });
    expect(
      headSettings({ ...plainProfile('epl', 203, 608), media: { kind: 'mark', length: mm(4) } }),
    ).toMatchObject({
      media: { kind: 'mark', mark: 32 },
    });
  });

  it.each([
    ['another document', { ...ZEBRA, schema: 'hushlabel/stock' }, ['printer-schema', 'schema']],
    ['a later version', { ...ZEBRA, version: 2 }, ['printer-newer', 'version']],
    ['an unknown language', { ...ZEBRA, language: 'pcl' }, ['document-type', 'language']],
    ['a language that objects inherit', { ...ZEBRA, language: 'toString' }, ['document-type', 'language']],
    ['an unknown key', { ...ZEBRA, colour: 'red' }, ['document-unknown-key', 'colour']],
    ['a key that could be a person’s', { ...ZEBRA, '13800138000': 1 }, ['document-unknown-key', '?']],
    ['a roll in a Zebra', { ...ZEBRA, roll: '62' }, ['document-unknown-key', 'roll']],
    ['a Brother without a roll', { ...ZEBRA, language: 'brother' }, ['document-missing-key', 'roll']],
    ['a roll that is none', { ...ZEBRA, language: 'brother', roll: '63' }, ['document-type', 'roll']],
    ['pictures of another language', { ...ZEBRA, graphic: 'cg' }, ['document-type', 'graphic']],
    ['dots that no head has', { ...ZEBRA, dpi: 204 }, ['document-type', 'dpi']],
    ['half a dot', { ...ZEBRA, offset: { x: 0.5, y: 0 } }, ['document-type', 'offset.x']],
    ['an offset of metres', { ...ZEBRA, offset: { x: 501, y: 0 } }, ['document-range', 'offset.x']],
    ['a head without dots', { ...ZEBRA, headWidth: 0 }, ['document-range', 'headWidth']],
    ['no length of the gap', { ...ZEBRA, media: { kind: 'gap' } }, ['document-missing-key', 'media.length']],
    ['an id with a space', { ...ZEBRA, id: 'my zebra' }, ['document-type', 'id']],
    [
      'a long name',
      { ...ZEBRA, name: { en: 'Z'.repeat(81), 'zh-CN': '打包台' } },
      ['document-length', 'name.en'],
    ],
    ['one language of its name', { ...ZEBRA, name: { en: 'Zebra' } }, ['document-missing-key', 'name.zh-CN']],
  ])('is refused with %s', (_what, document, problem) => {
    expect(problemOf(document)).toEqual(problem);
  });

  it('is refused, whatever strangers write, without their words', () => {
    const word = 'Zhang13800138000';
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(ZEBRA)),
        fc.oneof(fc.jsonValue(), fc.constant(word)),
        (key, junk) => {
          const parsed = parse({ ...ZEBRA, [key]: junk });
          if (!parsed.ok) expect(JSON.stringify(parsed.problem)).not.toContain('13800138000');
        },
      ),
    );
    expect(parsePrinterProfile('{').ok).toBe(false);
    expect(parsePrinterProfile(' '.repeat(5_001))).toMatchObject({ problem: { code: 'printer-too-large' } });
  });
});
