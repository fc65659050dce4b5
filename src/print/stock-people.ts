import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Stock } from '../stock/stock.ts';
import { isPersonal, isPersonalId } from './template-people.ts';

/** A stock of somebody's own is kept, and its id stands in receipts: what looks like a person's value in id or name is refused. */
export function stockWithoutPeople<Each extends Stock>(stock: Each): Result<Each> {
  const { id, name } = stock;
  const path = isPersonalId(id)
    ? 'id'
    : Object.entries(name).flatMap(([language, text]) => (isPersonal(text) ? [`name.${language}`] : []))[0];
  return path === undefined ? success(stock) : failure({ code: 'stock-personal', params: { path } });
}
