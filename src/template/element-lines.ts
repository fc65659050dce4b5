import { parseBindings } from './bindings.ts';
import type { BindingPiece } from './bindings.ts';
import type { TemplateElement, TemplateField } from './template.ts';

/** Every line of an element that may say something or bind a field; run by run; none of a shape. A table's are its own. */
export function linesOfElement(element: TemplateElement): readonly string[] {
  switch (element.kind) {
    case 'text':
      return element.lines.flatMap((line) =>
        typeof line === 'string' ? [line] : line.map(({ text }) => text),
      );
    case 'code':
      return [element.content];
    case 'sealed':
    case 'table':
    case 'rect':
    case 'ellipse':
    case 'line':
    case 'icon':
    case 'checkbox':
    case 'image':
      return [];
  }
}

/** The pieces of all those lines. A checked template has no line that cannot be parsed. */
export function piecesOfElement(element: TemplateElement): readonly BindingPiece[] {
  return linesOfElement(element).flatMap((line) => {
    const pieces = parseBindings(line);
    return pieces.ok ? pieces.value : [];
  });
}

/** The fields that an element binds, each once: of a table all that it may say of the goods. */
export function fieldsOfElement(element: TemplateElement): readonly TemplateField[] {
  if (element.kind === 'table') return ['order.goods'];
  if (element.kind === 'sealed') return element.boundTo === undefined ? [] : [element.boundTo];
  const fields = piecesOfElement(element).flatMap((piece) => (piece.kind === 'field' ? [piece.field] : []));
  return [...new Set(fields)];
}
