/**
 * Whether an object in a text of JSON has a key twice. `JSON.parse` takes the last and says nothing, so that a reader of the
 * text sees another document than the program. Takes text that is JSON.
 */
export function hasDuplicateKeys(json: string): boolean {
  const open: (Set<string> | undefined)[] = [];
  PARTS.lastIndex = 0;
  for (let part = PARTS.exec(json); part !== null; part = PARTS.exec(json)) {
    const [whole, text, colon] = part;
    if (whole === '{') open.push(new Set());
    else if (whole === '[') open.push(undefined);
    else if (whole === '}' || whole === ']') open.pop();
    else if (text !== undefined && colon !== undefined) {
      // Escapes: `"\u0061"` is the key `a`.
      const key = String(JSON.parse(text));
      const keys = open.at(-1);
      if (keys?.has(key) === true) return true;
      keys?.add(key);
    }
  }
  return false;
}

/** Brackets, and strings with the colon that makes them keys. */
const PARTS = /[{}[\]]|("(?:[^"\\]|\\.)*")(\s*:)?/gs;
