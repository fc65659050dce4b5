import { useRef, useState } from 'react';
import type { RowFind } from '../../room/masking-room.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import styles from './order-parts.module.css';
import { findTexts } from './rule-text.ts';

/** A second press that comes sooner was meant for what stood there before: showing a value is worth a pause. */
const DOUBLE_PRESS_MS = 600;

/**
 * Personal values found in free text of the current order: hidden, unless a person says that one may stay. One list, in
 * which a value has its place and its button whether hidden or left: a press never falls on another value.
 */
export function OrderFinds() {
  const t = useTranslate();
  const { exceptions } = useWorkbench();
  const judged = useWorkbenchState(({ judged: found, current }) =>
    found !== null && found.row === current?.row ? found : null,
  );
  const [busy, setBusy] = useState(false);
  const lastPress = useRef(-DOUBLE_PRESS_MS);
  if (judged === null) return null;
  const { row, freeFinds } = judged;
  const texts = findTexts(t, freeFinds);
  const leftCount = freeFinds.filter(({ left }) => left).length;

  async function change({ field, nth, left }: RowFind, pressedAt: number): Promise<void> {
    const isDouble = pressedAt - lastPress.current < DOUBLE_PRESS_MS;
    lastPress.current = pressedAt;
    if (busy || isDouble) return;
    setBusy(true);
    try {
      await (left ? exceptions.disallowFind(row, field, nth) : exceptions.allowFind(row, field, nth));
    } finally {
      setBusy(false);
    }
  }

  return (
    <section className={styles['box']} aria-label={t('order.finds')}>
      <h3 className={styles['heading']}>{t('order.finds')}</h3>
      <p className={styles['note']}>{t(freeFinds.length === 0 ? 'order.noFinds' : 'order.findsText')}</p>
      {leftCount > 0 && (
        <p className={styles['loud']}>
          <Icon name="warning" />
          {t('order.leftLoud', { count: leftCount })}
        </p>
      )}
      {freeFinds.length > 0 && (
        <ul className={styles['list']}>
          {freeFinds.map((find, at) => {
            const { field, nth, left } = find;
            const what = texts[at] ?? '';
            return (
              <li key={`${field} ${nth}`} className={left ? styles['left'] : undefined}>
                <span>{left ? t('order.left', { what }) : what}</span>
                <Button
                  small
                  aria-label={t(left ? 'order.hideAgainWhat' : 'order.leaveWhat', { what })}
                  aria-disabled={busy}
                  onClick={({ timeStamp }) => void change(find, timeStamp)}
                >
                  {t(left ? 'order.hideAgain' : 'order.leave')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
