import { documentIdOf } from './settings.ts';

/** Which template is open in the designer, in the tab's own `sessionStorage`: a reload goes on there, another tab does not. */
export const DESIGNING_KEY = 'hushlabel.designing';

/** The id that was left open; null where there is none, or no such template is stored any more. */
export function readDesigning(
  storage: Pick<Storage, 'getItem'> | undefined,
  ownTemplates: readonly unknown[],
): string | null {
  try {
    const id = storage?.getItem(DESIGNING_KEY);
    return ownTemplates.some((document) => documentIdOf(document) === id) ? (id ?? null) : null;
  } catch {
    return null;
  }
}

/** Keeps what is open now. A browser that refuses opens the list of templates after a reload. */
export function writeDesigning(
  storage: Pick<Storage, 'setItem' | 'removeItem'> | undefined,
  id: string | null,
): void {
  try {
    if (id === null) storage?.removeItem(DESIGNING_KEY);
    else storage?.setItem(DESIGNING_KEY, id);
  } catch {
    // Nothing is lost but the place.
  }
}
