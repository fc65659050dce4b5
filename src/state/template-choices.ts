import type { Catalogue } from '../room/catalogue.ts';
import type { Template } from '../template/template.ts';
import type { TemplateTitle } from '../template/template-titles.ts';

/** All templates that there are to choose from, the built-in ones first. */
export function allTemplates(catalogue: Catalogue, own: readonly Template[]): readonly TemplateTitle[] {
  return [...catalogue.templates, ...own];
}
