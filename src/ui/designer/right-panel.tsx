import { useState } from 'react';
import { useTranslate, useWorkbench } from '../hooks.ts';
import { Segments } from '../parts/segments.tsx';
import { elementOf, useDesigner, useDesignerState, usePreflight } from './designer-context.ts';
import { elementName } from './element-name.ts';
import { Inspector } from './inspector.tsx';
import { PreflightList } from './preflight-list.tsx';
import styles from './designer.module.css';

type Side = 'details' | 'check';

/** What is chosen in exact numbers, or what is wrong with the labels. */
export function RightPanel() {
  const t = useTranslate();
  const [side, setSide] = useState<Side>('details');
  const found = usePreflight(({ report }) => report?.groups.length ?? 0);
  return (
    <>
      <div className={styles['sides']}>
        <Segments
          label={t('designer.side')}
          value={side}
          options={[
            { value: 'details', label: t('designer.details') },
            { value: 'check', label: t('designer.check', { count: found }) },
          ]}
          onValue={setSide}
        />
      </div>
      {side === 'details' ? <Inspector /> : <Check onElement={() => setSide('details')} />}
    </>
  );
}

/** Over all orders in view, always on. */
function Check({ onElement }: { readonly onElement: () => void }) {
  const t = useTranslate();
  const { grid } = useWorkbench();
  const { designer, actions } = useDesigner();
  const state = usePreflight((each) => each);
  const template = useDesignerState((each) => each.template);
  return (
    <div className={styles['check']}>
      <PreflightList
        state={state}
        nameOf={(id) => {
          const element = elementOf(template, id);
          return element === undefined ? id : elementName(t, element);
        }}
        onElement={(id) => {
          designer.select([id], elementOf(template, id)?.groups?.[0] ?? null);
          actions.zoomToFit.run();
          onElement();
        }}
        onRow={(row) => void grid.goToRow(row)}
        onCancel={designer.preflight.cancel}
        onAgain={designer.preflight.again}
      />
    </div>
  );
}
