import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../base/language.ts';
import { CHANGE_CODES } from '../book/change.ts';
import { changeSentence } from './change-text.ts';
import { translator } from './i18n.ts';

describe.each(LANGUAGES)('a step of the order book in %s', (language) => {
  it.each(CHANGE_CODES)('%s has words of its own, without gaps', (code) => {
    for (const rows of [1, 1234]) {
      const said = changeSentence(translator(language), { code, rows });
      expect(said).not.toBe(code);
      expect(said).not.toMatch(/\{\{|change\./u);
    }
  });
});
