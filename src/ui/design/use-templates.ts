import { useMemo } from 'react';
import { allTemplates } from '../../state/template-choices.ts';
import type { TemplateTitle } from '../../template/template-titles.ts';
import { useWorkbench, useWorkbenchState } from '../hooks.ts';

/** All templates, the built-in ones first. */
export function useTemplates(): readonly TemplateTitle[] {
  const { catalogue } = useWorkbench();
  const own = useWorkbenchState((state) => state.templates);
  return useMemo(() => allTemplates(catalogue, own), [catalogue, own]);
}

/** The one that is chosen; undefined for the moment before a stored one has been read. */
export function useChosenTemplate(): TemplateTitle | undefined {
  const chosen = useWorkbenchState((state) => state.template);
  return useTemplates().find(({ id }) => id === chosen);
}
