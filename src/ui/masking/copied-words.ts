import { translator } from '../../i18n/i18n.ts';
import type { Policy } from '../../masking/policy.ts';

/** A name with what is put behind it is still short enough to be one. */
const MOST = 48;
/** What stands behind the name of a copy, in either language: one name may stand for both. */
const COPY = /(?:\s*(?:\(copy(?: \d+)?\)|（副本(?: \d+)?）))+$/u;

/** What a copy is called and said to be made from, in both languages; no other policy is called so. */
export function copiedWords(
  { name }: Pick<Policy, 'name'>,
  taken: readonly Policy['name'][],
): Pick<Policy, 'name' | 'explanation'> {
  const en = translator('en');
  const zhCN = translator('zh-CN');
  return {
    name: {
      en: nameOfCopy(
        en,
        name.en,
        taken.map((other) => other.en),
      ),
      'zh-CN': nameOfCopy(
        zhCN,
        name['zh-CN'],
        taken.map((other) => other['zh-CN']),
      ),
    },
    explanation: {
      en: en('masking.copyExplanation', { name: name.en }),
      'zh-CN': zhCN('masking.copyExplanation', { name: name['zh-CN'] }),
    },
  };
}

/** A copy of a copy is called after the first. */
function nameOfCopy(t: ReturnType<typeof translator>, of: string, taken: readonly string[]): string {
  const stem = shortened(of.replace(COPY, '').trim() || of.trim());
  let name = t('masking.copyName', { name: stem });
  for (let number = 2; taken.includes(name); number += 1)
    name = t('masking.copyNameNumber', { name: stem, number });
  return name;
}

/** Half a character at the end would be no text. */
function shortened(name: string): string {
  return name
    .slice(0, MOST)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}
