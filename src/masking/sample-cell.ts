import { mintMaskedText } from '../privacy/minting.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import { cleanText } from './clean-text.ts';
import { graphemes } from './graphemes.ts';
import { MASK } from './outcome.ts';

const HIDDEN_REST = '**';
const LONG = 8;
/** What is kept of a number, and how many stars may stand for the rest. */
const KEPT_DIGITS = 2;
const MOST_SIGNS = 16;
const MOST_AMOUNT = 12;

/**
 * A cell of a file as it may be shown to someone who says which column holds what: enough to tell a name from a phone number, for any
 * policy, and nothing that tells one customer from another. Takes the text of the cell and what it looks like, one of `LOOKS` of
 * `import/`. Shown are amounts, counts of two digits and names of provinces; of a date the year, of a number two signs, of any other text the first character.
 */
export function maskSampleCell(text: string, looks: string): MaskedText {
  return mintMaskedText(masked(cleanText(text).trim(), looks));
}

function masked(text: string, looks: string): string {
  if (text === '') return '';
  switch (looks) {
    case 'empty':
      return '';
    case 'encrypted':
    case 'email':
      return MASK;
    case 'quantity':
      // From three digits on it may be a room or an extension.
      return /^\d{1,2}(?:\.0)?$/u.test(text) ? text : MASK;
    case 'money':
      return isAmount(text) ? text : maskSigns(text);
    case 'province':
      return /^\p{Script=Han}{2,8}$/u.test(text) ? text : maskWords(text);
    case 'date':
      return `${/^\d{4}(?=\D)/u.exec(text)?.[0] ?? HIDDEN_REST}-**-**`;
    case 'phone':
    case 'number':
    case 'order-number':
    case 'tracking':
    case 'postcode':
      return maskSigns(text);
    default:
      return maskWords(text);
  }
}

function isAmount(text: string): boolean {
  return text.length <= MOST_AMOUNT && /^[-¥￥$€£]{0,2}\s?\d{1,6}(?:[.,]\d{1,3})?$/u.test(text);
}

/** Letters and digits after the first two as stars; what stands between them says how the number is written. */
function maskSigns(text: string): string {
  let kept = 0;
  const signs = graphemes(text)
    .slice(0, MOST_SIGNS)
    .map((sign) => {
      if (!/^[\p{L}\p{N}]/u.test(sign)) return /^[-+/#. ()]$/u.test(sign) ? sign : '*';
      kept += 1;
      return kept <= KEPT_DIGITS ? sign : '*';
    });
  return kept <= KEPT_DIGITS ? MASK : signs.join('');
}

/** The first character, and whether there is much more. A text of one character is hidden. */
function maskWords(text: string): string {
  const signs = graphemes(text);
  const [first = ''] = signs;
  if (signs.length < 2) return MASK;
  return first + HIDDEN_REST + (signs.length >= LONG ? HIDDEN_REST : '');
}
