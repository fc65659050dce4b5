import { templateChoice } from '../room/catalogue.ts';
import type { Catalogue, TemplateChoice } from '../room/catalogue.ts';
import type { Template } from '../template/template.ts';

/** All templates that there are to choose from, the built-in ones first. */
export function allTemplates(catalogue: Catalogue, own: readonly Template[]): readonly TemplateChoice[] {
  return [...catalogue.templates, ...own.map(templateChoice)];
}
