import { cleanNumberText, cleanText } from '../orders/clean-text.ts';
import type { ColumnConflict, SingleField } from '../orders/order-draft.ts';
import type { Twins } from './column-plan.ts';
import { columnLetter } from './header-text.ts';
import { NONE } from './group-rows.ts';

/**
 * Fields whose columns, of one header, say different things in a row: two people, two mobiles, two addresses. Which is
 * right nobody can tell from the file. A blank agrees with anything, a mobile with a landline, a piece of an address with the whole.
 */
export function conflictsOf(
  twins: readonly Twins[],
  cellOf: (index: number) => string,
): readonly ColumnConflict[] {
  let conflicts: ColumnConflict[] | undefined;
  for (const { field, indexes } of twins) {
    const differs = indexes.some((index, at) =>
      indexes.slice(at + 1).some((other) => differ(field, cellOf(index), cellOf(other))),
    );
    if (!differs) continue;
    const letters = indexes.filter((index) => cellOf(index) !== '').map(columnLetter);
    (conflicts ??= []).push({ field, letters: letters.join(', ') });
  }
  return conflicts ?? NONE;
}

function differ(field: SingleField, one: string, other: string): boolean {
  if (one === '' || other === '' || one === other) return false;
  if (field.endsWith('.phone')) {
    const [a, b] = [phoneKey(one), phoneKey(other)];
    return a !== b && isMobile(a) === isMobile(b);
  }
  const [a, b] = [cleanText(one), cleanText(other)];
  return field.endsWith('.detail') ? !a.includes(b) && !b.includes(a) : a !== b;
}

function phoneKey(text: string): string {
  return cleanNumberText(text)
    .replace(/\.0$|[\s().-]/gu, '')
    .replace(/^(?:\+?86|0086)(?=1)/u, '');
}

function isMobile(key: string): boolean {
  return /^1[3-9*]/u.test(key);
}
