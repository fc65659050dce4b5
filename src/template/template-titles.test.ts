import { expect, it } from 'vitest';
import { BUILT_IN_TEMPLATES } from './built-in-templates.ts';
import { TEMPLATE_KINDS } from './template-kinds.ts';
import { TEMPLATE_TITLES } from './template-titles.ts';

it('titles are those of the built-in templates, in their order', () => {
  expect(
    Object.values(TEMPLATE_TITLES).map(({ id, name, width, height }) => ({ id, name, width, height })),
  ).toEqual(BUILT_IN_TEMPLATES.map(({ id, name, width, height }) => ({ id, name, width, height })));
});

it('no two templates have one name, in either language', () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const names = BUILT_IN_TEMPLATES.map(({ name }) => name[language]);
    expect(new Set(names).size).toBe(names.length);
  }
});

it('every job has a template, and every template words of both languages to be found by', () => {
  const titles = Object.values(TEMPLATE_TITLES);
  expect(new Set(titles.map(({ kind }) => kind))).toEqual(new Set(TEMPLATE_KINDS));
  for (const { id, words } of titles) {
    expect(words, id).toMatch(/\p{Script=Han}/u);
    expect(words, id).toMatch(/[a-z]{4}/u);
  }
});
