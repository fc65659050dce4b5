const KEY = /^[0-9a-f]{32}$/;

/** A key of 16 bytes; undefined where it is none. */
export function readKey(text: string): Uint8Array | undefined {
  if (!KEY.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, at) =>
    Number.parseInt(text.slice(at * 2, at * 2 + 2), 16),
  );
}
