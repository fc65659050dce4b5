import { useState } from 'react';
import type { Policy } from '../../masking/policy.ts';
import { openView } from '../../state/workbench-state.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { Panel } from '../parts/panel.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { useAnswer } from '../use-answer.ts';
import styles from './compare-policies.module.css';
import { ComparedPages } from './compared-pages.tsx';
import { ComparedTable } from './compared-table.tsx';
import { useChosenPolicy, usePolicies } from './use-policies.ts';

const ROWS = 10;
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
    <Panel
      onEscape={onClose}
      title={t('compare.title')}
      note={t('compare.note')}
      action={
        <Button small kind="quiet" icon="cross" iconOnly onClick={onClose}>
          {t('compare.close')}
        </Button>
      }
    >
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
          <ComparedTable policies={shown} rows={rows ?? []} from={first} />
          <ComparedPages from={first} rows={ROWS} total={total} onFrom={setFrom} />
        </>
      )}
    </Panel>
  );
}

/** The one in force beside the strictest built-in one, or the first where that is it. */
function firstChoice(policies: readonly Policy[], chosen: Policy | undefined): readonly string[] {
  const one = chosen?.id ?? policies[0]?.id ?? '';
  const other = policies.find(({ id }) => id !== one);
  return other === undefined ? [one] : [one, other.id];
}
