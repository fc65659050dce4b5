import { canonicalText } from '../../editor/same-template.ts';
import type { Template } from '../../template/template.ts';
import type { Desk } from '../desk.ts';

/** Another tab that has the same template open. */
export interface Elsewhere {
  /** What another tab stored of the template since this was last asked; undefined where nothing, or what this tab has itself. */
  look(): Promise<Template | undefined>;
  /** This tab has just stored its own: what is stored now is known. */
  stored(): void;
}

/** @param storedNow what is stored of the template at this moment, by whichever tab; not read yet. */
export function createElsewhere(
  id: string,
  desk: Pick<Desk, 'ask' | 'store'>,
  storedNow: () => unknown,
): Elsewhere {
  let seen = '';
  /** Whoever looks while the room is asked gets its answer: none of them goes on before it. */
  let asking: Promise<Template | undefined> | undefined;

  function textNow(): string {
    const stored = storedNow();
    return stored === undefined ? '' : JSON.stringify(stored);
  }

  function ownNow(): Template | undefined {
    return desk.store.getState().templates.find((template) => template.id === id);
  }

  async function ask(): Promise<Template | undefined> {
    const text = textNow();
    // Where the browser would store nothing more, what is there is older and known.
    if (text === '' || text === seen) return undefined;
    if (text === JSON.stringify(ownNow())) {
      seen = text;
      return undefined;
    }
    // An older document is brought up to date before it is compared.
    const read = await desk.ask((room) => room.readTemplate(text));
    // What the room did not answer is asked about again.
    if (read === undefined) return undefined;
    // It was stored anew meanwhile.
    if (textNow() !== text) return ask();
    seen = text;
    const own = ownNow();
    if (own === undefined || !read.ok) return undefined;
    return canonicalText(read.value) === canonicalText(own) ? undefined : read.value;
  }

  return {
    stored() {
      seen = textNow();
    },
    look() {
      asking ??= ask().finally(() => {
        asking = undefined;
      });
      return asking;
    },
  };
}
