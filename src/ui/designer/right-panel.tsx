import type { ReactNode } from 'react';
import { useTranslate, useWorkbench } from '../hooks.ts';
import { Segments } from '../parts/segments.tsx';
import { useAskedDetails } from './asked-details.tsx';
import { useDesigner, useDesignerState, usePreflight } from './designer-context.ts';
import { elementOf } from './element-of.ts';
import { elementName } from './element-name.ts';
import { Inspector } from './inspector.tsx';
import { PreflightList } from './preflight-list.tsx';
import styles from './designer.module.css';

export type Side = 'details' | 'check' | 'layers';

interface RightPanelProps {
  readonly side: Side;
  /** The list of elements, where it has no room of its own. */
  readonly layers: ReactNode;
  readonly onSide: (side: Side) => void;
}

/** What is chosen in exact numbers, or what is wrong with the labels. */
export function RightPanel({ side, layers, onSide }: RightPanelProps) {
  const t = useTranslate();
  useAskedDetails(() => onSide('details'));
  const found = usePreflight(({ report }) => report?.groups.length ?? 0);
  return (
    <>
      <div className={styles['sides']}>
        <Segments
          label={t('designer.side')}
          value={layers === null && side === 'layers' ? 'details' : side}
          options={[
            { value: 'details', label: t('designer.details') },
            ...(layers === null ? [] : [{ value: 'layers' as const, label: t('designer.layers') }]),
            { value: 'check', label: t('designer.check', { count: found }) },
          ]}
          onValue={onSide}
        />
      </div>
      {side === 'layers' && layers !== null ? (
        layers
      ) : side === 'check' ? (
        <Check onElement={() => onSide('details')} />
      ) : (
        <Inspector />
      )}
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
        isEmpty={template.elements.length === 0}
        nameOf={(id) => {
          const element = elementOf(template, id);
          return element === undefined ? id : elementName(t, element);
        }}
        onElement={(id) => {
          designer.chooseOnly(id);
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
