import type { CellView } from '../../room/room.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Original } from '../original.tsx';
import { Button } from '../parts/button.tsx';
import { classes } from '../parts/classes.ts';
import { Hint } from '../parts/hint.tsx';
import table from '../parts/table.module.css';
import styles from './before-after.module.css';

const FIELDS = ['name', 'phone', 'region', 'detail', 'goods', 'remark', 'orderNo', 'tracking'] as const;
/** More letters than a few lines hold; the hint has them all. */
const LONG = 160;

/** The current order field by field. The original is fetched only when a person asks, and goes again by itself. */
export function BeforeAfter() {
  const t = useTranslate();
  const workbench = useWorkbench();
  const current = useWorkbenchState((state) => state.current);
  const reveal = useWorkbenchState((state) => (state.reveal?.place === 'comparison' ? state.reveal : null));
  if (current === null) return <p className={styles['none']}>{t('masking.noOrder')}</p>;
  const shown = reveal !== null;
  return (
    <div className={styles['box']}>
      <div className={shown ? styles['shownBar'] : styles['bar']}>
        <p>
          {shown
            ? t('masking.revealing', { count: reveal.secondsLeft })
            : t('problems.row', { row: current.row })}
        </p>
        <Button
          small
          icon={shown ? 'eye-off' : 'eye'}
          onClick={() =>
            shown ? workbench.hideOriginals() : workbench.showOriginals('comparison', [current.row])
          }
        >
          {shown ? t('action.hideOriginal') : t('action.showOriginal')}
        </Button>
      </div>
      <table className={classes(table['table'], styles['fields'])} aria-label={t('masking.beforeAfter')}>
        <thead>
          <tr>
            <th scope="col">{t('masking.field')}</th>
            <th scope="col">{t('masking.before')}</th>
            <th scope="col">{t('masking.after')}</th>
            <th scope="col">{t('masking.rule')}</th>
          </tr>
        </thead>
        <tbody>
          {FIELDS.map((field) => (
            <tr key={field}>
              <th scope="row">{t(`orders.column.${field}`)}</th>
              <td data-head={t('masking.before')}>
                {reveal?.rows.has(current.row) === true ? (
                  <Original row={current.row} field={field} className={styles['original']} />
                ) : (
                  <span className={styles['veil']}>{t('masking.beforeHidden')}</span>
                )}
              </td>
              <td className={styles['after']} data-head={t('masking.after')}>
                <After label={t(`orders.column.${field}`)} cell={current[field]} />
              </td>
              <td className={styles['why']} data-head={t('masking.rule')}>
                <Why cell={current[field]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the label shows, which says why on hover, focus and tap. */
function After({ label, cell }: { readonly label: string; readonly cell: CellView }) {
  const t = useTranslate();
  if (cell.state === 'empty') return null;
  const shown = cell.text === '' ? t('orders.hiddenCell') : cell.text;
  const isLong = shown.length > LONG;
  return (
    <Hint
      label={`${label}: ${shown}`}
      hint={
        <>
          {t(`maskState.${cell.state}`)}. <Why cell={cell} />
          {isLong && <span className={styles['whole']}>{shown}</span>}
        </>
      }
    >
      {isLong ? <span className={styles['clamped']}>{shown}</span> : shown}
    </Hint>
  );
}

function Why({ cell }: { readonly cell: CellView }) {
  const t = useTranslate();
  const text = useLocalText();
  const rule = useWorkbench().catalogue.rules[cell.rule];
  return cell.state === 'empty' || rule === undefined ? t(`maskState.${cell.state}`) : text(rule);
}
