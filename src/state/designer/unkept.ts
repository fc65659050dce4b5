import type { UnkeptDesign } from '../unkept-design.ts';
import type { DesignerState } from './designer-state.ts';

/**
 * What of a template under work would be gone with the page: it is refused, or something was typed there that cannot be, or is not yet, taken over.
 * Null where all of it is kept, or is about to be.
 */
export function unkeptOf({ template, problem, unread, drafts, untaken }: DesignerState): UnkeptDesign | null {
  const why = problem ?? unread;
  const isTyped = untaken > 0;
  return why === null && !isTyped && Object.keys(drafts).length === 0
    ? null
    : { template, problem: why, drafts, isTyped };
}
