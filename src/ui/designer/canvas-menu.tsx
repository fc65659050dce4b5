import { TOOL_ACTIONS } from '../../state/designer/designer-actions.ts';
import type { DesignerActionId } from '../../state/designer/designer-actions.ts';
import { useTranslate } from '../hooks.ts';
import { Menu } from '../parts/menu.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import { keyCaps } from './key-caps.ts';
import type { MenuPlace } from './use-pointer.ts';

const CHOSEN: readonly (readonly DesignerActionId[])[] = [
  ['copy', 'cut', 'paste', 'duplicate', 'delete'],
  ['bringToFront', 'bringForward', 'sendBackward', 'sendToBack'],
  ['group', 'ungroup', 'lock', 'hide'],
  ['turnLeft', 'turnRight', 'centreOnLabel'],
];
const NOTHING: readonly (readonly DesignerActionId[])[] = [
  [...TOOL_ACTIONS.map(({ id }) => id), 'addImage'],
  ['paste', 'selectAll'],
  ['zoomToFit', 'actualSize', 'grid', 'rulers', 'snapping'],
];

interface CanvasMenuProps extends MenuPlace {
  readonly onClose: () => void;
}

/** What can be done with what is chosen, or with the label. */
export function CanvasMenu({ x, y, at, onClose }: CanvasMenuProps) {
  const t = useTranslate();
  const { actions } = useDesigner();
  const state = useDesignerState((each) => each);
  const groups = state.selection.length === 0 ? NOTHING : CHOSEN;
  return (
    <Menu
      label={t('designer.menu')}
      x={x}
      y={y}
      onClose={onClose}
      groups={groups.map((ids) =>
        ids.map((id) => {
          const { keys, can, run } = actions[id];
          return {
            id,
            label: t(`designer.action.${id}`),
            ...(keys === undefined ? {} : { keys: keyCaps(keys) }),
            disabled: !can(state),
            run: () => run(at),
          };
        }),
      )}
    />
  );
}
