import type { Policy } from '../../masking/policy.ts';
import type { ComparedCells, ComparedRow } from '../../room/masking-room.ts';
import { useLocalText, useTranslate } from '../hooks.ts';
import { classes } from '../parts/classes.ts';
import { Hint } from '../parts/hint.tsx';
import table from '../parts/table.module.css';
import { useOverflows } from '../use-overflows.ts';
import styles from './compared-table.module.css';

const FIELDS = ['name', 'phone', 'region', 'detail', 'goods', 'remark', 'pickup'] as const;
/** A break in one of these would make two things of one. */
const WHOLE: ReadonlySet<string> = new Set(['name', 'phone', 'pickup']);
/** Longer than any name one meets. */
const MOST_WHOLE = 20;
/** More letters than a few lines hold; the hint has them all. */
const LONG = 160;

interface ComparedTableProps {
  readonly policies: readonly Policy[];
  readonly rows: readonly ComparedRow[];
  /** The place of the first row in the view, from 0. */
  readonly from: number;
}

/** Each row under each policy; what differs from the first policy is marked. */
export function ComparedTable({ policies, rows, from }: ComparedTableProps) {
  const t = useTranslate();
  const text = useLocalText();
  const [scroller, scrolls] = useOverflows<HTMLDivElement>();
  return (
    <div
      ref={scroller}
      className={styles['scroller']}
      tabIndex={scrolls ? 0 : undefined}
      role="group"
      aria-label={t('compare.title')}
    >
      <table className={classes(table['table'], styles['compared'])}>
        <thead>
          <tr>
            <th scope="col">{t('compare.number')}</th>
            <th scope="col">{t('compare.policy')}</th>
            {FIELDS.map((field) => (
              <th key={field} scope="col">
                {fieldLabel(t, field)}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map(({ row, cells }, index) => (
          <tbody key={row}>
            {policies.map((policy, at) => (
              <tr key={`${policy.id} ${at}`}>
                {at === 0 && (
                  <th scope="rowgroup" rowSpan={policies.length} className={styles['position']}>
                    {t('compare.row', { position: from + index + 1 })}
                  </th>
                )}
                <th scope="row">{text(policy.name)}</th>
                <Cells cells={cells[at] ?? null} first={cells[0] ?? null} />
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Cells(props: { readonly cells: ComparedCells | null; readonly first: ComparedCells | null }) {
  const { cells, first } = props;
  const t = useTranslate();
  if (cells === null) {
    return (
      <td colSpan={FIELDS.length} className={styles['refused']}>
        {t('compare.refused')}
      </td>
    );
  }
  return FIELDS.map((field) => {
    const { text, state } = cells[field];
    const shown = text === '' && state === 'hidden' ? t('orders.hiddenCell') : text;
    const words =
      shown.length <= LONG ? (
        shown
      ) : (
        <Hint
          label={`${fieldLabel(t, field)}: ${shown}`}
          hint={<span className={styles['long']}>{shown}</span>}
        >
          <span className={styles['clamped']}>{shown}</span>
        </Hint>
      );
    const differs = first !== null && first[field].text !== text;
    return (
      <td
        key={field}
        data-field={fieldLabel(t, field)}
        className={WHOLE.has(field) && shown.length <= MOST_WHOLE ? styles['whole'] : undefined}
      >
        {differs ? (
          <>
            <mark className={styles['differs']}>{words}</mark>
            <span className="hidden-but-read"> ({t('compare.differs')})</span>
          </>
        ) : (
          words
        )}
      </td>
    );
  });
}

function fieldLabel(t: ReturnType<typeof useTranslate>, field: (typeof FIELDS)[number]): string {
  return field === 'pickup' ? t('slot.pickup') : t(`orders.column.${field}`);
}
