import { useMemo } from 'react';
import type { Policy } from '../../masking/policy.ts';
import { allPolicies } from '../../state/policy-changes.ts';
import { useWorkbench, useWorkbenchState } from '../hooks.ts';

/** All policies, the built-in ones first. */
export function usePolicies(): readonly Policy[] {
  const { catalogue } = useWorkbench();
  const own = useWorkbenchState((state) => state.policies);
  return useMemo(() => allPolicies(catalogue, own), [catalogue, own]);
}

/** The one that is chosen; undefined for the moment before a stored one has been read. */
export function useChosenPolicy(): Policy | undefined {
  const chosen = useWorkbenchState((state) => state.policy);
  return usePolicies().find(({ id }) => id === chosen);
}
