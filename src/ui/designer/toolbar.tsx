import { useRef } from 'react';
import { TOOL_ACTIONS } from '../../state/designer/designer-actions.ts';
import { ACTUAL_SCALE } from '../../state/designer/view.ts';
import { useLocalText, useTranslate } from '../hooks.ts';
import { DesignerButton } from './designer-button.tsx';
import { useDesigner, useDesignerState, useView } from './designer-context.ts';
import styles from './designer.module.css';
import { StepList } from './step-list.tsx';
import { stepSentence } from './step-sentence.ts';
import { useToolDrag } from './use-tool-drag.ts';
import { useToolbarKeys } from './use-toolbar-keys.ts';

/** Tools whose name stands beside their sign where there is room. */
const NAMED = 4;

/** What is done most, in one line. */
export function Toolbar() {
  const t = useTranslate();
  const text = useLocalText();
  const { actions } = useDesigner();
  const bar = useRef<HTMLDivElement>(null);
  const keys = useToolbarKeys(bar);
  const beginDrag = useToolDrag();
  const name = useDesignerState(({ template }) => template.name);
  const scale = useView((view) => view.scale);
  const percent = `${Math.round((scale / ACTUAL_SCALE) * 100)} %`;
  return (
    <div
      ref={bar}
      className={styles['toolbar']}
      role="toolbar"
      aria-label={t('designer.toolbar')}
      onKeyDown={keys.onKeyDown}
      onFocus={keys.onFocus}
    >
      <DesignerButton action="done" kind="primary" icon="check" />
      <h1 className={styles['name']} title={text(name)}>
        {text(name)}
      </h1>
      <span className={styles['group']}>
        <StepButtons />
        <StepList />
      </span>
      <span
        className={styles['tools']}
        role="group"
        aria-label={t('designer.tools')}
        onPointerDown={beginDrag}
      >
        <DesignerButton action="selectTool" icon="pointer" iconOnly />
        {TOOL_ACTIONS.map(({ id, icon }, index) => (
          <DesignerButton key={id} action={id} icon={icon} iconOnly={index >= NAMED} />
        ))}
        <DesignerButton action="addImage" icon="image" iconOnly />
      </span>
      <span className={styles['group']}>
        <DesignerButton action="snapping" icon="magnet" iconOnly />
        <DesignerButton action="grid" icon="grid" iconOnly />
        <DesignerButton action="rulers" icon="ruler" iconOnly />
        <DesignerButton action="asPrinted" icon="eye" iconOnly />
      </span>
      <span className={styles['group']}>
        <DesignerButton action="zoomOut" icon="minus" iconOnly />
        <button
          type="button"
          className={styles['zoom']}
          title={t('designer.action.actualSize')}
          aria-label={`${t('designer.action.actualSize')} (${percent})`}
          onClick={() => actions.actualSize.run()}
        >
          {percent}
        </button>
        <DesignerButton action="zoomIn" icon="plus" iconOnly />
        <DesignerButton action="zoomToFit" icon="fit" iconOnly />
      </span>
      <span className={styles['group']}>
        <DesignerButton action="palette" icon="command" iconOnly />
        <DesignerButton action="shortcuts" icon="keyboard" iconOnly />
      </span>
    </div>
  );
}

/** Undo and redo, which say what they would undo and redo. */
function StepButtons() {
  const t = useTranslate();
  const steps = useDesignerState((state) => state.steps);
  const at = useDesignerState((state) => state.at);
  const template = useDesignerState((state) => state.template);
  const detail = (index: number) => {
    const step = steps[index];
    return step === undefined ? undefined : stepSentence(t, step, template);
  };
  return (
    <>
      <DesignerButton action="undo" icon="undo" iconOnly detail={detail(at - 1)} />
      <DesignerButton action="redo" icon="redo" iconOnly detail={detail(at)} />
    </>
  );
}
