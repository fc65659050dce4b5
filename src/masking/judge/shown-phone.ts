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
