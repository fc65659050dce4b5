import { useId, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { DESIGNER_ACTION_IDS } from '../../state/designer/designer-actions.ts';
import type { DesignerActionId } from '../../state/designer/designer-actions.ts';
import { useTranslate } from '../hooks.ts';
import { Dialog } from '../parts/dialog.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import { keyCaps } from './key-caps.ts';
import styles from './palette.module.css';

interface DialogPart {
  readonly open: boolean;
  readonly opener: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Every action by its name. */
export function CommandPalette({ open, opener, onClose }: DialogPart) {
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
      <Palette input={input} onClose={onClose} />
    </Dialog>
  );
}

interface PaletteProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onClose: () => void;
}

function Palette({ input, onClose }: PaletteProps) {
  const t = useTranslate();
  const id = useId();
  const { actions } = useDesigner();
  const state = useDesignerState((each) => each);
  const [sought, setSought] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const words = sought.trim().toLowerCase().split(/\s+/u);
  const shown = DESIGNER_ACTION_IDS.filter((each) => each !== 'palette' && actions[each].can(state)).filter(
    (each) => {
      const name = t(`designer.action.${each}`).toLowerCase();
      return words.every((word) => name.includes(word));
    },
  );
  const current = shown[Math.min(at, shown.length - 1)];
  const go = (to: number) => {
    const next = (to + shown.length) % Math.max(1, shown.length);
    setAt(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const run = (action: DesignerActionId) => {
    onClose();
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

/** Keys that are no actions of the table, by the name of what they do. */
const CANVAS_KEYS = [
  ['nudge', '← → ↑ ↓'],
  ['nudgeFine', 'Shift + ←'],
  ['grow', 'Ctrl + →'],
  ['chooseBeside', 'Alt + →'],
  ['nextElement', 'Tab'],
  ['enter', 'Enter'],
  ['leave', 'Esc'],
  ['pan', 'Space + ↔'],
  ['zoomToCursor', 'Ctrl + ⚲'],
  ['copyDrag', 'Alt + ↔'],
  ['straight', 'Shift + ↔'],
  ['noSnap', 'Ctrl + ↔'],
  ['frame', 'Ctrl + ↔'],
  ['measure', 'Alt'],
] as const;

/** All keys, with what they do. */
export function ShortcutSheet({ open, opener, onClose }: DialogPart) {
  const t = useTranslate();
  const { actions } = useDesigner();
  return (
    <Dialog
      open={open}
      toRead
      title={t('designer.action.shortcuts')}
      closeLabel={t('app.dismiss')}
      opener={opener}
      onClose={onClose}
    >
      <dl className={styles['sheet']}>
        {CANVAS_KEYS.map(([what, keys]) => (
          <div key={what}>
            <dt>{t(`designer.keys.${what}`)}</dt>
            <dd>
              <kbd className={styles['keys']}>{keys}</kbd>
            </dd>
          </div>
        ))}
        {DESIGNER_ACTION_IDS.filter((id) => actions[id].keys !== undefined).map((id) => (
          <div key={id}>
            <dt>{t(`designer.action.${id}`)}</dt>
            <dd>
              <Keys keys={actions[id].keys} />
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
