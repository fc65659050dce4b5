import type { ExpectedMark } from './expectation.ts';
import { PdfString } from './pdf/objects.ts';
import type { PdfValue } from './pdf/objects.ts';

/**
 * Every text that a file may hold for other eyes than those that see its pages, read here for itself: what the writer
 * makes of it is what is to be proved.
 */
export const FILE_LANGUAGES = ['en', 'zh-CN'] as const;
export type FileLanguage = (typeof FILE_LANGUAGES)[number];

const FIGURE_WORDS = {
  bars: { en: 'Barcode', 'zh-CN': '条形码' },
  matrix: { en: 'QR code', 'zh-CN': '二维码' },
  picture: { en: 'Picture', 'zh-CN': '图片' },
} as const;
const MATRICES: ReadonlySet<string> = new Set([
  'qr',
  'micro-qr',
  'data-matrix',
  'pdf417',
  'aztec',
  'maxicode',
]);

const ALL_WORDS: readonly string[] = Object.values(FIGURE_WORDS).flatMap((word) => Object.values(word));

/** Whether a string is one of the words that stand for a code or a picture, whatever is in it. */
export function isFigureWord(value: PdfValue): boolean {
  return ALL_WORDS.some((word) => isTextString(value, word));
}

/** Whether a string is a text in UTF-16 with its mark, byte for byte, so that nothing stands behind it. */
export function isTextString(value: PdfValue, text: string): boolean {
  if (!(value instanceof PdfString)) return false;
  const { bytes } = value;
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff || bytes.length !== 2 + 2 * text.length) return false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = ((bytes[2 + 2 * at] ?? 0) << 8) | (bytes[3 + 2 * at] ?? 0);
    if (unit !== text.charCodeAt(at)) return false;
  }
  return true;
}

/** How a code or picture must be called; undefined for what must not be called anything. */
export function figureWord(mark: ExpectedMark | undefined, language: FileLanguage): string | undefined {
  if (mark?.kind === 'image') return FIGURE_WORDS.picture[language];
  if (mark?.kind !== 'code') return undefined;
  return FIGURE_WORDS[MATRICES.has(mark.symbology) ? 'matrix' : 'bars'][language];
}
