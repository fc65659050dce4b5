import { useMemo } from 'react';
import type { TemplateChoice } from '../../room/catalogue.ts';
import { allTemplates } from '../../state/template-choices.ts';
import { useWorkbench, useWorkbenchState } from '../hooks.ts';

/** All templates, the built-in ones first. */
export function useTemplates(): readonly TemplateChoice[] {
  const { catalogue } = useWorkbench();
  const own = useWorkbenchState((state) => state.templates);
  return useMemo(() => allTemplates(catalogue, own), [catalogue, own]);
}

/** The one that is chosen; undefined for the moment before a stored one has been read. */
export function useChosenTemplate(): TemplateChoice | undefined {
  const chosen = useWorkbenchState((state) => state.template);
  return useTemplates().find(({ id }) => id === chosen);
}
