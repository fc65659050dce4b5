/** The part of `sessionStorage` that is used: a tab's own, gone with it. */
export type StepStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const PREFIX = 'hushlabel.steps.';

/** Under which a template's steps are stored; each of them, and their pictures, under this and a dot. */
export function keyOfSteps(id: string): string {
  return `${PREFIX}${id}`;
}

/** Takes all steps of a template out of a tab's storage: a new one of its id has none of its past. */
export function forgetSteps(id: string, storage: StepStorage | undefined): void {
  if (storage === undefined) return;
  try {
    for (const key of keysOfSteps(id, storage)) storage.removeItem(key);
  } catch {
    // A browser that lets nobody touch its storage keeps nothing there.
  }
}

/** Takes out the steps of every template but these: of one that was deleted and cannot be brought back any more. */
export function keepStepsOf(ids: readonly string[], storage: StepStorage | undefined): void {
  if (storage === undefined) return;
  const known = new Set(ids.map(keyOfSteps));
  try {
    for (const key of allKeys(storage))
      if (key.startsWith(PREFIX) && !known.has(ownerOf(key))) storage.removeItem(key);
  } catch {
    // A browser that lets nobody touch its storage keeps nothing there.
  }
}

/** Everything that is stored of a template's steps. */
export function keysOfSteps(id: string, storage: StepStorage): readonly string[] {
  const own = keyOfSteps(id);
  return allKeys(storage).filter((key) => key === own || key.startsWith(`${own}.`));
}

function allKeys(storage: StepStorage): readonly string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  return keys.filter((key) => key !== null);
}

/** The key of the template that a key belongs to; ids have no dots. */
function ownerOf(key: string): string {
  return `${PREFIX}${key.slice(PREFIX.length).split('.')[0] ?? ''}`;
}
