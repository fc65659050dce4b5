import { piecesOfElement } from './element-lines.ts';
import type { Pipe } from './pipes.ts';
import { splitMore } from './read-table.ts';
import type { Condition, Template, TemplateElement, TemplateField } from './template.ts';

/** The words of a table, which bind nothing. */
export function tableWords(element: TemplateElement): readonly string[] {
  if (element.kind !== 'table') return [];
  return [...element.columns.map(({ title }) => title), ...splitMore(element.more)].filter(
    (words) => words !== '',
  );
}

/** All conditions of an element. */
export function conditionsOf(element: TemplateElement): readonly Condition[] {
  const { showIf } = element;
  const looks = element.kind === 'text' ? (element.looks ?? []) : [];
  const tickIf = element.kind === 'checkbox' ? element.tickIf : undefined;
  return [showIf, tickIf, ...looks.map(({ when }) => when)].filter((condition) => condition !== undefined);
}

/** Whether labels of a template say where in their job they stand. */
export function numbersLabels(template: Template): boolean {
  return binds(template, 'print.serial') || countsLabels(template);
}

/** Whether they say so among the labels that are really made. */
export function countsLabels(template: Template): boolean {
  return binds(template, 'print.label') || binds(template, 'print.labels');
}

/** Whether something of the template prints a field, or asks for it. */
export function binds(template: Template, field: TemplateField): boolean {
  return template.elements.some(
    (element) =>
      conditionsOf(element).some(({ tests }) => tests.some((test) => test.field === field)) ||
      piecesOfElement(element).some((piece) => piece.kind === 'field' && piece.field === field),
  );
}

/** Whether all labels of a template show a field whole, as it is masked: not in an element that is hidden or shown on some alone, and not a part of it. */
export function printsWhole({ elements }: Template, field: TemplateField): boolean {
  return elements.some(
    (element) =>
      element.hidden !== true &&
      element.showIf === undefined &&
      piecesOfElement(element).some(
        (piece) => piece.kind === 'field' && piece.field === field && !(piece.pipes ?? []).some(isPart),
      ),
  );
}

const isPart = ({ kind }: Pipe): boolean => kind === 'first' || kind === 'last';
