import type { Shown, ViewFilter } from '../book/view.ts';
import type { DuplicatesView, FacetsView, OfferView, ParcelsView } from '../room/grid-room.ts';
import type { BookDesk } from './book.ts';
import type { Desk } from './desk.ts';
import type { Work } from './work.ts';

/** What is done to many rows: fixes that the room offers, and rows that are one parcel. Everything it gives is masked. */
export interface MendingDesk {
  /** What is wrong, counted. Undefined where the room has gone. */
  facets(): Promise<FacetsView | undefined>;
  /** Shows the rows of a kind in the list, and no others. */
  showRows(shown: Shown, filters: readonly ViewFilter[]): void;
  offers(row: number): Promise<readonly OfferView[] | undefined>;
  applyOffer(row: number, offer: string, allLike: boolean): void;

  duplicates(count: number): Promise<DuplicatesView | undefined>;
  parcels(count: number): Promise<ParcelsView | undefined>;
  /** `keepFirst`: though the rows differ in recipient or tracking number. */
  merge(rows: readonly number[], keepFirst: boolean): void;
  split(row: number): void;
  leaveOut(rows: readonly number[]): void;
  keepAll(rows: readonly number[]): void;
  combineSameRecipient(): void;
}

export function createMendingDesk(
  desk: Desk,
  book: BookDesk,
  work: Work,
  showRows: MendingDesk['showRows'],
): MendingDesk {
  return {
    facets: () => desk.ask((room) => room.facets()),
    showRows,
    offers: (row) => desk.ask((room) => room.offers(row)),
    applyOffer: (row, offer, allLike) =>
      void work.during('offer', (signal, report) =>
        book.change((room) => room.applyOffer(row, offer, allLike, signal, report)),
      ),

    duplicates: (count) => desk.ask((room) => room.duplicates(0, count)),
    parcels: (count) => desk.ask((room) => room.parcels(0, count)),
    merge: (rows, keepFirst) => void book.change((room) => room.merge(rows, keepFirst)),
    split: (row) => void book.change((room) => room.split([row])),
    leaveOut: (rows) => void book.change((room) => room.leaveOutRows({ kind: 'rows', rows }, true)),
    keepAll: (rows) => void book.change((room) => room.keepAll(rows)),
    combineSameRecipient: () =>
      void work.during('combine', (signal, report) =>
        book.change((room) => room.combineSameRecipient(signal, report)),
      ),
  };
}
