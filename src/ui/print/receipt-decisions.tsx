import { lineOfRow } from '../../base/row-id.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { Receipt } from '../../room/room.ts';
import { useTranslate } from '../hooks.ts';
import { findText, placeNames } from '../masking/rule-text.ts';
import { Icon } from '../parts/icon.tsx';
import styles from './receipt-view.module.css';

/** As many as one can take in; the receipt has them all. */
const MOST_SHOWN = 50;

/** What labels show because a person said so: by the policy, and for single orders. */
export function ReceiptDecisions({ receipt: { kept, exceptions } }: { readonly receipt: Receipt }) {
  const t = useTranslate();
  const more = exceptions.length - MOST_SHOWN;
  return (
    <>
      {kept.length > 0 && (
        <div className={styles['kept']}>
          <h4>{t('print.keptTitle')}</h4>
          <p>
            <Icon name="warning" />
            {placeNames(t, kept)}
          </p>
        </div>
      )}
      {exceptions.length > 0 && (
        <div className={styles['checks']}>
          <h4>{t('print.exceptionsTitle', { count: exceptions.length })}</h4>
          <ul className={styles['exceptions']}>
            {exceptions.slice(0, MOST_SHOWN).map((exception, index) => (
              <li key={index}>{exceptionText(t, exception)}</li>
            ))}
            {more > 0 && <li>{t('print.refusedMore', { count: more })}</li>}
          </ul>
        </div>
      )}
    </>
  );
}

function exceptionText(t: Translate, exception: Receipt['exceptions'][number]): string {
  return t('place.row', { row: lineOfRow(exception.row), sentence: whatOf(t, exception) });
}

function whatOf(t: Translate, exception: Receipt['exceptions'][number]): string {
  if (exception.kind === 'allowed-find') {
    return t('print.exceptionFind', { what: findText(t, exception.field, exception.found) });
  }
  const { places, loosened, reason } = exception;
  return loosened.length === 0
    ? t('print.exceptionRules', { places: placeNames(t, places) })
    : t('print.exceptionReason', { places: placeNames(t, loosened), reason });
}
