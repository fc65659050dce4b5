import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../base/language.ts';
import { findingSentence } from './finding-text.ts';
import { isNameUnder, translator } from './i18n.ts';

describe.each(LANGUAGES)('what preflight found, in %s', (language) => {
  const t = translator(language);
  const nameOf = (element: string) => `<${element}>`;

  it('names the other element as it is called', () => {
    const found = { code: 'code-covered', params: { element: 'code', by: 'rule' } };
    expect(findingSentence(t, found, nameOf)).toContain('<rule>');
  });

  it('says its numbers', () => {
    const params = { size: 5.5, wanted: 9, least: 6 };
    const said = findingSentence(t, { code: 'text-shrunk', params }, nameOf);
    for (const number of Object.values(params)) expect(said).toContain(`${number}`);
    expect(said).not.toContain('{{');
  });

  it('has a sentence for what masking refuses and for whatever else refuses a label', () => {
    const said = findingSentence(t, { code: 'encrypted', params: { field: 'recipient.phone' } }, nameOf);
    expect(said).not.toContain('{{');
    expect(isNameUnder('preflight.finding', 'encrypted')).toBe(false);
    expect(findingSentence(t, { code: 'row-has-problems', params: {} }, nameOf)).toBe(
      t('problem.row-has-problems'),
    );
  });
});
