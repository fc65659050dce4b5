import type { DesignerActionId } from '../../state/designer/designer-actions.ts';
import { useTranslate } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import type { ButtonProps } from '../parts/button.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import { keyCaps } from './key-caps.ts';

interface DesignerButtonProps extends Pick<ButtonProps, 'kind' | 'icon' | 'iconOnly' | 'small' | 'compact'> {
  readonly action: DesignerActionId;
  /** What it would do now, said with its name. */
  readonly detail?: string | undefined;
}

/** A button of one of the designer's actions: its name, keys, and whether it can be done or is on come from the table. */
export function DesignerButton(props: DesignerButtonProps) {
  const { action: id, kind = 'quiet', small = true, detail, ...looks } = props;
  const t = useTranslate();
  const action = useDesigner().actions[id];
  const can = useDesignerState(action.can);
  const on = useDesignerState((state) => action.on?.(state));
  const name = t(`designer.action.${id}`);
  const said = detail === undefined ? name : t('designer.at', { element: name, sentence: detail });
  return (
    <Button
      {...looks}
      data-action={id}
      kind={kind}
      small={small}
      aria-disabled={!can}
      aria-pressed={on}
      aria-keyshortcuts={action.keys}
      title={action.keys === undefined ? said : `${said} (${keyCaps(action.keys)})`}
      onClick={() => {
        if (can) action.run();
      }}
    >
      {name}
    </Button>
  );
}
