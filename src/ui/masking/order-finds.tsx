import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import styles from './order-parts.module.css';
import { findText } from './rule-text.ts';

/** Personal values found in free text of the current order: hidden, unless a person says that one may stay. */
export function OrderFinds() {
  const t = useTranslate();
  const { exceptions } = useWorkbench();
  const judged = useWorkbenchState(({ judged: found, current }) =>
    found !== null && found.row === current?.row ? found : null,
  );
  if (judged === null) return null;
  const { row, finds, allowed } = judged;
  return (
    <section className={styles['box']} aria-label={t('order.finds')}>
      <h3 className={styles['heading']}>{t('order.finds')}</h3>
      {finds.length === 0 && <p className={styles['note']}>{t('order.noFinds')}</p>}
      {finds.length > 0 && (
        <ul className={styles['list']}>
          {finds.map(({ field, kind, nth }) => {
            const what = findText(t, field, kind);
            return (
              <li key={`${field} ${nth}`}>
                <span>{what}</span>
                <Button
                  small
                  aria-label={t('order.leaveWhat', { what })}
                  onClick={() => exceptions.allowFind(row, field, nth)}
                >
                  {t('order.leave')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {allowed.length > 0 && (
        <>
          <h4 className={styles['heading']}>{t('order.left')}</h4>
          <ul className={styles['list']}>
            {allowed.map(({ at, field, kind }) => {
              const what = findText(t, field, kind);
              return (
                <li key={at} className={styles['left']}>
                  <span>{what}</span>
                  <Button
                    small
                    aria-label={t('order.hideAgainWhat', { what })}
                    onClick={() => exceptions.disallowFind(row, at)}
                  >
                    {t('order.hideAgain')}
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </section>
  );
}
