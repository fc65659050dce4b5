/** Identifiers, by their first two digits, whose data are of one length, so that nothing need end them (GS1 7.8.5). */
const OF_ONE_LENGTH = new Set('00 01 02 03 04 11 12 13 14 15 16 17 18 19 20 31 32 33 34 35 36 41'.split(' '));
/** What a scanner sends for the function character that ends the data of the others. */
export const SEPARATOR = '\u001d';

/** Takes an element string with brackets; gives what a scanner says. Undefined for what is none. */
export function gs1Message(content: string): string | undefined {
  if (!/^(?:\([0-9]{2,4}\)[^()]+)+$/.test(content)) return undefined;
  const elements = Array.from(
    content.matchAll(/\(([0-9]+)\)([^()]+)/g),
    ([, identifier = '', data = '']) => ({
      text: identifier + data,
      isOpen: !OF_ONE_LENGTH.has(identifier.slice(0, 2)),
    }),
  );
  return elements
    .map(({ text, isOpen }, index) => (isOpen && index < elements.length - 1 ? text + SEPARATOR : text))
    .join('');
}
