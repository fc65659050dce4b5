import type { Problem } from '../base/problem.ts';
import { translator } from '../i18n/i18n.ts';
import { problemText, proofProblemText } from '../i18n/problem-text.ts';

const english = translator('en');

/** A problem as one English sentence, with its place. The shell speaks English: scripts read what it prints. */
export function sentence(problem: Problem): string {
  return problemText(english, problem);
}

/** What a check of a finished file says, as one English sentence. */
export function proofSentence(problem: Problem): string {
  return proofProblemText(english, problem);
}
