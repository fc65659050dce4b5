/** Bytes to text, injected: the core has no TextDecoder. */
export interface TextDecoding {
  /**
   * The text without a byte order mark. Undefined where `fatal` and the bytes are not in the encoding; otherwise
   * every bad byte becomes U+FFFD. `encoding` is one of `ENCODINGS`.
   */
  decode(bytes: Uint8Array, encoding: string, fatal: boolean): string | undefined;
}

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'shift_jis'] as const;
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
  sjis: 'shift_jis',
  'shift-jis': 'shift_jis',
  cp932: 'shift_jis',
  'windows-31j': 'shift_jis',
};

/** The encoding that a person or a setting means, by its id or a common other name. */
export function encodingNamed(name: string): Encoding | undefined {
  const lower = name.trim().toLowerCase();
  return (
    ENCODINGS.find((encoding) => encoding === lower) ??
    (Object.hasOwn(ALIASES, lower) ? ALIASES[lower] : undefined)
  );
}
