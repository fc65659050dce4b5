import type { Problem } from '../../../base/problem.ts';

/** The setting that a problem is about, as the form has it; undefined where it is about none. */
export function settingOf(problem: Problem | null): string | undefined {
  if (problem?.code === 'wider-than-head') return 'headWidth';
  if (problem?.code === 'larger-than-roll') return 'roll';
  return problem?.code.startsWith('setting-') === true ? problem.field : undefined;
}

/** Whether the form has a field for it. */
export const isShownAtField = (problem: Problem | null): boolean => settingOf(problem) !== undefined;
