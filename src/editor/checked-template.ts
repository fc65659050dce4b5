import { parseTemplateDocument } from '../template/parse-template.ts';
import type { Template } from '../template/template.ts';

/** A document as a template; undefined where it is none. */
export function checkedTemplate(document: unknown): Template | undefined {
  const parsed = parseTemplateDocument(document);
  return parsed.ok ? parsed.value : undefined;
}
