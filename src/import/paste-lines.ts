import type { OrderDraft } from '../orders/order-draft.ts';
import type { ImportProblem } from '../orders/order-problems.ts';
import { readContact } from './address/read-contact.ts';
import { READ_PROBLEMS } from './import-problems.ts';
import type { ReadProblemCode } from './import-problems.ts';
import { cutPieces } from './paste-pieces.ts';

export interface ReadLines {
  readonly drafts: readonly OrderDraft[];
  readonly problems: readonly ImportProblem<ReadProblemCode>[];
}

/** Shorter than this, words alone are no address. */
const LEAST_DETAIL = 6;

/**
 * Reads pasted addresses that are no table: one a line, several lines each, or several people in a line, with or without labels.
 * Gives a draft for every piece that has a phone or an address, with its doubts; the row is the number of its first line.
 */
export async function readLines(text: string, pause: () => Promise<void>): Promise<ReadLines> {
  const drafts: OrderDraft[] = [];
  const problems: ImportProblem<ReadProblemCode>[] = [];
  for (const [index, piece] of cutPieces(text).entries()) {
    if (index % 200 === 199) await pause();
    const { values, items, doubts } = readContact(piece.text);
    const hasPlace = (values['recipient.city'] ?? values['recipient.district'] ?? '') !== '';
    const detail = values['recipient.detail'] ?? '';
    if ((values['recipient.phone'] ?? '') === '' && !hasPlace && detail.length < LEAST_DETAIL) {
      problems.push({ code: 'line-not-read', row: piece.row, severity: READ_PROBLEMS['line-not-read'] });
      continue;
    }
    const draft: OrderDraft = { row: piece.row, origin: 'lines', values, items, columns: {} };
    drafts.push(doubts.length === 0 ? draft : { ...draft, doubts });
  }
  return { drafts, problems };
}
