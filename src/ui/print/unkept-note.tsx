import { unkeptDesign } from '../../state/unkept-design.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { designerSentence } from '../designer/designer-sentence.ts';
import styles from './print-form.module.css';

/** Says that what is drawn in the designer is not what is printed, and why. */
export function UnkeptNote() {
  const t = useTranslate();
  const { goToStep } = useWorkbench();
  const unkept = useWorkbenchState(unkeptDesign);
  const isPrinted = useWorkbenchState((state) => unkept?.template.id === state.template);
  if (unkept?.problem == null || !isPrinted) return null;
  return (
    <p className={styles['unkept']} role="alert">
      <Icon name="warning" />
      <span>
        {t('print.unkept')} {designerSentence(t, unkept.problem, unkept.template)}
      </span>
      <Button small onClick={() => goToStep('design')}>
        {t('print.unkeptOpen')}
      </Button>
    </p>
  );
}
