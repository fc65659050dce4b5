import { lineOfRow } from '../../../base/row-id.ts';
import type { Receipt } from '../../../room/room.ts';
import { isNameUnder } from '../../../i18n/i18n.ts';
import { useTranslate, useWorkbenchState } from '../../hooks.ts';
import { Icon } from '../../parts/icon.tsx';
import styles from './code-forecasts.module.css';

type Forecast = NonNullable<Receipt['forecasts']>[number];
type Warning = NonNullable<Receipt['scanWarnings']>[number];

/** How the codes of all labels would fare on paper, and what to look at. A prediction: nothing here was measured on paper. */
export function CodeForecasts({
  receipt,
}: {
  readonly receipt: Pick<Receipt, 'forecasts' | 'scanWarnings'>;
}) {
  const t = useTranslate();
  const { forecasts = [], scanWarnings = [] } = receipt;
  if (forecasts.length === 0) return null;
  return (
    <div className={styles['forecasts']}>
      <h4>{t('labelPrinter.forecast')}</h4>
      <p className={styles['note']}>{t('labelPrinter.forecastNote')}</p>
      <ul>
        {forecasts.map((forecast, at) => (
          <ForecastLine key={at} forecast={forecast} />
        ))}
      </ul>
      {scanWarnings.length > 0 && (
        <>
          <h5>{t('labelPrinter.scanWarnings')}</h5>
          <ul>
            {scanWarnings.map((warning) => (
              <WarningLine key={warning.kind} warning={warning} />
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function ForecastLine({ forecast }: { readonly forecast: Forecast }) {
  const t = useTranslate();
  const { symbology, module, dpi, codes, measured, tried, passed, of } = forecast;
  const name = isNameUnder('symbology', symbology) ? t(`symbology.${symbology}`) : symbology;
  const read =
    tried === 0 ? t('labelPrinter.forecastUnread') : t('labelPrinter.forecastRead', { tried, passed, of });
  return (
    <li>
      <Icon name="barcode" />
      <span>
        {t('labelPrinter.forecastLine', {
          code: t('labelPrinter.forecastCode', { symbology: name, dots: module, dpi }),
          measured: t('labelPrinter.forecastMeasured', { measured, codes }),
          read,
        })}
      </span>
    </li>
  );
}

/** About the printer, and true of most codes: nothing of the labels is to be mended. */
const HEAD_ALONE = 'dead-element';

function WarningLine({ warning: { kind, orders, rows } }: { readonly warning: Warning }) {
  const t = useTranslate();
  const language = useWorkbenchState((state) => state.language);
  const lines = rows.map((row) => String(lineOfRow(row)));
  const named = new Intl.ListFormat(language, { type: 'conjunction' }).format(lines);
  return (
    <li className={kind === HEAD_ALONE ? undefined : styles['warns']}>
      <Icon name={kind === HEAD_ALONE ? 'printer' : 'warning'} />
      <span>
        {t(`labelPrinter.scanWarning.${kind}`)}{' '}
        <span className={styles['note']}>
          {orders > rows.length
            ? t('labelPrinter.scanWarningMore', { orders, rows: named })
            : t('labelPrinter.scanWarningRows', { count: orders, rows: named })}
        </span>
      </span>
    </li>
  );
}
