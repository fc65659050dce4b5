import { foldGoods } from './fold-goods.ts';
import { SENSITIVE_GOODS, SENSITIVE_KINDS } from './sensitive-words.ts';
import type { SensitiveKind } from './sensitive-words.ts';

const LETTER = '[\\p{Script=Latin}\\p{Script=Cyrillic}]';
const ALL = SENSITIVE_KINDS.map((kind) => SENSITIVE_GOODS[kind]);
const ANY_HAN = new RegExp(ALL.map(({ han }) => alternatives(han)).join('|'), 'iu');
const ANY_SPACED = new RegExp(ALL.map(({ spaced }) => wordsOf(spaced)).join('|'), 'iu');
/** No word of the table is shorter. */
const THREE_LETTERS = new RegExp(`${LETTER}{3}`, 'u');
const EACH = SENSITIVE_KINDS.map((kind) => ({
  kind,
  pattern: new RegExp(patternOf(SENSITIVE_GOODS[kind]), 'iu'),
}));

/**
 * The kind of goods that a text names and that a label should not tell the neighbours, if any: the first of the table.
 * Reads full-width and traditional forms. Words of a table, so that it knows what is common, not all there is.
 */
export function sensitiveGoods(text: string): SensitiveKind | undefined {
  const folded = foldGoods(text);
  if (!ANY_HAN.test(folded) && !(THREE_LETTERS.test(folded) && ANY_SPACED.test(folded))) return undefined;
  return EACH.find(({ pattern }) => pattern.test(folded))?.kind;
}

/** No letter may stand beside a word that is written with spaces around it; a digit or a Han character may. */
function patternOf({ han, spaced }: { readonly han: string; readonly spaced: string }): string {
  return `${alternatives(han)}|${wordsOf(spaced)}`;
}

function wordsOf(spaced: string): string {
  return `(?<!${LETTER})${alternatives(spaced)}(?!${LETTER})`;
}

function alternatives(words: string): string {
  return `(?:${words.trim().split(/\s+/).join('|').replaceAll('_', '[\\s-]')})`;
}
