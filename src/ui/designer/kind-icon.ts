import { TOOL_ACTIONS } from '../../state/designer/designer-actions.ts';
import type { ElementKind } from '../../template/template.ts';
import type { IconName } from '../parts/icon.tsx';

/** The sign of a kind of element: that of the tool that adds it; a picture comes from a file, by no tool. */
export function kindIcon(kind: ElementKind): IconName {
  return TOOL_ACTIONS.find(({ tool }) => tool === kind)?.icon ?? 'image';
}
