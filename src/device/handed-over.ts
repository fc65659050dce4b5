import type { SendOutcome } from './send-outcome.ts';

/** Keeps count of what the other side has. */
export interface HandedOver {
  /** A label's first byte is about to be written. */
  begin(label: number): void;
  /** So many more bytes were taken. */
  taken(bytes: number): void;
  /** The label that was begun was taken to its last byte, and what ends it. */
  end(): void;
  /** All that was taken has got over. */
  flushed(): void;
  where(): Pick<SendOutcome, 'handedOver' | 'doubtful'>;
}

/**
 * @param before the last label that was handed over earlier.
 * @param unsureBytes so many of the bytes that were taken last may not have got over.
 */
export function countHandedOver(before: number, unsureBytes: number): HandedOver {
  let begun: number | null = null;
  let last = before;
  let taken = 0;
  let sure = 0;
  /** Labels whose last bytes may not have got over: a few, for `unsureBytes` is small. */
  let unsure: { readonly label: number; readonly end: number }[] = [];
  const settle = () => {
    sure = Math.max(sure, taken - unsureBytes);
    unsure = unsure.filter(({ end }) => end > sure);
  };
  return {
    begin(label) {
      begun = label;
    },
    taken(bytes) {
      taken += bytes;
      settle();
    },
    end() {
      if (begun === null) throw new Error('no label was begun');
      unsure.push({ label: begun, end: taken });
      last = begun;
      begun = null;
      settle();
    },
    flushed() {
      sure = taken;
      settle();
    },
    where() {
      const from = unsure[0]?.label ?? begun;
      return from === null
        ? { handedOver: last, doubtful: null }
        : { handedOver: from - 1, doubtful: { from, to: begun ?? last } };
    },
  };
}
