import type { LocalText } from '../base/language.ts';

/** Ids and names of the seller's own policies and templates. */

const LONGEST_STEM = 32;
const LONGEST_NAME_STEM = 56;

/** The names of a policy or a template where only one may have been typed: it then stands for both. */
export function namesOf(en: string, zhCN: string): LocalText {
  const [one, other] = [en.trim(), zhCN.trim()];
  return { en: one === '' ? other : one, 'zh-CN': other === '' ? one : other };
}

/** An id that nobody has: the one asked for, or with the first free number behind it. */
export function freeId(wanted: string, taken: readonly string[]): string {
  const stem = wanted.slice(0, LONGEST_STEM).replace(/-+$/u, '');
  let id = stem;
  for (let number = 2; taken.includes(id); number += 1) id = `${stem}-${number}`;
  return id;
}

/** A name that nobody has in its language: the one asked for, or with the first free number behind it. */
export function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  // Half a character at the end would be no text.
  const stem = wanted.slice(0, LONGEST_NAME_STEM).replace(/[\ud800-\udbff]$/, '');
  let number = 2;
  while (taken.includes(`${stem} ${number}`)) number += 1;
  return `${stem} ${number}`;
}

/** The same in both languages: two cards of one name cannot be told apart, least of all from a built-in one. */
export function freeNames(name: LocalText, taken: readonly LocalText[]): LocalText {
  return {
    en: freeName(
      name.en,
      taken.map(({ en }) => en),
    ),
    'zh-CN': freeName(
      name['zh-CN'],
      taken.map((other) => other['zh-CN']),
    ),
  };
}
