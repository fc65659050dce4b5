import { foldGoods } from './fold-goods.ts';
import { SENSITIVE_GOODS, SENSITIVE_KINDS } from './sensitive-words.ts';
import type { SensitiveKind } from './sensitive-words.ts';

const LETTER = '[\\p{Script=Latin}\\p{Script=Cyrillic}]';
const ANY = new RegExp(SENSITIVE_KINDS.map((kind) => patternOf(SENSITIVE_GOODS[kind])).join('|'), 'iu');
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
  if (!ANY.test(folded)) return undefined;
  return EACH.find(({ pattern }) => pattern.test(folded))?.kind;
}

/** No letter may stand beside a word that is written with spaces around it; a digit or a Han character may. */
function patternOf({ han, spaced }: { readonly han: string; readonly spaced: string }): string {
  return `${alternatives(han)}|(?<!${LETTER})${alternatives(spaced)}(?!${LETTER})`;
}

function alternatives(words: string): string {
  return `(?:${words.trim().split(/\s+/).join('|').replaceAll('_', '[\\s-]')})`;
}
