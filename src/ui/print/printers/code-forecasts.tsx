import type { Receipt } from '../../../room/room.ts';
import { isNameUnder } from '../../../i18n/i18n.ts';
import { useTranslate } from '../../hooks.ts';
import { Icon } from '../../parts/icon.tsx';
import styles from './code-forecasts.module.css';

type Forecast = NonNullable<Receipt['forecasts']>[number];

/** How codes would fare on paper, one line for each size of them. A prediction: nothing here was measured. */
export function CodeForecasts({ forecasts = [] }: { readonly forecasts: Receipt['forecasts'] }) {
  const t = useTranslate();
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
    </div>
  );
}

function ForecastLine({ forecast }: { readonly forecast: Forecast }) {
  const t = useTranslate();
  const { symbology, module, dpi, passed, of, failed } = forecast;
  const name = isNameUnder('symbology', symbology) ? t(`symbology.${symbology}`) : symbology;
  // Any code may fall to a dead element: that is the printer's fault, and no reason to change a label.
  const warns = failed.some((stress) => stress !== 'dead-element');
  const stresses = failed.map((stress) => t(`labelPrinter.stress.${stress}`));
  return (
    <li className={warns ? styles['warns'] : undefined}>
      <Icon name={warns ? 'warning' : of === 0 ? 'barcode' : 'check'} />
      <span>
        {t('labelPrinter.forecastCode', { symbology: name, dots: module, dpi })}
        {': '}
        {of === 0 ? t('labelPrinter.forecastUnknown') : t('labelPrinter.forecastRead', { passed, of })}
        {stresses.length > 0 && (
          <span className={styles['note']}>
            {' '}
            {t('labelPrinter.forecastFails', { stresses: stresses.join(t('labelPrinter.stressJoin')) })}
          </span>
        )}
      </span>
    </li>
  );
}
