import { codeText } from './i18n/codes.ts';
import type { T } from './i18n/codes.ts';

export function page(t: T, state: 'on' | 'off'): readonly string[] {
  return [t('a', { n: 1 }), t('b'), t('c.d'), t('c.x', { count: 1 }), t('gone'), t(`state.${state}`), t('given'), codeText(t, 'made')];
}
