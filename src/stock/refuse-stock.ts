import { refuseDocument } from '../base/object-reader.ts';
import type { StockProblem } from './stock-problems.ts';

export function refuseStock(
  code: StockProblem['code'],
  path: string,
  params: Readonly<Record<string, string | number>> = {},
): never {
  refuseDocument(code, path, params);
}
