import { parseBindings } from './bindings.ts';
import type { Template, TemplateElement, TemplateField } from './template.ts';

/** All lines of an element that may bind fields, in order. */
export function boundLines(element: TemplateElement): readonly string[] {
  switch (element.kind) {
    case 'text':
      return element.lines;
    case 'code':
      return [element.content];
    case 'rect':
    case 'line':
      return [];
  }
}

/** Whether something of the template prints a field. */
export function binds(template: Template, field: TemplateField): boolean {
  return template.elements.some((element) =>
    boundLines(element).some((line) => {
      const parsed = parseBindings(line);
      return parsed.ok && parsed.value.some((piece) => piece.kind === 'field' && piece.field === field);
    }),
  );
}
