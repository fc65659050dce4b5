import type { CancelSignal } from '../base/cancel.ts';
import { failure, success } from '../base/result.ts';
import { applyOffer, rowsLike } from '../book/apply-offer.ts';
import type { Slot } from '../book/batch.ts';
import { isTextColumn } from '../book/columns.ts';
import type { GridColumn } from '../book/columns.ts';
import { openSlot } from '../book/edit-rows.ts';
import { LIMITS } from '../book/limits.ts';
import { fixOffers } from '../book/offers.ts';
import type { FixOffer } from '../book/offers.ts';
import { Refusals } from '../book/outcome.ts';
import type { Outcome } from '../book/outcome.ts';
import type { PackedRead } from '../book/packed-read.ts';
import { originalCell, pasteCells, refuseRange } from '../book/paste-cells.ts';
import type { CellRange } from '../book/paste-cells.ts';
import type { BookReport } from '../book/step.ts';
import { dealTracking, pasteTracking } from '../book/tracking/deal-tracking.ts';
import { hasTracking, joinTracking } from '../book/tracking/join-tracking.ts';
import { writeTsv } from '../book/tsv.ts';
import { OTHER_PLATFORM } from '../import/platform-profiles.ts';
import { parseOrder } from '../orders/parse-order.ts';
import type { Problem } from '../base/problem.ts';
import type { Result } from '../base/result.ts';
import { changer, joined, targetRows } from './grid-methods.ts';
import type { GridHost } from './grid-methods.ts';
import type { Answer, ChangeResult, GridRoom, OfferView } from './grid-room.ts';
import type { ReadSettings } from './room.ts';
import { maskedCells } from './row-reader.ts';
import type { BookSession } from './book-session.ts';
import type { SourceReader } from './reading/source-reader.ts';

type Methods = Pick<
  GridRoom,
  | 'copyCells'
  | 'copyOriginals'
  | 'pasteCells'
  | 'joinTracking'
  | 'pasteTracking'
  | 'dealTracking'
  | 'offers'
  | 'applyOffer'
>;

/** Rows whose real values one copy may hold: a screen full, as for `reveal`. */
const MOST_ORIGINALS = 200;

/** The clipboard, tracking numbers and offers of the grid. */
export function gridCellMethods(host: GridHost, reader: SourceReader): Methods {
  const changing = changer(host);

  /** A change that may be refused as a whole. */
  async function asking<T extends Outcome>(
    change: (session: BookSession) => Promise<Result<T>>,
    report?: BookReport,
  ): Promise<Answer<T & ChangeResult>> {
    const refusal: { problem?: Problem } = {};
    const result = await changing<T>(async (session) => {
      const outcome = await change(session);
      if (outcome.ok) return outcome.value;
      refusal.problem = outcome.problem;
      throw new Refused();
    }, report).catch((error: unknown) => {
      if (error instanceof Refused) return undefined;
      throw error;
    });
    return result === undefined ? failure(refusal.problem ?? { code: 'batch-gone' }) : success(result);
  }

  return {
    async copyCells(range) {
      const session = host.session();
      const refused = refuseRange(range, LIMITS.cells);
      if (refused !== undefined) return failure(refused);
      // In turn: what is deleted meanwhile must not come to lie in the clip.
      return session.inTurn(async () => {
        const slots = (await session.viewRows()).slice(range.from, range.to + 1);
        const step = session.step();
        const rows: string[][] = [];
        const originals: string[][] = [];
        for (const [place, slot] of slots.entries()) {
          rows.push(maskedTexts(host, session, slot, range.columns));
          originals.push(range.columns.map((column) => originalCell(session.book, slot, column)));
          if (place % 50 === 49) await step();
        }
        const text = writeTsv(rows);
        session.clip = { text, originals };
        return success({ text, rows: slots.length });
      });
    },

    async copyOriginals(range) {
      const session = host.session();
      const slots = (await session.viewRows()).slice(range.from, range.to + 1);
      if (slots.length > MOST_ORIGINALS) {
        return failure({ code: 'paste-too-large', params: { limit: MOST_ORIGINALS } });
      }
      host.revealed(slots.length);
      const rows = [...slots].map((slot) =>
        range.columns.map((column) => originalCell(session.book, slot, column)),
      );
      return success({ text: writeTsv(rows), rows: slots.length });
    },

    pasteCells: (target, text) =>
      asking(async (session) => {
        const rows = await session.viewRows();
        return pasteCells(session.book, rows, target, text, clipped(session, text));
      }),

    async joinTracking(source, settings = {}, signal, report) {
      const session = host.session();
      const step = session.step(signal);
      const read = await readTracking(source, settings, reader, signal);
      if (!read.ok) return read;
      return asking(
        async ({ book }) =>
          success(await joinTracking(book, read.value, settings.replace === true, step, report)),
        report,
      );
    },

    pasteTracking: (target, text, replace = false, signal, report) =>
      asking(async (session) => {
        const { slots, refusals } = await targetRows(session, target, signal);
        const step = session.step(signal);
        const pasted = await pasteTracking(session.book, slots, text, replace, step, report);
        return pasted.ok ? success(joined(pasted.value, refusals)) : pasted;
      }, report),

    dealTracking: (target, pool, signal, report) =>
      asking(async (session) => {
        const { slots, refusals } = await targetRows(session, target, signal);
        const dealt = await dealTracking(session.book, slots, pool, session.step(signal), report);
        return dealt.ok ? success(joined(dealt.value, refusals)) : dealt;
      }, report),

    async offers(row) {
      const session = host.session();
      const slot = openSlot(session.book, row);
      if (typeof slot === 'string') return [];
      await session.book.settle(session.step());
      const offers = await fixOffers(session.book.draft(slot));
      return offers.map((offer) =>
        offerView(host, session, slot, offer, likeRows(session, slot, offer).length),
      );
    },

    applyOffer: (row, offer, allLike = false, signal, report) =>
      changing(async (session) => {
        const slot = openSlot(session.book, row);
        const refusals = new Refusals(session.book);
        if (typeof slot === 'string') {
          refusals.addRow(row, slot);
          return refusals.outcome(0);
        }
        await session.book.settle(session.step(signal), report);
        const offers = allLike ? await fixOffers(session.book.draft(slot)) : [];
        const found = offers.find(({ id }) => id === offer);
        const slots = found === undefined ? [slot] : likeRows(session, slot, found);
        return applyOffer(session.book, slots, offer, session.step(signal), report);
      }, report),
  };
}

