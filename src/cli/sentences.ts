import type { Problem } from '../base/problem.ts';
import { translator } from '../i18n/i18n.ts';
import { problemText } from '../i18n/problem-text.ts';

const english = translator('en');

/** A problem as one English sentence, with its place. The shell speaks English: scripts read what it prints. */
export function sentence(problem: Problem): string {
  return problemText(english, problem);
}
