import type { LocalText } from '../base/language.ts';
import { translator } from '../i18n/i18n.ts';

/** A name with what is put behind it is still short enough to be one. */
const MOST = 48;
/** What stands behind the name of a copy, in either language: one name may stand for both. */
const COPY = /(?:\s*(?:\(copy(?: \d+)?\)|（副本(?: \d+)?）))+$/u;

/** What a copy of a policy or a template is called in both languages; no other one is called so. */
export function copiedNames(name: LocalText, taken: readonly LocalText[]): LocalText {
  return {
    en: nameOfCopy(
      translator('en'),
      name.en,
      taken.map((other) => other.en),
    ),
    'zh-CN': nameOfCopy(
      translator('zh-CN'),
      name['zh-CN'],
      taken.map((other) => other['zh-CN']),
    ),
  };
}

/** A copy of a copy is called after the first. */
function nameOfCopy(t: ReturnType<typeof translator>, of: string, taken: readonly string[]): string {
  const stem = shortened(of.replace(COPY, '').trim() || of.trim());
  let name = t('own.copyName', { name: stem });
  for (let number = 2; taken.includes(name); number += 1)
    name = t('own.copyNameNumber', { name: stem, number });
  return name;
}

/** Half a character at the end would be no text. */
function shortened(name: string): string {
  return name
    .slice(0, MOST)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

/** What a label with nothing on it is called. */
export function newNames(): LocalText {
  return { en: translator('en')('design.newName'), 'zh-CN': translator('zh-CN')('design.newName') };
}
