const LONGEST = 64;

/**
 * The name of a table that a mistyped one most likely meant: fewest edits, at most a third of its letters; undefined
 * where none is that near. Names over 64 characters are not compared, so that the work stays bounded.
 */
export function nearestName<Name extends string>(typed: string, names: readonly Name[]): Name | undefined {
  if (typed.length > LONGEST) return undefined;
  let nearest: Name | undefined;
  let fewest = Infinity;
  for (const name of names) {
    const edits = editDistance(typed.toLowerCase(), name.toLowerCase());
    if (edits < fewest && edits <= name.length / 3) {
      nearest = name;
      fewest = edits;
    }
  }
  return nearest;
}

/** Levenshtein distance, one row at a time. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
