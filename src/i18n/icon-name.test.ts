import { expect, test } from 'vitest';
import { LANGUAGES } from '../base/language.ts';
import { ICON_NAMES } from '../template/icons.ts';
import { en } from './en.ts';
import { translator } from './i18n.ts';
import { iconName } from './icon-name.ts';

test('every icon that a template may have has a name of its own in every language, and no other has', () => {
  expect(Object.keys(en.icon).sort()).toEqual([...ICON_NAMES].sort());
  for (const language of LANGUAGES) {
    const names = ICON_NAMES.map((icon) => iconName(translator(language), icon));
    expect(new Set(names).size).toBe(ICON_NAMES.length);
    for (const name of names) expect(name).not.toContain('icon.');
  }
});
