/**
 * Zero of each set of decimal digits (Unicode general category Nd) and of the circled and bracketed ones that NFKD
 * does not turn into digits. ASCII, full-width and mathematical digits are among what NFKD does.
 */
const ZEROS = [
  0x0030, 0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0de6, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50,
  0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
] as const;
/** Digit one of sets that begin with one: ❶ ➀ ➊ ⓵ ⑴ ⒈ 〡. Their ten to twenty are numbers, not digits. */
const ONES = [0x2776, 0x2780, 0x278a, 0x24f5, 0x2474, 0x2488, 0x3021] as const;

const VALUES: ReadonlyMap<string, number> = new Map([
  ...ZEROS.flatMap((zero) =>
    Array.from({ length: 10 }, (_, value) => [String.fromCodePoint(zero + value), value] as const),
  ),
  ...ONES.flatMap((one) =>
    Array.from({ length: 9 }, (_, value) => [String.fromCodePoint(one + value), value + 1] as const),
  ),
  ['⓿', 0],
  ['🄋', 0],
  ['🄌', 0],
]);

/** The digit that a character is, in whatever script or ornament. */
export function digitValue(character: string): number | undefined {
  return VALUES.get(character);
}

const CHINESE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '零〇○洞',
    '一壹幺弌',
    '二贰兩两弍貳',
    '三叁參叄弎参',
    '四肆',
    '五伍',
    '六陆陸',
    '七柒拐',
    '八捌',
    '九玖勾',
  ].flatMap((forms, value) => Array.from(forms, (form) => [form, String(value)] as const)),
);

/** The digit that a Chinese numeral is where numbers are read out digit by digit (幺三八, 壹叁捌). */
export function chineseDigit(character: string): string | undefined {
  return CHINESE[character];
}

/** All characters of which `chineseDigit` knows the digit. */
export const CHINESE_DIGITS = Object.keys(CHINESE).join('');
