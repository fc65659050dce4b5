import type { Problem } from '../../../base/problem.ts';
import type { Translate } from '../../../i18n/messages.ts';
import { problemAtField } from '../../../i18n/problem-text.ts';

/** The setting that a problem is about, as the form has it; undefined where it is about none. */
export function settingOf(problem: Problem | null): string | undefined {
  if (problem?.code === 'wider-than-head') return 'headWidth';
  return problem?.code.startsWith('setting-') === true ? problem.field : undefined;
}

/** What is said of a field of any document, below it. */
const AS_IN_POLICIES: Readonly<Record<string, string>> = {
  'document-range': 'policy-range',
  'document-length': 'policy-length',
  'document-type': 'policy-type',
};

/** What belongs in a field: the place in the document is in sight. */
export function fieldSentence(t: Translate, problem: Problem): string {
  return problemAtField(t, { ...problem, code: AS_IN_POLICIES[problem.code] ?? problem.code });
}
