import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HiddenValue } from '../../privacy/hidden-value.ts';
import { AhoCorasick } from './aho-corasick.ts';
import { ByteSearch } from './byte-search.ts';
import type { ByteForm, ByteKind } from './byte-search.ts';
import { FoldedText, foldText } from './folded-text.ts';
import { HiddenNet } from './hidden-net.ts';
import { makeNeedles } from './needles.ts';

const units = (text: string): Uint16Array => Uint16Array.from(text, (char) => char.charCodeAt(0));

describe('the automaton', () => {
  it('law: finds exactly what a search for each pattern finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 8 }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c') }),
        (patterns, text) => {
          const automaton = new AhoCorasick();
          const ids = patterns.map((pattern) => automaton.add(units(pattern)));
          const found = new Set<string>();
          automaton.search(units(text), text.length, (id, end) => {
            const key = `${id} ${end}`;
            expect(found.has(key)).toBe(false);
            found.add(key);
          });
          const wanted = new Set<string>();
          for (const [index, pattern] of patterns.entries()) {
            for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
              wanted.add(`${ids[index]} ${at + pattern.length}`);
            }
          }
          expect(found).toEqual(wanted);
        },
      ),
    );
  });

  it('keeps thousands of patterns apart', () => {
    const automaton = new AhoCorasick();
    const patterns = Array.from({ length: 20_000 }, (_, index) => `1${String(3800000000 + index * 7919)}`);
    const ids = patterns.map((pattern) => automaton.add(units(pattern)));
    const found: number[] = [];
    automaton.search(units(`x${patterns[777]}y${patterns[19_999]}`), 24, (id) => found.push(id));
    expect(found).toEqual([ids[777], ids[19_999]]);
  });
});

describe('folding', () => {
  it.each([
    ['１３８－００１３', '1380013'],
    ['①③⑧', '138'],
    ['➊❸', '13'],
    ['١٣٨', '138'],
    ['𝟭𝟯𝟴', '138'],
    ['1\u200b3\u00ad8\ufeff0', '1380'],
    ['1️⃣3️⃣', '13'],
    ['138 0013-8000', '13800138000'],
    ['Álvaro', 'alvaro'],
    ['A\u0301', 'a'],
    ['买买提·艾力', '买买提艾力'],
    ['张**', '张**'],
    ['１＊＊5', '1**5'],
    ['𠮷野', '𠮷野'],
    ['㈱', '株'],
  ])('%s is %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('law: folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text)),
    );
  });
});

const whole = (text: string, field = 'recipient.phone', row = 1): HiddenValue => ({
  row,
  field,
  text,
  part: 'whole',
});

describe('needles', () => {
  it.each([
    ['张三', true],
    ['三', false],
    ['13800138000', true],
    ['1234', false],
    ['2501', false],
    ['2单元2501室', true],
    ['Anna', true],
    ['Li', false],
    ['0000000', false],
    ['', false],
  ])('%s is worth a search: %s', (text, worth) => {
    expect(makeNeedles([whole(text, 'recipient.name')]).length > 0).toBe(worth);
  });

  it('equal values of many orders are one needle with all its owners', () => {
    const [needle, ...more] = makeNeedles([
      whole('欧阳建国', 'sender.name', 1),
      whole('欧阳建国', 'sender.name', 2),
    ]);
    expect(more).toEqual([]);
    expect(needle?.owners.map((owner) => owner.row)).toEqual([1, 2]);
  });
});

function found(text: string, ...hidden: HiddenValue[]): string[] {
  const net = new HiddenNet(hidden);
  const hits: string[] = [];
  net.search(new FoldedText().piece().add(text), ({ needle, disguise }) => {
    if (needle.part !== 'window') hits.push(`${disguise} ${needle.folded}`);
  });
  return hits;
}

describe('the net', () => {
  it.each([
    ['plain', '13800138000', '电话13800138000。'],
    ['spaced', '13800138000', '138 0013 8000'],
    ['full width', '13800138000', '１３８００１３８０００'],
    ['Chinese numerals', '13800138000', '幺三八零零幺三八零零零'],
    ['look-alike letters', '13800138000', 'l38OOl38OOO'],
    ['backwards', '欧阳建国', '国建阳欧'],
    ['with a country code', '13800138000', '+8613800138000'],
    ['a Latin name in other case', 'Anna Kowalska', 'ANNA KOWALSKA'],
  ])('finds a value %s', (_, value, text) => {
    expect(found(text, whole(value, 'recipient.name'))).toHaveLength(1);
  });

  it.each([
    ['a name inside a word', 'Anna', 'Hannah'],
    ['seven digits inside a long number', '0013800', 'SF20013800138001'],
    ['two characters backwards', '张三', '三张'],
    ['a value with a mask in it', '13800138000', '138****8000'],
  ])('does not take %s for a value', (_, value, text) => {
    expect(found(text, whole(value, 'recipient.name'))).toEqual([]);
  });

  it('finds seven digits of a phone that a mask forgot', () => {
    const net = new HiddenNet([whole('13800138000')]);
    let hits = 0;
    net.search(new FoldedText().piece().add('1380013****'), () => (hits += 1));
    expect(hits).toBeGreaterThan(0);
  });
});

