import { hashText } from '../../base/hash-text.ts';

/** Pixels of fewer characters are written where they stand. */
const SHORT = 200;
/** Stands before the name of pixels that are written by themselves; no base64 has it. */
const NAME = '#';

/**
 * Writes a value as JSON, its pictures' pixels by themselves and each once: every step that moves a picture would have them twice.
 * Throws what the storage throws where it has no more room.
 */
export function writeWithPictures(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  owner: string,
  key: string,
  value: unknown,
): void {
  const text = JSON.stringify(value, (name, part: unknown) => {
    if (name !== 'gray' || typeof part !== 'string' || part.length < SHORT) return part;
    const picture = hashText(part).toString(36);
    const place = placeOf(owner, picture);
    if (storage.getItem(place) !== part) storage.setItem(place, part);
    return NAME + picture;
  });
  storage.setItem(key, text);
}

/** What was written so; anything else as it was written by somebody else, or nothing. */
export function readWithPictures(storage: Pick<Storage, 'getItem'>, owner: string, key: string): unknown {
  const text = storage.getItem(key);
  if (text === null) return undefined;
  return JSON.parse(text, (name, part: unknown): unknown =>
    name === 'gray' && typeof part === 'string' && part.startsWith(NAME)
      ? (storage.getItem(placeOf(owner, part.slice(NAME.length))) ?? '')
      : part,
  );
}

/** Under which the pictures of a value that was written so are stored. */
export function picturesOf(storage: Pick<Storage, 'getItem'>, owner: string, key: string): readonly string[] {
  const places: string[] = [];
  JSON.parse(storage.getItem(key) ?? 'null', (name, part: unknown) => {
    if (name === 'gray' && typeof part === 'string' && part.startsWith(NAME))
      places.push(placeOf(owner, part.slice(NAME.length)));
    return part;
  });
  return places;
}

const placeOf = (owner: string, picture: string): string => `${owner}.picture.${picture}`;
