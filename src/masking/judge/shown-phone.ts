/** What a label shows of one phone number. */
export type ShownPhone =
  /** `leading` digits as they stand, since some prefixes are rarer than others; of the last ones how many. */
  | { readonly kind: 'mobile'; readonly leading: string; readonly trailing: number }
  /** `area`: the area code is shown, which names the city. */
  | { readonly kind: 'landline'; readonly area: boolean; readonly trailing: number }
  | { readonly kind: 'foreign'; readonly trailing: number }
  /** A number that a platform lent out; it tells nothing of the one behind it. */
  | { readonly kind: 'virtual' }
  | { readonly kind: 'nothing' };

export const MOBILE_DIGITS = 11;

/** How many digits a masked number shows. */
export function countDigits(shown: string): number {
  let count = 0;
  for (let at = 0; at < shown.length; at += 1) if (isDigit(shown, at)) count += 1;
  return count;
}

/** The digits that a masked number begins with; a plus and dashes among them count for nothing. */
export function leadingDigits(shown: string): string {
  let digits = '';
  for (let at = shown.startsWith('+') ? 1 : 0; at < shown.length; at += 1) {
    if (isDigit(shown, at)) digits += shown.charAt(at);
    else if (shown.charAt(at) !== '-') break;
  }
  return digits;
}

/** How many digits a masked number ends with. */
export function countTrailing(shown: string): number {
  let from = shown.length;
  while (from > 0 && isDigit(shown, from - 1)) from -= 1;
  return shown.length - from;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x30 && code <= 0x39;
}
