import type { SourceSummary } from '../../room/room.ts';
import type { Translate } from '../../i18n/messages.ts';
import { useLocalText, useTranslate, useWorkbench } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/select-field.tsx';
import type { SourcePanel } from './source-panel.ts';
import styles from './source-line.module.css';

interface SourceLineProps {
  readonly summary: SourceSummary;
  readonly panel: SourcePanel;
  readonly onPanel: (panel: SourcePanel) => void;
}

const DELIMITER_NAMES = {
  '\t': 'tab',
  ',': 'comma',
  ';': 'semicolon',
  '|': 'pipe',
  '，': 'wideComma',
} as const;
const TEXTS: ReadonlySet<string> = new Set(['csv', 'tsv', 'txt']);

/** What was found about a file, and the means to say otherwise. */
export function SourceLine({ summary, panel, onPanel }: SourceLineProps) {
  const t = useTranslate();
  const text = useLocalText();
  const { catalogue, orders } = useWorkbench();
  const toggle = (wanted: SourcePanel) => onPanel(panel === wanted ? 'none' : wanted);
  const delimiter =
    Object.entries(DELIMITER_NAMES).find(([sign]) => sign === summary.delimiter)?.[1] ?? 'none';
  const isText = TEXTS.has(summary.fileKind);
  return (
    <section className={styles['line']} aria-label={t('orders.sourceLine')}>
      {summary.kind !== 'sample' && (
        <>
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
            <span className={styles['pair']}>
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
              {isText && (
                <Button
                  kind="quiet"
                  icon="eye"
                  iconOnly
                  small
                  aria-expanded={panel === 'encodings'}
                  onClick={() => toggle('encodings')}
                >
                  {t('intake.compareEncodings')}
                </Button>
              )}
            </span>
          )}
          <SheetChoice summary={summary} />
          {isText && (
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
          )}
        </>
      )}
      {summary.columns.length > 0 && (
        <span className={styles['end']}>
          <Button
            kind="quiet"
            icon="columns"
            small
            aria-expanded={panel === 'columns'}
            onClick={() => toggle('columns')}
          >
            {t('orders.changeColumns')}
          </Button>
        </span>
      )}
    </section>
  );
}

/** Sheets of a workbook, or files of a zip, of which all that fit together are read until a person wants one. */
function SheetChoice({ summary }: { readonly summary: SourceSummary }) {
  const t = useTranslate();
  const { orders } = useWorkbench();
  const { sheets = [] } = summary;
  if (sheets.length < 2) return null;
  const read = sheets.filter(({ firstRow }) => firstRow > 0);
  const isZip = summary.files !== undefined;
  const isAll = isZip && read.length !== 1;
  const one = read.length === 1 ? (read[0]?.id ?? '') : '';
  const options = sheets.map((sheet) => ({ value: sheet.id, label: sheetLabel(t, sheet) }));
  return (
    <SelectField
      inline
      label={isZip ? t('intake.zipFile') : t('intake.sheet')}
      value={isAll ? '' : one}
      options={
        isZip ? [{ value: '', label: t('intake.allFiles', { count: sheets.length }) }, ...options] : options
      }
      onValue={(sheet) => orders.reread({ sheet })}
    />
  );
}

function sheetLabel(
  t: Translate,
  { name, rows, hidden }: NonNullable<SourceSummary['sheets']>[number],
): string {
  const counted = rows === null ? name : t('intake.sheetRows', { name, count: rows });
  return hidden ? t('intake.hiddenSheet', { name: counted }) : counted;
}
