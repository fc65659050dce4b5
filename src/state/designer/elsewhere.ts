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

  function textNow(): string {
    const stored = storedNow();
    return stored === undefined ? '' : JSON.stringify(stored);
  }

  return {
    stored() {
      seen = textNow();
    },
    async look() {
      const text = textNow();
      // Where the browser would store nothing more, what is there is older and known.
      if (text === '' || text === seen) return undefined;
      seen = text;
      const own = desk.store.getState().templates.find((template) => template.id === id);
      if (own === undefined || text === JSON.stringify(own)) return undefined;
      // An older document is brought up to date before it is compared.
      const read = await desk.ask((room) => room.readTemplate(text));
      if (read?.ok !== true) return undefined;
      return canonicalText(read.value) === canonicalText(own) ? undefined : read.value;
    },
  };
}
