/** Bytes to text, injected: the core has no TextDecoder. */
export interface TextDecoding {
  /**
   * The text without a byte order mark. Undefined where `fatal` and the bytes are not in the encoding; otherwise
   * every bad byte becomes U+FFFD. `encoding` is one of `ENCODINGS`.
   */
  decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined;
}

/** The encodings that files come in, by their names in the Encoding Standard (https://encoding.spec.whatwg.org/). */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-jp',
  'euc-kr',
  'windows-1252',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

const ALIASES: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  'utf-8-sig': 'utf-8',
  'utf-16': 'utf-16le',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  gbk: 'gb18030',
  gb2312: 'gb18030',
  cp936: 'gb18030',
  'big5-hkscs': 'big5',
  cp950: 'big5',
  sjis: 'shift_jis',
  'shift-jis': 'shift_jis',
  cp932: 'shift_jis',
  'windows-31j': 'shift_jis',
  eucjp: 'euc-jp',
  euckr: 'euc-kr',
  cp949: 'euc-kr',
  uhc: 'euc-kr',
  ks_c_5601: 'euc-kr',
  cp1252: 'windows-1252',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'latin-1': 'windows-1252',
};

/** The encoding that a person or a setting means, by its id or a common other name. */
export function encodingNamed(name: string): Encoding | undefined {
  const lower = name.trim().toLowerCase();
  return (
    ENCODINGS.find((encoding) => encoding === lower) ??
    (Object.hasOwn(ALIASES, lower) ? ALIASES[lower] : undefined)
  );
}

/** What windows-1252 has at 0x80 to 0x9F; U+FFFD where it has nothing. */
const WINDOWS_1252 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

/** What Node's decoders make of single bytes that an encoding does not have; the Encoding Standard makes U+FFFD of them, as browsers do. */
const LONE_BYTES = /[\uf8f0-\uf8ff]/gu;

/**
 * The text of bytes, U+FFFD for each bad one. Node before version 23 reads windows-1252 as Latin-1 (nodejs/node#56542), which
 * leaves control characters where € and quotes belong: they are put in here.
 */
export function decodeText(bytes: Uint8Array, encoding: Encoding, decoding: TextDecoding): string {
  const text = decoding.decode(bytes, encoding, false) ?? '';
  if (encoding === 'big5' || encoding === 'shift_jis') return text.replace(LONE_BYTES, '\ufffd');
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/gu, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80));
}
