import { useState } from 'react';
import type { ComparedCells, ComparedRow } from '../../room/masking-room.ts';
import type { Policy } from '../../masking/policy.ts';
import { openView } from '../../state/workbench-state.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { useAnswer } from '../use-answer.ts';
import styles from './compare-policies.module.css';
import { useChosenPolicy, usePolicies } from './use-policies.ts';

const ROWS = 10;
const FIELDS = ['name', 'phone', 'region', 'detail', 'goods', 'remark', 'pickup'] as const;
const NONE = '';

/** Two or three policies side by side, on rows of the view. */
export function ComparePolicies({ onClose }: { readonly onClose: () => void }) {
  const t = useTranslate();
  const text = useLocalText();
  const { policies: desk } = useWorkbench();
  const policies = usePolicies();
  const chosen = useChosenPolicy();
  const own = useWorkbenchState((state) => state.policies);
  const total = useWorkbenchState((state) => openView(state)?.rows ?? 0);
  const version = useWorkbenchState((state) => state.rowsVersion);
  const [from, setFrom] = useState(0);
  const [ids, setIds] = useState<readonly string[]>(() => firstChoice(policies, chosen));
  const shown = ids.flatMap((id) => policies.find((policy) => policy.id === id) ?? []);
  const first = Math.min(from, Math.max(0, total - 1));
  const rows = useAnswer(
    async () =>
      total === 0
        ? []
        : desk.compareRows(
            shown.map(({ id }) => id),
            first,
            ROWS,
          ),
    // Own policies are compared by what they are, not by what they are called.
    [shown.map(({ id }) => id).join(' '), first, version, total, JSON.stringify(own)].join('\n'),
  );
  const choose = (at: number, id: string) =>
    setIds((before) => (at === 2 && id === NONE ? before.slice(0, 2) : before.with(at, id)));
  return (
    <section className={styles['box']} aria-label={t('compare.title')}>
      <div className={styles['head']}>
        <div>
          <h3>{t('compare.title')}</h3>
          <p className={styles['note']}>{t('compare.note')}</p>
        </div>
        <Button small kind="quiet" icon="cross" iconOnly onClick={onClose}>
          {t('compare.close')}
        </Button>
      </div>
      <div className={styles['choices']}>
        {[0, 1, 2].map((at) => (
          <SelectField
            key={at}
            label={t('compare.policyNumber', { number: at + 1 })}
            value={ids[at] ?? NONE}
            options={[
              ...(at === 2 ? [{ value: NONE, label: t('compare.none') }] : []),
              ...policies.map(({ id, name }) => ({ value: id, label: text(name) })),
            ]}
            onValue={(id) => (at < ids.length ? choose(at, id) : setIds([...ids, id]))}
          />
        ))}
      </div>
      {total === 0 ? (
        <p className={styles['note']}>{t('compare.needOrders')}</p>
      ) : (
        <>
          <Table policies={shown} rows={rows ?? []} from={first} />
          <div className={styles['pages']}>
            <Button
              small
              icon="left"
              aria-disabled={first === 0}
              onClick={() => setFrom(Math.max(0, first - ROWS))}
            >
              {t('compare.previous')}
            </Button>
            <span>{t('compare.rows', { from: first + 1, to: Math.min(first + ROWS, total), total })}</span>
            <Button
              small
              icon="right"
              aria-disabled={first + ROWS >= total}
              onClick={() => {
                if (first + ROWS < total) setFrom(first + ROWS);
              }}
            >
              {t('compare.next')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** The one in force beside the strictest built-in one, or the first where that is it. */
function firstChoice(policies: readonly Policy[], chosen: Policy | undefined): readonly string[] {
  const one = chosen?.id ?? policies[0]?.id ?? '';
  const other = policies.find(({ id }) => id !== one);
  return other === undefined ? [one] : [one, other.id];
}

interface TableProps {
  readonly policies: readonly Policy[];
  readonly rows: readonly ComparedRow[];
  readonly from: number;
}

function Table({ policies, rows, from }: TableProps) {
  const t = useTranslate();
  const text = useLocalText();
  return (
    <div className={styles['scroller']} tabIndex={0} role="group" aria-label={t('compare.title')}>
      <table className={styles['table']}>
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
    const differs = first !== null && first[field].text !== text;
    return (
      <td key={field} data-field={fieldLabel(t, field)}>
        {differs ? (
          <mark className={styles['differs']}>
            {shown}
            <span className="hidden-but-read"> ({t('compare.differs')})</span>
          </mark>
        ) : (
          shown
        )}
      </td>
    );
  });
}

function fieldLabel(t: ReturnType<typeof useTranslate>, field: (typeof FIELDS)[number]): string {
  return field === 'pickup' ? t('slot.pickup') : t(`orders.column.${field}`);
}
