import type { Problem } from '../base/problem.ts';
import { parsePolicy } from '../masking/parse-policy.ts';
import { POLICIES, policyById } from '../masking/policies.ts';
import type { Policy } from '../masking/policy.ts';

/** A seller has a handful. */
const MOST_POLICIES = 40;

export interface ShelfAnswer {
  /** Those that were taken, as they were read. */
  readonly policies: readonly Policy[];
  /** Those that were not, by their place in the list. */
  readonly refused: readonly { readonly at: number; readonly problem: Problem }[];
}

/** The policies that there are to choose from: the built-in ones and the seller's own. */
export class PolicyShelf {
  #own: readonly Policy[] = [];

  /** Puts the seller's own policies in the place of those that were there. What cannot be read is refused, the rest go on. */
  setOwn(documents: readonly unknown[]): ShelfAnswer {
    const policies: Policy[] = [];
    const refused: { at: number; problem: Problem }[] = [];
    documents.forEach((document, at) => {
      if (policies.length >= MOST_POLICIES) {
        refused.push({ at, problem: { code: 'too-many-policies', params: { limit: MOST_POLICIES } } });
        return;
      }
      const read = parsePolicy(document);
      if (!read.ok) refused.push({ at, problem: read.problem });
      else if (policyById(read.value.id) !== undefined || policies.some(({ id }) => id === read.value.id))
        refused.push({ at, problem: { code: 'policy-id-taken' } });
      else policies.push(read.value);
    });
    this.#own = policies;
    return { policies, refused };
  }

  get all(): readonly Policy[] {
    return [...POLICIES, ...this.#own];
  }

  find(id: string): Policy | undefined {
    return policyById(id) ?? this.#own.find((policy) => policy.id === id);
  }
}
