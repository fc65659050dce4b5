import { translator } from '../../i18n/i18n.ts';
import type { Policy } from '../../masking/policy.ts';
import { copiedNames } from '../copied-names.ts';

/** What a copy is called and said to be made from, in both languages; no other policy is called so. */
export function copiedWords(
  { name }: Pick<Policy, 'name'>,
  taken: readonly Policy['name'][],
): Pick<Policy, 'name' | 'explanation'> {
  return {
    name: copiedNames(name, taken),
    explanation: {
      en: translator('en')('masking.copyExplanation', { name: name.en }),
      'zh-CN': translator('zh-CN')('masking.copyExplanation', { name: name['zh-CN'] }),
    },
  };
}
