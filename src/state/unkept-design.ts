import type { Problem } from '../base/problem.ts';
import type { Template } from '../template/template.ts';
import type { Draft } from './designer/designer-state.ts';

/** A template as it is in the designer and not in store, and what was typed there and cannot be read. */
export interface UnkeptDesign {
  readonly template: Template;
  /** Null where it was only not stored yet. */
  readonly problem: Problem | null;
  readonly drafts: Readonly<Record<string, Draft>>;
  /** A field there holds what was typed and is not taken over yet. */
  readonly isTyped: boolean;
}

interface OpenDesign {
  readonly unkeptDesign: UnkeptDesign | null;
  /** The template that is open in the designer. */
  readonly designing: string | null;
}

/** What is not kept of the template that is open in the designer, whatever step is in sight; null where nothing is at stake. */
export function unkeptDesign({ unkeptDesign: unkept, designing }: OpenDesign): UnkeptDesign | null {
  return unkept !== null && unkept.problem !== null && unkept.template.id === designing ? unkept : null;
}

/** Whether something that was drawn or typed in the designer would be gone with the page. */
export function isDesignAtStake({ unkeptDesign: unkept, designing }: OpenDesign): boolean {
  if (unkept === null || unkept.template.id !== designing) return false;
  return unkept.problem !== null || unkept.isTyped || Object.keys(unkept.drafts).length > 0;
}
