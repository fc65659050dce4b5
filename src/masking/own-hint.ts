import { tightenFolded } from './scrub/forms.ts';
import type { SeenText } from './scrub/own-values.ts';

/** A quick look for what a needle is made of, before needles are made. */

/** The characters of one value, of which a needle has at least so many; 0 where that cannot be said. */
export interface Group {
  readonly characters: string;
  readonly fewest: 0 | 1 | 2;
}

const HAN_TEXT = /^[\u4e00-\u9fff]*$/;
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Of a folded name; nothing can be said of one that is not Han alone. */
export function nameGroup(folded: string, isOneEnough: boolean): Group {
  const name = HAN_TEXT.test(folded) ? folded : tightenFolded(folded);
  return HAN_TEXT.test(name) ? groupOf(name, isOneEnough) : { characters: '', fewest: 0 };
}

/** Of a folded part of an address. */
export function addressGroup(part: string): Group {
  const group = groupOf(part, false);
  const isBare = group.characters === '' && /[^0-9]/.test(tightenFolded(part));
  return isBare ? { characters: '', fewest: 0 } : group;
}

/** A character that stands twice in a value may be all that a needle of two has. */
function groupOf(text: string, isOneEnough: boolean): Group {
  let characters = '';
  let isTwice = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < FIRST_HAN || code > LAST_HAN) continue;
    const character = text.charAt(at);
    if (characters.includes(character)) isTwice = true;
    else characters += character;
  }
  return { characters, fewest: isOneEnough || isTwice ? 1 : 2 };
}

/** Needles are in hiragana, texts in either. */
const FIRST_KANA = 0x3041;
const LAST_KANA = 0x3096;

/** Whether a text has all characters of a name. */
export function hasAll(seen: SeenText, name: string): boolean {
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if ((code < FIRST_KANA || code > LAST_KANA) && !seen.has(code)) return false;
  }
  return true;
}

/** Whether a text has as many characters of a value as a needle has at least, but for what `most` says is enough. */
export function hasSome(seen: SeenText, { characters, fewest }: Group, most: 1 | 2): boolean {
  const enough = fewest < most ? fewest : most;
  if (enough === 0) return true;
  let count = 0;
  for (let at = 0; at < characters.length; at += 1) {
    if (!seen.has(characters.charCodeAt(at))) continue;
    count += 1;
    if (count >= enough) return true;
  }
  return false;
}

/** Words that are a unit with a number and nothing else. */
const UNIT_WORDS = '室户房楼层';

/** The same of a part of an address, in a text that has digits: of 3栋2单元 one character says nothing, of 502室 it does. */
export function hasUnit(seen: SeenText, { characters, fewest }: Group): boolean {
  if (fewest === 0) return true;
  const isOneEnough = fewest === 1 || characters.length === 1;
  let count = 0;
  for (let at = 0; at < characters.length; at += 1) {
    if (!seen.has(characters.charCodeAt(at))) continue;
    count += 1;
    if (count > 1 || isOneEnough || UNIT_WORDS.includes(characters.charAt(at))) return true;
  }
  return false;
}
