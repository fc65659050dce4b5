import type { RefusedDocument } from './refused-documents.ts';

/** Own documents as they are stored: one that was only read, perhaps from an older version, is no change of this tab's. */
export interface AsStored<T extends object> {
  /**
   * @param stored the documents that the room was told.
   * @param read those that it took, in their order, as they were read.
   * @param refused the places in `stored` of those that it did not take.
   */
  welcome(stored: readonly unknown[], read: readonly T[], refused: readonly { readonly at: number }[]): void;
  /** What is to be stored of these. */
  documents(own: readonly T[], refused: readonly RefusedDocument[]): readonly unknown[];
}

export function createAsStored<T extends object>(): AsStored<T> {
  const storedOf = new WeakMap<T, unknown>();
  return {
    welcome(stored, read, refused) {
      const places = new Set(refused.map(({ at }) => at));
      const taken = stored.filter((_document, at) => !places.has(at));
      read.forEach((document, index) => storedOf.set(document, taken[index]));
    },
    documents: (own, refused) => [
      ...own.map((document) => storedOf.get(document) ?? document),
      ...refused.map(({ document }) => document),
    ],
  };
}