describe('bytes', () => {
  const phone = '13800138000';
  const name = '欧阳建国';
  const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
  /** 欧阳建国 in GB 18030. */
  const gb = Buffer.from('c5b7d1f4bda8b9fa', 'hex');
  const gbDecoder = new TextDecoder('gb18030');
  const decodeGb = (bytes: Uint8Array): string => gbDecoder.decode(bytes);

  const cases: readonly (readonly [string, ByteForm, Buffer])[] = [
    ['UTF-8', 'utf-8', Buffer.from(name)],
    ['UTF-16BE', 'utf-16be', utf16(phone).swap16()],
    ['UTF-16BE behind one byte', 'utf-16be', Buffer.concat([Buffer.from('x'), utf16(name).swap16()])],
    ['UTF-16LE', 'utf-16le', utf16(name)],
    ['GB 18030', 'gb18030', gb],
    ['GB 18030 behind one byte', 'gb18030', Buffer.concat([Buffer.of(0x81), gb])],
    ['hexadecimal of UTF-8', 'hex', Buffer.from(Buffer.from(phone).toString('hex'))],
    ['hexadecimal of UTF-16', 'hex', Buffer.from(utf16(name).swap16().toString('hex').toUpperCase())],
    ['base64, first phase', 'base64', Buffer.from(Buffer.from(phone).toString('base64'))],
    ['base64, second phase', 'base64', Buffer.from(Buffer.from(`x${phone}`).toString('base64'))],
    ['base64, third phase', 'base64', Buffer.from(Buffer.from(`xy${name}|`).toString('base64'))],
    ['base64 behind letters', 'base64', Buffer.from(`q${Buffer.from(name).toString('base64url')}`)],
    ['percent signs', 'percent', Buffer.from(encodeURIComponent(name))],
    ['JSON escapes', 'escape', Buffer.from('"\\u6b27\\u9633\\u5efa\\u56fd"')],
    ['XML escapes', 'escape', Buffer.from('&#x6b27;&#38451;&#24314;&#x56FD;')],
  ];

  const formsIn = (bytes: Buffer, kind: ByteKind): ReadonlySet<ByteForm> => {
    const forms = new Set<ByteForm>();
    const search = new ByteSearch(new HiddenNet([whole(phone), whole(name, 'recipient.name')]), decodeGb);
    search.search(new Uint8Array(bytes), kind, ({ form }) => forms.add(form));
    return forms;
  };

  it.each(cases)('are searched as %s', (_, form, bytes) => {
    expect(formsIn(bytes, 'text')).toContain(form);
    // And in the midst of other text.
    expect(
      formsIn(Buffer.concat([Buffer.from('{"note": '), bytes, Buffer.from('}')]), 'text').size,
    ).toBeGreaterThan(0);
  });

  it('are searched over the borders of chunks', () => {
    for (let shift = -12; shift <= 2; shift += 1) {
      const bytes = Buffer.alloc((1 << 16) + 4096, 0x2e);
      bytes.write(phone, (1 << 16) + shift);
      expect(formsIn(bytes, 'text')).toContain('utf-8');
    }
  });

  it('of content and structure count a phone only as a number of its own', () => {
    expect(formsIn(Buffer.from(`(${phone}) Tj`), 'content')).toContain('utf-8');
    expect(formsIn(Buffer.from('1 0 0 1 138.0013 8000 Tm'), 'content').size).toBe(0);
    expect(formsIn(Buffer.from(`<00${phone}00> Tj`), 'content').size).toBe(0);
  });

  it('law: noise holds nothing', () => {
    const search = new ByteSearch(
      new HiddenNet(
        Array.from({ length: 500 }, (_, row) =>
          whole(`13${String(800000000 + row * 104729)}`, 'recipient.phone', row),
        ),
      ),
    );
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 2000, maxLength: 4000 }), (noise) => {
        let hits = 0;
        search.search(noise, 'binary', () => (hits += 1));
        return hits === 0;
      }),
      { numRuns: 20 },
    );
  });
});
