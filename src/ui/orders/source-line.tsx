import type { SourceSummary } from '../../room/room.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/select-field.tsx';
import styles from './source-line.module.css';

interface SourceLineProps {
  readonly summary: SourceSummary;
  readonly mappingOpen: boolean;
  readonly onMapping: () => void;
}

const DELIMITER_NAMES = {
  '\t': 'tab',
  ',': 'comma',
  ';': 'semicolon',
  '|': 'pipe',
  '，': 'wideComma',
} as const;

/** What was found about the file, and the means to say otherwise. */
export function SourceLine({ summary, mappingOpen, onMapping }: SourceLineProps) {
  const t = useTranslate();
  const text = useLocalText();
  const { catalogue, orders } = useWorkbench();
  const name = useWorkbenchState(({ source }) => (source.status === 'open' ? source.name : ''));
  const isSample = summary.kind === 'sample';
  const delimiter =
    Object.entries(DELIMITER_NAMES).find(([sign]) => sign === summary.delimiter)?.[1] ?? 'none';
  return (
    <section className={styles['line']} aria-label={t('orders.sourceLine')}>
      <p className={styles['name']}>
        {isSample ? t('orders.fromSample') : summary.kind === 'paste' ? t('orders.fromPaste') : name}
      </p>
      <span className={styles['buttons']}>
        {summary.columns.length > 0 && (
          <Button kind="quiet" icon="columns" small aria-expanded={mappingOpen} onClick={onMapping}>
            {t('orders.changeColumns')}
          </Button>
        )}
        <ActionButton action="openFile" kind="quiet" icon="file" small />
      </span>
      {!isSample && (
        <div className={styles['reading']}>
          <SelectField
            inline
            label={t('orders.platform')}
            value={summary.platform}
            options={catalogue.platforms.map((platform) => ({
              value: platform.id,
              label: text(platform.name),
            }))}
            onValue={(platform) => orders.reread({ platform })}
          />
          {summary.kind === 'file' && summary.encoding !== '' && (
            <SelectField
              inline
              label={t('orders.encoding')}
              value={summary.encoding}
              options={catalogue.encodings.map((encoding) => ({
                value: encoding,
                label: t(`encoding.${encoding}`),
              }))}
              onValue={(encoding) => orders.reread({ encoding })}
            />
          )}
          <dl className={styles['facts']}>
            <div>
              <dt>{t('orders.delimiter')}</dt>
              <dd>{t(`orders.delimiters.${delimiter}`)}</dd>
            </div>
            <div>
              <dt>{t('orders.headerRow')}</dt>
              <dd>
                {summary.headerRow > 0
                  ? t('orders.headerAt', { row: summary.headerRow })
                  : t('orders.noHeader')}
              </dd>
            </div>
          </dl>
        </div>
      )}
    </section>
  );
}
