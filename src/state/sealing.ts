import type { Problem } from '../base/problem.ts';
import type { Answer } from '../room/grid-room.ts';
import type { OpenedRecord } from '../room/sealing-room.ts';
import type { Desk } from './desk.ts';
import type { LabelDesk } from './label.ts';
import { saveBlob } from './outputs.ts';
import { textOf } from './pick-file.ts';

/** A key that was saved as a file: which one, and the file's name. */
export interface SavedKey {
  readonly id: string;
  readonly fileName: string;
}

/** What people do with the key of sealed codes and with the codes. The page keeps the key's id and nothing else. */
export interface SealingDesk {
  /** Makes a key and saves it as a file. */
  make(): Promise<SavedKey | undefined>;
  /** Takes a key's line; gives why it is none. */
  take(line: string): Promise<Problem | undefined>;
  /** The same of a file. */
  takeFile(file: File): Promise<Problem | undefined>;
  forget(): Promise<void>;
  /** What a scanned code says. It is given to who asks and kept nowhere. */
  open(scanned: string, labelId: string): Promise<Answer<OpenedRecord> | undefined>;
}

/** A key's file is one line; a larger file is none, and is not read. */
const MOST_BYTES = 1_000;

export function createSealingDesk(
  { ask, store }: Pick<Desk, 'ask' | 'store'>,
  label: Pick<LabelDesk, 'refresh'>,
): SealingDesk {
  /** Labels in view were drawn with another key, or with none. */
  function keep(sealKey: string | null): void {
    store.setState({ sealKey });
    label.refresh();
  }

  async function take(line: string): Promise<Problem | undefined> {
    const read = await ask((room) => room.useSealKey(line));
    if (read?.ok === true) keep(read.value.id);
    return read?.ok === false ? read.problem : undefined;
  }

  return {
    async make() {
      const made = await ask((room) => room.makeSealKey());
      if (made === undefined) return undefined;
      saveBlob(made.fileName, new Blob([`${made.line}\n`], { type: 'text/plain' }));
      keep(made.id);
      return { id: made.id, fileName: made.fileName };
    },
    take,
    async takeFile(file) {
      if (file.size > MOST_BYTES) return { code: 'seal-key-format' };
      const line = await textOf(file);
      return line === undefined ? { code: 'seal-key-format' } : take(line);
    },
    async forget() {
      await ask((room) => room.forgetSealKey());
      keep(null);
    },
    open: (scanned, labelId) => ask((room) => room.openSealed(scanned, labelId)),
  };
}
