import { hasStreetWord } from './street.ts';

const LAST_STREET_WORD =
  /^(.*?\d.*?\s(?:street|str|st(?!\.?\s\p{L}+\s(?:street|road|rd|avenue|ave|lane|drive|dr)(?![\p{L}]))|road|rd|avenue|ave|boulevard|blvd|drive|dr|lane|ln|court|ct|place|pl|plaza|square|sq|terrace|ter|trail|trl|parkway|pkwy|highway|hwy|circle|cir|crescent|cres|way|walk|row|mews|loop|alley|crossing|xing|xrd|crossroads?|commons?|cmns|pike|wall|land|rue|broadway|hill|run|path|pass|point|pt|ridge|glen|grove|estates?|view|vista|cove|bend|park|green|common)\.?(?:\s+(?:north|south|east|west|[nsew]{1,2})(?=[\s,]))?)[\s,]+(\D.*)$/iu;

/** One line with everything: `1005 N Gravenstein Highway Sebastopol`, the city behind the street's last word. */
export function cutStreetAndCity(text: string): { readonly street: string; readonly city: string } {
  const comma = text.lastIndexOf(',');
  if (comma > 0 && !hasStreetWord(text.slice(comma)) && !/\d/u.test(text.slice(comma))) {
    return { street: text.slice(0, comma).trim(), city: text.slice(comma + 1).trim() };
  }
  const match = LAST_STREET_WORD.exec(text);
  if (match !== null) return { street: match[1] ?? '', city: match[2] ?? '' };
  const words = text.split(' ');
  const hasNumber = /^\d/u.test(text);
  if (!hasNumber) return hasStreetWord(text) ? { street: text, city: '' } : { street: '', city: text };
  if (words.length <= 2 || hasStreetWord(words.at(-1) ?? '')) return { street: text, city: '' };
  return { street: words.slice(0, 2).join(' '), city: words.slice(2).join(' ') };
}
