import type { ActionId } from '../../state/actions.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from './button.tsx';
import type { ButtonProps } from './button.tsx';

interface ActionButtonProps extends Pick<
  ButtonProps,
  'kind' | 'icon' | 'iconOnly' | 'small' | 'compact' | 'aria-describedby'
> {
  readonly action: ActionId;
}

/** A button of a named action: its label, keys and whether it can be done now all come from the table. */
export function ActionButton({ action: id, ...looks }: ActionButtonProps) {
  const t = useTranslate();
  const action = useWorkbench().actions[id];
  const refused = useWorkbenchState((state) => action.refused(state) !== null);
  return (
    <Button
      {...looks}
      aria-disabled={refused}
      aria-keyshortcuts={action.keys}
      onClick={() => {
        if (!refused) action.run();
      }}
    >
      {t(`action.${id}`)}
    </Button>
  );
}
