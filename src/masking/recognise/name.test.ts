import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphemes } from '../graphemes.ts';
import { surnameOnly } from '../operate/name.ts';
import { COMPOUND_SURNAMES } from './compound-surnames.ts';
import { JAPANESE_PAIRS, JAPANESE_TRIPLES } from './japanese-surnames.ts';
import { recogniseName } from './name.ts';

/** What a name is read as, in one line: `surname|given|title` or `initials: words (title)`. */
function reading(raw: string): string {
  const name = recogniseName(raw);
  switch (name.kind) {
    case 'family-first':
      return `${name.surname}|${name.given}|${name.title}`;
    case 'words':
      return `${name.initial} ${name.initials.join('')}: ${name.words.join(' ')}${name.title === '' ? '' : ` (${name.title})`}`;
    default:
      return name.kind;
  }
}

describe('recogniseName', () => {
  it.each([
    ['张三', '张|三|', ''],
    ['王', '||', 'one character is all of the name'],
    ['欧阳锋', '欧阳|锋|', 'compound'],
    ['欧阳', '欧|阳|', 'never both'],
    ['歐陽示例', '歐陽|示例|', 'in the characters of Taiwan'],
    ['宗政示例', '宗|政示例|', 'ambiguous: one character'],
    ['司马 相 示', '司马|相示|', 'spaced'],
    ['买买提·艾力', '买|买提·艾力|', 'U+00B7'],
    ['买买提•艾力', '买|买提•艾力|', 'U+2022'],
    ['买买提‧艾力', '买|买提‧艾力|', 'U+2027'],
    ['买买提・艾力', '买|买提・艾力|', 'U+30FB'],
    ['买买提･艾力', '买|买提･艾力|', 'U+FF65'],
    ['买买提．艾力', '买|买提．艾力|', 'U+FF0E'],
    ['买买提.艾力', '买|买提.艾力|', 'full stop'],
    ['王-小-明', '王|小明|', 'spelled out'],
  ])('Chinese: %s is %s %s', (raw, expected) => {
    expect(reading(raw)).toBe(expected);
  });

  it('takes an ambiguous compound surname only where it is asked to', () => {
    expect(recogniseName('宗政示例', { ambiguous: true })).toMatchObject({ surname: '宗政', given: '示例' });
    expect(recogniseName('宗政', { ambiguous: true })).toMatchObject({ surname: '宗', given: '政' });
  });

  it.each([
    ['王先生', '王||先生', ''],
    ['王女士', '王||女士', '3.4'],
    ['李小姐', '李||小姐', ''],
    ['陈老师', '陈||老师', ''],
    ['张示例先生', '张|示例|先生', 'a whole name with its title'],
    ['陈师傅收', '陈||师傅', 'what follows the title is none'],
    ['王收', '王||', ''],
    ['欧阳女士', '欧|阳|女士', 'could be 欧 阳'],
    ['赵老板', '赵||老板', ''],
    ['先生', '先|生|', 'a title alone is read as a name'],
    ['김예시 님', '김|예시|님', ''],
    ['山田太郎様', '山田|太郎|様', ''],
    ['佐々木さん', '佐|々木|さん', 'a surname alone is never shown whole'],
    ['Mr 王小明', '王|小明|Mr', 'a title of another language'],
    ['王总', '王|总|', 'of no table'],
  ])('titles: %s is %s %s', (raw, expected) => {
    expect(reading(raw)).toBe(expected);
  });

  it.each([
    ['山田太郎', '山田|太郎|', 'no Chinese name begins so'],
    ['山田 太郎', '山田|太郎|', ''],
    ['佐々木希', '佐々木|希|', 'three characters'],
    ['佐々木', '佐|々木|', 'the surname is all of it'],
    ['長谷川示例', '長谷川|示例|', ''],
    ['長谷川', '長|谷川|', ''],
    ['田中太郎', '田|中太郎|', 'may be 田 中太郎'],
    ['田中さくら', '田中|さくら|', 'kana is a sign'],
    ['田中太郎様', '田中|太郎|様', 'so is a Japanese title'],
    ['渋谷示例', '渋谷|示例|', ''],
    ['やまだ たろう', 'や|まだたろう|', 'kana alone has no table'],
    ['ヤマダ', 'ヤ|マダ|', ''],
  ])('Japanese: %s is %s %s', (raw, expected) => {
    expect(reading(raw)).toBe(expected);
  });

  it.each([
    ['김예시', '김|예시|', ''],
    ['김 예시', '김|예시|', 'spaced'],
    ['남궁예', '남궁|예|', ''],
    ['제갈예시', '제갈|예시|', ''],
    ['독고예', '독고|예|', ''],
    ['황보예시', '황보|예시|', ''],
    ['황보라', '황|보라|', 'more likely 황 and 보라'],
    ['선우예시', '선우|예시|', ''],
    ['남궁', '남|궁|', 'never both'],
    ['Kim Yesi', 'K KY: Kim Yesi', ''],
  ])('Korean: %s is %s %s', (raw, expected) => {
    expect(reading(raw)).toBe(expected);
  });

  it.each([
    ['Nguyễn Văn Ví Dụ', 'N ND: Nguyễn Văn Ví Dụ', 'Vietnamese: nobody knows the order'],
    ['Jan van der Beispiel', 'J JB: Jan van der Beispiel', ''],
    ['van der Beispiel', 'B B: van der Beispiel', 'a particle is no name'],
    ['JAN VAN DER BEISPIEL', 'J JB: JAN VAN DER BEISPIEL', ''],
    ['María de la Muestra', 'M MM: María de la Muestra', ''],
    ['Ali bin Contoh', 'A AC: Ali bin Contoh', ''],
    ['al-Mithal', 'M M: al Mithal', ''],
    ["Anne-Marie O'Brien", "A AO: Anne Marie O'Brien", ''],
    ["'t Voorbeeld", 't tV: t Voorbeeld', 'never the apostrophe'],
    ['Mr. John Example', 'J JE: John Example (Mr)', ''],
    ['Mrs Example', 'E E: Example (Mrs)', ''],
    ['DR. MAX MUSTER', 'M MM: MAX MUSTER (DR)', 'the title as it stands'],
    ['Herr Dr. Max Muster', 'M MM: Max Muster (Herr)', 'two titles, the first is kept'],
    ['Prof. Dr. Muster', 'M M: Muster (Prof)', ''],
    ['M. Jean Exemple', 'J JE: Jean Exemple (M)', ''],
    ['M Exemple', 'M ME: M Exemple', 'an initial'],
    ['Mme Exemple', 'E E: Exemple (Mme)', ''],
    ['Sr. Ejemplo', 'E E: Ejemplo (Sr)', ''],
    ['Sra. Muestra', 'M M: Muestra (Sra)', ''],
    ['Sig.ra Esempio', 'E E: Esempio (Sig.ra)', ''],
    ['Drew Example', 'D DE: Drew Example', 'no title'],
    ['Mr', 'M M: Mr', 'a title alone'],
    ['Mr. A', ' : A (Mr)', 'an initial is all of the name'],
    ['John Example Jr.', 'J JE: John Example', ''],
    ['John Example, Sr', 'J JE: John Example', ''],
    ['John Example III', 'J JE: John Example', ''],
    ['Max Example, Ph.D.', 'M ME: Max Example', ''],
    ['John Example (reception)', 'J JE: John Example reception', 'what is in brackets gives no initial'],
    ['Example, John', 'E EJ: Example John', ''],
    ['Ирина Пример', 'И ИП: Ирина Пример', 'Cyrillic'],
    ['г-н Пример', 'П П: Пример (г-н)', ''],
    ['Παράδειγμα Ελένη', 'Π ΠΕ: Παράδειγμα Ελένη', 'Greek'],
    ['أحمد مثال', 'أ أم: أحمد مثال', 'Arabic'],
    ['דוגמה ישראל', 'ד די: דוגמה ישראל', 'Hebrew'],
    ['สมชาย ตัวอย่าง', 'ส สตั: สมชาย ตัวอย่าง', 'Thai: a consonant with its vowel'],
    ['คุณสมชาย', 'ส ส: สมชาย (คุณ)', 'a Thai title has no space behind it'],
    ['उदाहरण शर्मा', 'उ उश: उदाहरण शर्मा', 'Devanagari'],
    ['A\u0301lvaro Example', 'Á ÁE: Álvaro Example', 'a letter and its accent'],
  ])('letters: %s is %s %s', (raw, expected) => {
    expect(reading(raw)).toBe(expected);
  });

  it.each([
    ...[
      '杭州示例科技有限公司',
      '示例（杭州）贸易有限公司',
      '示例（杭州）公司（张三）',
      '示例五金厂',
      '示例便民商店',
      '示例小学',
    ],
    ...[
      '示例市第一医院',
      '示例驿站',
      '示例小区收发室',
      '张三 示例公司',
      '臺灣示例股份有限公司',
      '示例飯店',
      '株式会社サンプル',
    ],
    ...[
      'サンプル(株)',
      '㈱サンプル',
      '示例総合病院',
      '주식회사 예시',
      '(주)예시',
      '예시초등학교',
      '예시병원',
      'Muster GmbH',
    ],
    ...[
      'Muster GmbH & Co. KG',
      'Muster AG',
      'Ejemplo S.L.',
      'Ejemplo SL',
      'Ejemplo S.A. de C.V.',
      'Esempio S.p.A.',
      'Esempio Srl',
    ],
    ...[
      'Exemple SARL',
      'Exemple SAS',
      'Example Ltd.',
      'Example Pte Ltd',
      'Contoh Sdn Bhd',
      'PT Contoh Jaya',
      'Voorbeeld B.V.',
    ],
    ...[
      'Voorbeeld BV',
      'Eksempel A/S',
      'Eksempel ApS',
      'Esimerkki Oy',
      'Exempel AB',
      'Příklad s.r.o.',
      'Přiklad a.s.',
    ],
    ...[
      'Przykład Sp. z o.o.',
      'Példa Kft.',
      'Primjer d.o.o.',
      'Örnek A.Ş.',
      'ООО Пример',
      'Пример ООО',
      'Школа 5',
      'ΠΑΡΑΔΕΙΓΜΑ ΑΕ',
    ],
    ...[
      'Παράδειγμα Α.Ε.',
      'Exemplo Ltda',
      'Example Inc',
      'Example University',
      'Hospital Ejemplo',
      'Universität Muster',
    ],
    ...['บริษัท ตัวอย่าง จำกัด', 'Công ty TNHH Ví Dụ', 'شركة مثال', 'דוגמה בע"מ', 'उदाहरण लिमिटेड'],
  ])('%s is an organisation', (raw) => {
    expect(reading(raw)).toBe('organisation');
  });

  it.each([
    ['张三(前台)', '张|三|', ''],
    ['张三（公司代收）', '张|三|', 'who takes it in'],
    ['张三【示例学校】', '张|三|', ''],
    ['【急】张三', '张|三|', 'said before the name'],
    ['🌸张三🌸', '张|三|', 'drawn around it'],
    ['🌸Anna🌸', 'A A: Anna🌸', ''],
    ['"Anna"', 'A A: Anna"', ''],
    ['张三13800138000', '张|三|', ''],
    ['示例2号', '示|例|', 'a nickname'],
    ['小太阳', '小|太阳|', 'a nickname'],
    ['Amy张', 'A A: Amy张', ''],
    ['😀😀', 'other', ''],
    ['13800138000', 'other', ''],
    ['***', 'masked', ''],
    ['', 'empty', ''],
    ['\u200b', 'empty', ''],
  ])('cells: %s is %s %s', (raw, expected) => {
    expect(reading(raw)).toBe(expected);
  });
});

