/** A document as text, the same for the same document whatever the order of its keys: what is stored was written anew by the room. */
export function canonicalText(document: object): string {
  return JSON.stringify(document, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
