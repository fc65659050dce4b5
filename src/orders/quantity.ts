import { cleanNumberText } from './clean-text.ts';

const MOST = 1_000_000;

/**
 * How many of an item: `2`, `2.0`, `×2`, `2件`, `1,000`, `1.5`; 1 where the cell is empty. Undefined for anything else,
 * for nothing, for less than nothing and for more than a million.
 */
export function parseQuantity(text: string): number | undefined {
  const typed = cleanNumberText(text);
  if (typed === '') return 1;
  const match =
    /^[x×*]? ?(\d{1,7}|\d{1,3}(?:,\d{3}){1,2})(?:\.(\d{1,4}))? ?(?:[\p{L}\p{Script=Han}]{1,4})?$/iu.exec(
      typed,
    );
  if (match === null) return undefined;
  const quantity = Number(`${(match[1] ?? '').replaceAll(',', '')}.${match[2] ?? '0'}`);
  return quantity > 0 && quantity <= MOST ? quantity : undefined;
}
