import { isNameUnder } from './i18n.ts';
import type { Translate } from './messages.ts';
import { problemSentence } from './problem-text.ts';

/** What preflight found, as far as its sentence needs it. */
interface Found {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * What is wrong and what to do in the designer, without the element, which stands beside it. What has no sentence for the
 * designer has the one that a refused label has.
 *
 * @param nameOf what an element is called.
 */
export function findingSentence(t: Translate, found: Found, nameOf: (element: string) => string): string {
  const { code, params } = found;
  const { by, field } = params;
  if (isNameUnder('preflight.finding', code))
    return t(`preflight.finding.${code}`, {
      ...params,
      ...(typeof by === 'string' ? { by: nameOf(by) } : {}),
      ...(typeof field === 'string' ? { field: templateFieldName(t, field) ?? field } : {}),
    });
  return problemSentence(t, { code, params, ...(typeof field === 'string' ? { field } : {}) });
}

/** A field that templates bind, in the reader's language; undefined where there is none of this name. */
export function templateFieldName(t: Translate, field: string): string | undefined {
  return isNameUnder('designer.field', field) ? t(`designer.field.${field}`) : undefined;
}
