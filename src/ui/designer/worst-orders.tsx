import { useEffect, useState } from 'react';
import type { WorstOrder } from '../../room/preflight-room.ts';
import { lineOfRow } from '../../base/row-id.ts';
import { openView } from '../../state/workbench-state.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { useDesigner, useDesignerState } from './designer-context.ts';
import { elementOf } from './element-of.ts';
import { elementName } from './element-name.ts';
import styles from './inspector.module.css';

/** Orders that try the design hardest: the longest, the emptiest, the one with the most goods, rare characters. */
export function WorstOrders() {
  const t = useTranslate();
  const { grid } = useWorkbench();
  const { designer } = useDesigner();
  const template = useDesignerState((state) => state.template);
  const view = useWorkbenchState(openView);
  const [worst, setWorst] = useState<readonly WorstOrder[]>([]);
  const total = view?.rows ?? 0;
  useEffect(() => {
    let isWanted = true;
    if (total > 0)
      void designer.worstOrders().then((found) => {
        if (isWanted) setWorst(found);
      });
    return () => {
      isWanted = false;
    };
  }, [designer, view, total]);
  if (total === 0 || worst.length === 0) return null;
  const nameOf = ({ kind, element }: WorstOrder): string => {
    const found = element === null ? undefined : elementOf(template, element);
    return found === undefined
      ? t(`designer.worst.${kind}`)
      : t('designer.worst.of', { what: t(`designer.worst.${kind}`), element: elementName(t, found) });
  };
  return (
    <select
      className={styles['fieldMenu']}
      aria-label={t('designer.worst.title')}
      value=""
      onChange={(event) => {
        const chosen = worst[Number(event.target.value)];
        if (event.target.value !== '' && chosen !== undefined) void grid.goToRow(chosen.row);
      }}
    >
      <option value="">{t('designer.worst.title')}</option>
      {worst.map((order, index) => (
        <option key={index} value={index}>
          {t('designer.worst.row', { what: nameOf(order), row: lineOfRow(order.row) })}
        </option>
      ))}
    </select>
  );
}
