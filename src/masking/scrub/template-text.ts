import type { Find } from './find.ts';
import { NO_OWN_VALUES } from './own-values.ts';
import { scrubPlainText } from './plain-text.ts';
import { scrubText } from './scrub.ts';
import type { Scrubbed } from './scrub.ts';

/** One floor, building or unit, of at most two digits: where a shop is, or where to queue. */
const LONE_PLACE =
  /^(?:[a-z]\s?座|第?[0-9一二三四五六七八九十]{1,2}\s?(?:楼|层|号楼|栋|幢|座|单元)|(?:unit|floor|building)\s?[0-9]{1,2}|[0-9]{1,2}\/?f)$/iu;
/** What makes an address of it. */
const ADDRESS = /[路街巷弄]|大道|小区|花园|公寓|新村|[0-9]\s?室|\b(?:road|rd|street|st|avenue|ave|lane)\b/iu;
/** 400 and 800 numbers, and the short numbers of banks and carriers; a mobile of Hong Kong, Singapore or Norway has more digits. */
const BUSINESS_NUMBER = /^(?:[48]00[0-9]{7}|95[0-9]{3,4})$/;
/** A licence to make or sell food: printed on every packet. */
const LICENCE = /(?<![a-z0-9])(?:sc|jy)\s?[0-9]{14}(?![0-9])/gi;
/** Addresses that a trade answers, not a person. */
const ROLE = /^(?:support|service|info|sales|kefu|hello|contact)@/i;

/**
 * Scrubs the fixed words of a template, of which some say nothing of a person though they would in a remark: a floor by
 * itself, the number of a shop's own service, a food licence, an address that a trade answers.
 */
export function scrubTemplateText(text: string): Scrubbed {
  const scrubbed = scrubPlainText(text);
  const harmless = scrubbed.finds.filter((find) => isHarmless(text, find));
  return harmless.length === 0 ? scrubbed : scrubText(text, NO_OWN_VALUES, 'remark', harmless);
}

function isHarmless(text: string, { kind, start, end }: Find): boolean {
  const found = text.slice(start, end).trim();
  for (const match of text.matchAll(LICENCE))
    if (match.index <= start && end <= match.index + match[0].length) return true;
  switch (kind) {
    case 'room':
      return LONE_PLACE.test(found) && !ADDRESS.test(text);
    case 'email':
      return ROLE.test(found) && !/[0-9]{7}/.test(found);
    default:
      return BUSINESS_NUMBER.test(found.replace(/[\s\-–]/g, ''));
  }
}