const TABLE: ReadonlySet<string> = new Set([
  ...COMPOUND_SURNAMES.keys(),
  ...JAPANESE_PAIRS.keys(),
  ...JAPANESE_TRIPLES,
]);
const shownOf = (raw: string) => surnameOnly(recogniseName(raw)).text;

/** Texts that are like names, and others that are like nothing. */
const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '王',
          '欧',
          '阳',
          '田',
          '中',
          '山',
          '佐',
          '々',
          '木',
          'さ',
          '김',
          '황',
          '보',
          'a',
          'É',
          'Mr. ',
          'van ',
          ' ',
          '·',
          '.',
        ],
        ...[
          '*',
          '**',
          '先生',
          '様',
          '收',
          '(',
          ')',
          '（',
          '【',
          '】',
          '^_^',
          '1',
          '🌸',
          '公司',
          'GmbH',
          'И',
          'Jr',
          "'",
          '/',
          '\u0301',
        ],
      ),
      { maxLength: 9 },
    )
    .map((parts) => parts.join('')),
);

describe('laws of names', () => {
  it('whatever the cell, one character or a surname of a table is shown, and never the length of the rest', () => {
    fc.assert(
      fc.property(anyName, (raw) => {
        const shown = shownOf(raw);
        if (shown === '') return;
        const [, before = '', stars = ''] = /^([^*]*)(\*+)$/u.exec(shown) ?? [];
        expect(graphemes(before).length <= 1 || TABLE.has(before)).toBe(true);
        expect(['**', '***']).toContain(stars);
      }),
      { numRuns: 1500 },
    );
  });

  it('masking twice is masking once', () => {
    fc.assert(
      fc.property(anyName, (raw) => {
        const once = shownOf(raw);
        expect(shownOf(once)).toBe(once);
      }),
      { numRuns: 1500 },
    );
    for (const surname of TABLE) {
      const once = shownOf(`${surname}示例`);
      expect(shownOf(once)).toBe(once);
    }
  });

  it('a name of two characters or more is never shown whole', () => {
    fc.assert(
      fc.property(anyName, (raw) => {
        const name = recogniseName(raw);
        if (name.kind === 'family-first' && name.title === '') {
          expect(
            name.surname === '' || name.given !== '' || raw.length > graphemes(name.surname).length,
          ).toBe(true);
        }
        if (name.kind === 'words') {
          expect(graphemes(name.initial).length).toBeLessThanOrEqual(1);
          expect(name.initials.length).toBeLessThanOrEqual(2);
          for (const initial of name.initials) expect(graphemes(initial)).toHaveLength(1);
        }
      }),
      { numRuns: 2000 },
    );
    for (const surname of TABLE) expect(shownOf(surname)).not.toContain(surname);
  });

  it('a cell of any size is read in time', () => {
    const began = Date.now();
    for (const part of [
      '王',
      'a',
      'a ',
      '(',
      '（',
      '·',
      'Mr. ',
      'a.',
      '王 ',
      'S.',
      '🌸',
      'van ',
      '先生',
      'Jr ',
      '、王',
    ]) {
      recogniseName(part.repeat(20_000));
    }
    expect(Date.now() - began).toBeLessThan(3_000);
  });
});
