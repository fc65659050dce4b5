import { expect, it } from 'vitest';
import { BUILT_IN_TEMPLATES } from './built-in-templates.ts';
import { TEMPLATE_TITLES } from './template-titles.ts';

it('titles are those of the built-in templates, in their order', () => {
  expect(Object.values(TEMPLATE_TITLES)).toEqual(
    BUILT_IN_TEMPLATES.map(({ id, name, width, height }) => ({ id, name, width, height })),
  );
});
