/** Character encodings of simple fonts (ISO 32000-1, annex D) and what glyph names mean (Adobe Glyph List). */

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('');

function table(low: string, highStart: number, high: string): readonly string[] {
  const codes = new Array<string>(256).fill('');
  for (const [index, char] of [...low].entries()) codes[32 + index] = char;
  // U+FFFD marks a code that has no character.
  for (const [index, char] of [...high].entries()) codes[highStart + index] = char === '\uFFFD' ? '' : char;
  return codes;
}

const LATIN_1 = Array.from({ length: 96 }, (_, index) => String.fromCharCode(0xa0 + index)).join('');

/** Windows code page 1252. */
export const WIN_ANSI = table(ASCII, 0x80, `€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ${LATIN_1}`);

export const MAC_ROMAN = table(
  ASCII,
  0x80,
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
);

export const STANDARD = table(
  ASCII.replace("'", '’').replace('`', '‘'),
  0xa1,
  "¡¢£⁄¥ƒ§¤'“«‹›ﬁﬂ\uFFFD–†‡·\uFFFD¶•‚„”»…‰\uFFFD¿\uFFFD`´ˆ˜¯˘˙¨\uFFFD˚¸\uFFFD˝˛ˇ—" +
    `${'\uFFFD'.repeat(16)}Æ\uFFFDª${'\uFFFD'.repeat(4)}ŁØŒº${'\uFFFD'.repeat(5)}æ${'\uFFFD'.repeat(3)}ı\uFFFD\uFFFDłøœß`,
);

/** PDFDocEncoding (annex D.2) for text strings without a byte order mark. */
export const PDF_DOC = table(ASCII, 0x80, `•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž\uFFFD€${LATIN_1.slice(1)}`).map(
  (char, code) =>
    code >= 0x18 && code <= 0x1f
      ? ('˘ˇˆ˙˝˛˚˜'[code - 0x18] ?? '')
      : code === 9 || code === 10 || code === 13
        ? '\n'
        : char,
);

/** Names of the Adobe standard Latin set that are neither single letters nor letter + accent. */
const NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'space=\u0020 exclam=! quotedbl=" numbersign=# dollar=$ percent=% ampersand=& quotesingle=\' quoteright=’ ' +
    'parenleft=( parenright=) asterisk=* plus=+ comma=, hyphen=- period=. slash=/ zero=0 one=1 two=2 three=3 four=4 ' +
    'five=5 six=6 seven=7 eight=8 nine=9 colon=: semicolon=; less=< equal== greater=> question=? at=@ bracketleft=[ ' +
    'backslash=\\ bracketright=] asciicircum=^ underscore=_ grave=` quoteleft=‘ braceleft={ bar=| braceright=} ' +
    'asciitilde=~ exclamdown=¡ cent=¢ sterling=£ fraction=⁄ yen=¥ florin=ƒ section=§ currency=¤ quotedblleft=“ ' +
    'guillemotleft=« guilsinglleft=‹ guilsinglright=› fi=ﬁ fl=ﬂ endash=– dagger=† daggerdbl=‡ periodcentered=· ' +
    'paragraph=¶ bullet=• quotesinglbase=‚ quotedblbase=„ quotedblright=” guillemotright=» ellipsis=… perthousand=‰ ' +
    'questiondown=¿ acute=´ circumflex=ˆ tilde=˜ macron=¯ breve=˘ dotaccent=˙ dieresis=¨ ring=˚ cedilla=¸ ' +
    'hungarumlaut=˝ ogonek=˛ caron=ˇ emdash=— AE=Æ ordfeminine=ª Lslash=Ł Oslash=Ø OE=Œ ordmasculine=º ae=æ ' +
    'dotlessi=ı lslash=ł oslash=ø oe=œ germandbls=ß brokenbar=¦ copyright=© registered=® trademark=™ degree=° ' +
    'plusminus=± onesuperior=¹ twosuperior=² threesuperior=³ mu=µ onequarter=¼ onehalf=½ threequarters=¾ multiply=× ' +
    'divide=÷ logicalnot=¬ minus=− Eth=Ð eth=ð Thorn=Þ thorn=þ Euro=€ nbspace=\u0020 sfthyphen=- Dcroat=Đ dcroat=đ'
  )
    .split(' ')
    .filter((pair) => pair.includes('='))
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1) || ' ']),
);

const ACCENTS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circumflex: '\u0302',
  dieresis: '\u0308',
  tilde: '\u0303',
  ring: '\u030a',
  caron: '\u030c',
  cedilla: '\u0327',
  macron: '\u0304',
  breve: '\u0306',
  ogonek: '\u0328',
  dotaccent: '\u0307',
  hungarumlaut: '\u030b',
  commaaccent: '\u0326',
};

/** The text of a glyph name: `A`, `Aacute`, `one`, `uni5F20`, `u1F600`, `one.tab`; undefined where nothing says. */
export function textOfGlyphName(full: string): string | undefined {
  const name = full.split('.')[0] ?? '';
  if (name.includes('_')) {
    const parts = name.split('_').map((part) => textOfGlyphName(part));
    return parts.includes(undefined) ? undefined : parts.join('');
  }
  if (/^[A-Za-z]$/.test(name)) return name;
  if (Object.hasOwn(NAMES, name)) return NAMES[name];
  const accented = /^([A-Za-z])([a-z]{4,12})$/.exec(name);
  const accent = accented?.[2];
  if (accented && accent !== undefined && Object.hasOwn(ACCENTS, accent)) {
    return `${accented[1] ?? ''}${ACCENTS[accent] ?? ''}`.normalize('NFC');
  }
  const uni = /^uni((?:[0-9A-F]{4}){1,8})$/i.exec(name)?.[1];
  if (uni !== undefined) {
    let text = '';
    for (let at = 0; at < uni.length; at += 4)
      text += String.fromCharCode(parseInt(uni.slice(at, at + 4), 16));
    return text;
  }
  const point = /^u([0-9A-F]{4,6})$/i.exec(name)?.[1];
  if (point === undefined) return undefined;
  const code = parseInt(point, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/**
 * What a glyph's name may mean that is a letter and a number, `g49`, `cid00049`, `x31`: programs that cut fonts name glyphs
 * by their number, and some numbers are characters' codes. Nothing says so; the decimal and the hexadecimal reading are
 * both worth a search.
 */
export function textsOfGlyphNumber(name: string): readonly (string | undefined)[] {
  const decimal = /^[A-Za-z]{1,5}([0-9]{2,6})$/.exec(name)?.[1];
  const hex = /^[A-Za-z]([0-9A-Fa-f]{2,4})$/.exec(name)?.[1];
  const codes = [decimal === undefined ? 0 : Number(decimal), hex === undefined ? 0 : parseInt(hex, 16)];
  return codes.map((code) => (code > 0x20 && code < 0xffff ? String.fromCharCode(code) : undefined));
}
