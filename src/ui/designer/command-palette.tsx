import { useId, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { DESIGNER_ACTION_IDS } from '../../state/designer/designer-actions.ts';
import type { DesignerActionId } from '../../state/designer/designer-actions.ts';
import { useTranslate } from '../hooks.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import { keyCaps } from './key-caps.ts';
import { foundActions } from './found-actions.ts';
import styles from './palette.module.css';

export interface DialogPart {
  readonly open: boolean;
  readonly opener: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

interface CommandPaletteProps extends DialogPart {
  /** It closes because an action was chosen, which goes on from the label. */
  readonly onRan: () => void;
}

/** Every action by its name. */
export function CommandPalette({ open, opener, onClose, onRan }: CommandPaletteProps) {
  const t = useTranslate();
  const input = useRef<HTMLInputElement>(null);
  return (
    <Dialog
      open={open}
      first={input}
      title={t('designer.action.palette')}
      closeLabel={t('app.dismiss')}
      opener={opener}
      onClose={onClose}
    >
      <Palette input={input} onRan={onRan} />
    </Dialog>
  );
}

interface PaletteProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onRan: () => void;
}

function Palette({ input, onRan }: PaletteProps) {
  const t = useTranslate();
  const id = useId();
  const { actions } = useDesigner();
  const state = useDesignerState((each) => each);
  const [sought, setSought] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const shown = foundActions(
    t,
    sought,
    DESIGNER_ACTION_IDS.filter((each) => each !== 'palette' && actions[each].can(state)),
  );
  const current = shown[Math.min(at, shown.length - 1)];
  const go = (to: number) => {
    const next = (to + shown.length) % Math.max(1, shown.length);
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const run = (action: DesignerActionId) => {
    onRan();
    // The dialog gives the focus back before the action moves it.
    setTimeout(() => actions[action].run());
  };
  return (
    <div className={styles['palette']}>
      <input
        ref={input}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={current === undefined ? undefined : `${id}-${current}`}
        aria-label={t('designer.action.palette')}
        placeholder={t('designer.paletteHint')}
        className={styles['input']}
        autoComplete="off"
        spellCheck={false}
        value={sought}
        onChange={(event) => {
          setSought(event.target.value);
          setAt(0);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') go(at + 1);
          else if (event.key === 'ArrowUp') go(at - 1);
          else if (event.key === 'Enter' && !event.nativeEvent.isComposing && current !== undefined)
            run(current);
          else return;
          event.preventDefault();
        }}
      />
      <ul
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('designer.action.palette')}
        className={styles['list']}
      >
        {shown.map((action) => (
          <li
            key={action}
            id={`${id}-${action}`}
            role="option"
            aria-selected={action === current}
            className={styles['option']}
            onClick={() => run(action)}
          >
            <span>{t(`designer.action.${action}`)}</span>
            <Keys keys={actions[action].keys} />
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className={styles['none']}>{t('designer.noneFound')}</p>}
    </div>
  );
}

function Keys({ keys }: { readonly keys: string | undefined }) {
  return keys === undefined ? null : <kbd className={styles['keys']}>{keyCaps(keys)}</kbd>;
}
