import type { OrderDraft } from '../orders/order-draft.ts';
import type { ImportProblem } from '../orders/order-problems.ts';
import { readContact } from './address/read-contact.ts';
import { withEveryField } from './draft-address.ts';
import { READ_PROBLEMS } from './import-problems.ts';
import type { ReadProblemCode } from './import-problems.ts';
import { cutPieces } from './paste-pieces.ts';
import type { Step } from './read-progress.ts';

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
export async function readLines(text: string, step: Step): Promise<ReadLines> {
  const drafts: OrderDraft[] = [];
  const problems: ImportProblem<ReadProblemCode>[] = [];
  const pieces = cutPieces(text);
  for (const [index, piece] of pieces.entries()) {
    if (index % 200 === 199) await step({ stage: 'rows', done: index, total: pieces.length });
    const { values, items, doubts } = readContact(piece.text);
    const hasPlace = (values['recipient.city'] ?? values['recipient.district'] ?? '') !== '';
    const detail = values['recipient.detail'] ?? '';
    if ((values['recipient.phone'] ?? '') === '' && !hasPlace && detail.length < LEAST_DETAIL) {
      problems.push({ code: 'line-not-read', row: piece.row, severity: READ_PROBLEMS['line-not-read'] });
      continue;
    }
    const draft: OrderDraft = { row: piece.row, origin: 'lines', values, items, columns: {} };
    drafts.push(withEveryField(doubts.length === 0 ? draft : { ...draft, doubts }));
  }
  return { drafts, problems };
}
