import { DESIGNER_ACTION_IDS } from '../../state/designer/designer-actions.ts';
import { useTranslate } from '../hooks.ts';
import { Dialog } from '../parts/dialog.tsx';
import type { DialogPart } from './command-palette.tsx';
import { useDesigner } from './designer-context.ts';
import { keyCaps } from './key-caps.ts';
import styles from './palette.module.css';

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
  ['rename', 'F2'],
] as const;

/** All keys, with what they do. */
export function ShortcutSheet({ open, opener, onClose }: DialogPart) {
  const t = useTranslate();
  const { actions } = useDesigner();
  return (
    <Dialog
      open={open}
      toRead
      wide
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
              <kbd className={styles['keys']}>{keyCaps(actions[id].keys ?? '')}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
