import { labelWord } from '../label-words.ts';
import type { LabelMeaning } from '../label-words.ts';

/** A pasted block, cut into lines (or a single line at its commas), phones, e-mail addresses and labels taken out. */
export interface WesternLines {
  readonly lines: readonly string[];
  readonly phones: readonly string[];
  /** What labels say: `Name: …`, `ZIP: …`. */
  readonly said: ReadonlyMap<LabelMeaning, string>;
}

/** No address has more lines, and no line is longer; what is beyond stays in the last one. */
const MOST_LINES = 40;
const LONGEST_LINE = 400;

const EMAIL = /[^\s@,;:<>]{1,64}@[^\s@,;:<>]{1,100}\.[A-Za-z]{2,10}/gu;
const PHONE_LABEL =
  /(?<![\p{L}\p{N}])(?:tel(?:ephone)?|phone|ph|mob(?:ile)?|cell|contact(?: no)?|fax|téléphone|telefon|telefono|teléfono|tlf|hp|whatsapp|wa(?=\s?[:.])|ponsel|sđt|โทร|電話|tel\/fax)\.?\s?(?:no\.?|number|nr\.?)?\s?[:.]?\s*(?=[+(\d])/giu;
const PHONE =
  /(?<![\p{L}\p{N}#/-])(?:\+\d{1,3}[\s.()/-]{0,3}(?:\(?\d{1,5}\)?[\s.()/-]{0,2}){2,6}\d|\(\d{2,5}\)[\s.-]{0,2}\d{2,5}(?:[\s.-]\d{2,5}){1,3}|0\d{1,4}[\s.-]\d{2,4}(?:[\s.-]\d{2,4}){1,3}|0\d{1,4}[\s.-]\d{5,8}|0\d{8,11}|\d{3}[\s.-]\d{3}[\s.-]\d{4}|1[\s.-]\d{3}[\s.-]\d{3}[\s.-]\d{4}|\d{10,11})(?:\s?(?:ext|x|#)\.?\s?\d{1,6})?(?![\p{L}\p{N}-])/gu;

/** A line that is nothing but a number in groups. */
const WHOLE = /^\s*\d{3}([ .-])\d{3}\1\d{3}\s*$/u;

export function cutLines(source: string): WesternLines {
  const phones: string[] = [];
  const said = new Map<LabelMeaning, string>();
  const text = source
    .replace(/\r\n?/gu, '\n')
    .replace(/[\t\u00a0\u3000]/gu, ' ')
    .replace(/^\s*[('"‘“]+|[)'"’”]+\s*$/gu, '');
  const blockLines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const raw = blockLines.length === 1 ? cutCommas(blockLines[0] ?? '') : blockLines;
  const lines: string[] = [];
  for (const [index, whole] of raw.entries()) {
    if (index >= MOST_LINES) {
      lines[lines.length - 1] = `${lines.at(-1) ?? ''}, ${whole}`;
      continue;
    }
    let line = whole.length > LONGEST_LINE ? whole : takePhones(whole.replace(EMAIL, ' '), phones);
    const label = /^(\p{L}[\p{L} .'/-]{1,24}?(?:\s?[123])?)\s*[:：]\s*(.*)$/u.exec(line);
    const meaning =
      label === null
        ? undefined
        : labelWord((label[1] ?? '').toLowerCase().replace(/[ ._-]+/gu, ''))?.meaning;
    if (label !== null && meaning !== undefined) {
      line = label[2] ?? '';
      if (meaning !== 'detail' && meaning !== 'party') {
        if (line !== '' && !said.has(meaning)) said.set(meaning, line);
        continue;
      }
    }
    line = line.replace(/^[\s,;.|-]+|[\s,;|-]+$/gu, '').replace(/\s+/gu, ' ');
    if (line !== '') lines.push(line);
  }
  return { lines, phones, said };
}

function cutCommas(line: string): readonly string[] {
  // Name - 0987654321 - 15/3 Main St
  const apart = line.replace(/\s+-\s+(?=\+?\d{8})/gu, ', ').replace(/(?<=\d{8})\s+-\s+/gu, ', ');
  return apart.split(/\s*[,;|，]\s*|\s+\/\s+/u).filter((part) => part !== '');
}

function takePhones(line: string, phones: string[]): string {
  if (WHOLE.test(line)) {
    phones.push(line.trim());
    return '';
  }
  const hasLabel = PHONE_LABEL.test(line);
  PHONE_LABEL.lastIndex = 0;
  return line.replace(PHONE_LABEL, ' ').replace(PHONE, (match, ...rest) => {
    const at = rest.find((value) => typeof value === 'number') ?? 0;
    const digits = match.replace(/\D/gu, '').length;
    if (digits < 7 || digits > 15) return match;
    if (digits < 9 && /^0\d{1,4}[\s.-]\d{5,8}$/u.test(match)) return match;
    // A bare run of digits is a phone only where it stands alone or behind a label.
    const isBare = /^\d+$/u.test(match);
    const isAlone = line.trim() === match;
    if (isBare && !hasLabel && !isAlone && !(digits >= 10 && at > 0)) return match;
    phones.push(match.trim());
    return ' ';
  });
}
