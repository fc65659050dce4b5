import { CODE_RULES } from '../layout/code-rules.ts';
import type { Template } from '../template/template.ts';

/**
 * Whether a label that is turned on its roll has a code of bars that lie across the feed, one after the other like the rungs of a
 * ladder: a fast printer smears the edges of such bars, and a dot that the paper moves too far makes one wider.
 */
export function barsAcrossFeed({ elements }: Template, isTurned: boolean): boolean {
  return elements.some((element) => {
    if (element.kind !== 'code' || element.hidden === true) return false;
    const isLevel = (element.rotation ?? 0) % 180 === 0;
    return CODE_RULES[element.symbology].kind === 'bars' && isLevel === isTurned;
  });
}
