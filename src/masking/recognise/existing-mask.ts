/**
 * Marks that others hide characters with, and their form as stars: `138****5678`, `138----5678` (parcel stations),
 * `123^_^8901` (JD), `138●●●●5678`, `138xxxx5678`, `示*_`. Dashes and letters count only in runs, inside digits.
 */
const SMILE = /\^_\^/g;
const GLYPHS = /[＊∗✱✽●○◯■□█▇×⁎]/g;
const LONG_DASHES = /(?<=\d\s?)[-－‐‑–—−]{3,}(?=\s?\d)/g;
const LETTERS = /(?<=\d)[xX]{3,}(?=\d|$)|^[xX]{3,}(?=\d)/g;
const ELLIPSIS = /(?<=\d)(?:…+|\.{3,})(?=\d)/g;
const UNDERSCORES = /(?<=\*)_+|_+(?=\*)/g;

/** What every mark begins with; nearly no value has it. */
const ANY_MARK = /[*^＊∗✱✽●○◯■□█▇×⁎…]|[xX]{3}|[-－‐‑–—−.]{3}/;

/** The text with every known mask mark as `*`, or undefined where there is none. */
export function readExistingMask(text: string): string | undefined {
  if (!ANY_MARK.test(text)) return undefined;
  const stars = text
    .replace(SMILE, (_smile, at: number) => (at === 0 ? LEADING_SMILE : MASK_OF_SMILE))
    .replace(GLYPHS, '*')
    .replace(LONG_DASHES, toStars)
    .replace(LETTERS, toStars)
    .replace(ELLIPSIS, MASK_OF_SMILE)
    .replace(UNDERSCORES, toStars);
  return stars.includes('*') ? stars : undefined;
}

/** A smile or an ellipsis stands for any number of characters; the usual four are assumed. */
const MASK_OF_SMILE = '****';
/** In front of everything it stands for most of a number. */
const LEADING_SMILE = '********';

function toStars(run: string): string {
  return '*'.repeat(run.length);
}
