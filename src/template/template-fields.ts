import { parseBindings } from './bindings.ts';
import { splitMore } from './read-table.ts';
import type { Condition, Template, TemplateElement, TemplateField } from './template.ts';

/** All lines of an element that may bind fields, in order. */
export function boundLines(element: TemplateElement): readonly string[] {
  switch (element.kind) {
    case 'text':
      return element.lines.flatMap((line) =>
        typeof line === 'string' ? [line] : line.map(({ text }) => text),
      );
    case 'code':
      return [element.content];
    case 'table':
    case 'rect':
    case 'line':
      return [];
  }
}

/** The words of a table, which bind nothing. */
export function tableWords(element: TemplateElement): readonly string[] {
  if (element.kind !== 'table') return [];
  return [...element.columns.map(({ title }) => title), ...splitMore(element.more)].filter(
    (words) => words !== '',
  );
}

/** All conditions of an element. */
export function conditionsOf(element: TemplateElement): readonly Condition[] {
  const looks = element.kind === 'text' ? (element.looks ?? []) : [];
  return [...(element.showIf === undefined ? [] : [element.showIf]), ...looks.map(({ when }) => when)];
}

/** The words that an element's conditions compare with. */
export function comparedWords(element: TemplateElement): readonly string[] {
  return conditionsOf(element).flatMap(({ tests }) =>
    tests.flatMap((test) => ('text' in test ? [test.text] : [])),
  );
}

/** Whether something of the template prints a field, or asks for it. */
export function binds(template: Template, field: TemplateField): boolean {
  return template.elements.some(
    (element) =>
      conditionsOf(element).some(({ tests }) => tests.some((test) => test.field === field)) ||
      boundLines(element).some((line) => {
        const parsed = parseBindings(line);
        return parsed.ok && parsed.value.some((piece) => piece.kind === 'field' && piece.field === field);
      }),
  );
}
