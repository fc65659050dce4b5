import { useLocalText, useTranslate } from '../hooks.ts';
import { DesignerButton } from './designer-button.tsx';
import { useDesigner, useDesignerState, useView } from './designer-context.ts';
import styles from './designer.module.css';
import { StepList } from './step-list.tsx';
import { ACTUAL_SCALE } from '../../state/designer/view.ts';

/** What is done most, in one line. */
export function Toolbar() {
  const t = useTranslate();
  const text = useLocalText();
  const { actions } = useDesigner();
  const name = useDesignerState(({ template }) => template.name);
  const scale = useView((view) => view.scale);
  return (
    <div className={styles['toolbar']} role="toolbar" aria-label={t('designer.toolbar')}>
      <DesignerButton action="done" kind="primary" icon="check" />
      <h1 className={styles['name']}>{text(name)}</h1>
      <span className={styles['group']}>
        <DesignerButton action="undo" icon="undo" iconOnly />
        <DesignerButton action="redo" icon="redo" iconOnly />
        <StepList />
      </span>
      <span className={styles['group']} role="group" aria-label={t('designer.tools')}>
        <DesignerButton action="selectTool" icon="pointer" iconOnly />
        <DesignerButton action="addText" icon="text" compact />
        <DesignerButton action="addCode" icon="barcode" compact />
        <DesignerButton action="addSealed" icon="sealed" iconOnly />
        <DesignerButton action="addRect" icon="rect" compact />
        <DesignerButton action="addLine" icon="line" compact />
        <DesignerButton action="addEllipse" icon="ellipse" iconOnly />
        <DesignerButton action="addIcon" icon="umbrella" iconOnly />
        <DesignerButton action="addCheckbox" icon="checkbox" iconOnly />
        <DesignerButton action="addTable" icon="table" iconOnly />
        <DesignerButton action="addImage" icon="image" iconOnly />
      </span>
      <span className={styles['group']}>
        <DesignerButton action="snapping" icon="magnet" iconOnly />
        <DesignerButton action="grid" icon="grid" iconOnly />
        <DesignerButton action="asPrinted" icon="eye" iconOnly />
      </span>
      <span className={styles['group']}>
        <DesignerButton action="zoomOut" icon="minus" iconOnly />
        <button
          type="button"
          className={styles['zoom']}
          title={t('designer.action.actualSize')}
          aria-label={`${t('designer.action.actualSize')} (${Math.round((scale / ACTUAL_SCALE) * 100)} %)`}
          onClick={() => actions.actualSize.run()}
        >
          {Math.round((scale / ACTUAL_SCALE) * 100)} %
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
