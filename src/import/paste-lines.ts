import type { OrderDraft } from '../orders/order-draft.ts';
import type { ImportProblem } from '../orders/order-problems.ts';
import { foldFullWidth, hasPhone, labelsOf, readContact } from './address/contact-text.ts';
import { splitRegion } from './address/split-region.ts';
import { withSplitAddress } from './draft-address.ts';
import { READ_PROBLEMS } from './import-problems.ts';
import type { ReadProblemCode } from './import-problems.ts';
import type { Step } from './read-progress.ts';

/** A stretch of lines that is about one person; `row` is its first line. */
interface Piece {
  readonly row: number;
  text: string;
  hasPhone: boolean;
  hasAddress: boolean;
}

export interface ReadLines {
  readonly drafts: readonly OrderDraft[];
  readonly problems: readonly ImportProblem<ReadProblemCode>[];
}

/**
 * Reads pasted addresses that are no table: one a line, or several lines each, with or without labels, apart by blank lines or by
 * what begins anew. Gives a draft for every piece that has a phone or an address; the row is the number of its first line.
 */
export async function readLines(text: string, step: Step): Promise<ReadLines> {
  const drafts: OrderDraft[] = [];
  const problems: ImportProblem<ReadProblemCode>[] = [];
  const pieces = cutPieces(text);
  for (const [index, piece] of pieces.entries()) {
    if (index % 200 === 199) await step({ stage: 'rows', done: index, total: pieces.length });
    const values = readContact(piece.text);
    if (
      (values['recipient.phone'] ?? '') === '' &&
      !piece.hasAddress &&
      (values['recipient.detail'] ?? '').length < 6
    ) {
      problems.push({ code: 'line-not-read', row: piece.row, severity: READ_PROBLEMS['line-not-read'] });
      continue;
    }
    drafts.push(withSplitAddress({ row: piece.row, origin: 'lines', values, items: [], columns: {} }));
  }
  return { drafts, problems };
}

function cutPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let current: Piece | undefined;
  let labels = new Set<string>();
  for (const [index, raw] of text.split(/\r\n?|\n/u).entries()) {
    const line = foldFullWidth(raw)
      .replace(/^\s*(?:\d{1,3}[.、)）](?=\s*\D)|[-*•]\s)\s*/u, '')
      .trim();
    if (line === '') {
      current = undefined;
      continue;
    }
    const said = labelsOf(line).map((label) => label.field);
    const phone = hasPhone(line);
    const address = isAddressLike(line);
    const isAnew =
      current !== undefined &&
      ((phone && current.hasPhone) ||
        (address && current.hasAddress) ||
        (current.hasPhone && current.hasAddress));
    const repeats = said.length > 0 && labels.size > 0 ? said.some((field) => labels.has(field)) : isAnew;
    if (current === undefined || repeats) {
      current = { row: index + 1, text: line, hasPhone: phone, hasAddress: address };
      labels = new Set(said);
      pieces.push(current);
      continue;
    }
    current.text += `\n${line}`;
    current.hasPhone ||= phone;
    current.hasAddress ||= address;
    for (const field of said) labels.add(field);
  }
  return pieces;
}

function isAddressLike(line: string): boolean {
  const words = line.split(/[\s,，;；:：]+/u);
  return words.some((word) => {
    const region = splitRegion(word);
    if (region.city !== '' || region.district !== '') return true;
    return word.length >= 6 && /[路街巷弄村镇乡道].{0,12}\d|\d+\s?[号弄栋幢室楼]/u.test(word);
  });
}