/** Rows that an offer may be taken for at once. What one row’s text may mean says nothing of another’s. */
function likeRows(session: BookSession, slot: Slot, { kind, fields }: FixOffer): readonly Slot[] {
  return kind === 'candidate' ? [slot] : rowsLike(session.book, slot, fields);
}

/** Not an error: a change that was not made. */
class Refused extends Error {
  override readonly name = 'Refused';
}

function maskedTexts(
  host: GridHost,
  session: BookSession,
  slot: Slot,
  columns: CellRange['columns'],
): string[] {
  const { cells } = maskedCells(session.book.draft(slot), slot, host.showing());
  return columns.map((column) => {
    if (isTextColumn(column)) return cells[column].text;
    return column === 'copies' ? String(session.book.copies(slot)) : '';
  });
}

/** The real cells of what was copied here, where the text that is pasted is that very copy. */
function clipped({ clip }: BookSession, text: string): readonly (readonly string[])[] | undefined {
  if (clip === undefined || text.replaceAll('\r\n', '\n').trimEnd() !== clip.text.trimEnd()) return undefined;
  return clip.originals;
}

const OFFERED: readonly GridColumn[] = [
  'orderNo',
  'tracking',
  'name',
  'phone',
  'region',
  'detail',
  'postcode',
  'country',
  'goods',
  'remark',
];

function offerView(
  host: GridHost,
  session: BookSession,
  slot: Slot,
  { id, kind, fields, after }: FixOffer,
  like: number,
): OfferView {
  const { cells } = maskedCells(after, slot, host.showing());
  const before = session.book.draft(slot);
  const isSame = (column: GridColumn) =>
    isTextColumn(column) &&
    cells[column].text === maskedCells(before, slot, host.showing()).cells[column].text;
  const preview = Object.fromEntries(
    OFFERED.flatMap((column) => (isTextColumn(column) && !isSame(column) ? [[column, cells[column]]] : [])),
  );
  return { id, kind, fields, preview, solves: parseOrder(after).order !== undefined, rowsLike: like };
}

/**
 * Reads a file for its order and tracking numbers. A platform's export without recipients is no file of orders, but it may say this:
 * it is read a second time by its headers alone.
 */
async function readTracking(
  source: { readonly kind: 'file' | 'paste'; readonly bytes: Uint8Array },
  settings: ReadSettings,
  reader: SourceReader,
  signal: CancelSignal | undefined,
): Promise<Result<PackedRead>> {
  const input = { kind: source.kind, bytes: source.bytes };
  const read = await reader.read(input, settings, { signal });
  if (!read.ok) return read;
  if (hasTracking(read.value)) return read;
  const again = await reader.read(input, { ...settings, platform: OTHER_PLATFORM }, { signal });
  return again.ok && hasTracking(again.value) ? again : failure({ code: 'no-tracking-columns' });
}
