import type { Step } from '../../state/settings.ts';
import { useChosenTemplate } from '../design/use-templates.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { useChosenPolicy } from '../masking/use-policies.ts';
import { Button } from '../parts/button.tsx';
import styles from './print-form.module.css';

/** What the labels will look like, and where to change it. */
export function ChosenDesign() {
  const t = useTranslate();
  const text = useLocalText();
  const policy = useChosenPolicy();
  const template = useChosenTemplate();
  const dpi = useWorkbenchState((state) => state.dpi);
  return (
    <dl className={styles['chosen']}>
      <Line
        term={t('print.policyLine')}
        value={policy === undefined ? '' : text(policy.name)}
        step="masking"
      />
      <Line
        term={t('print.templateLine')}
        value={template === undefined ? '' : text(template.name)}
        step="design"
      />
      <Line term={t('print.dpiLine')} value={t('design.dpiOption', { dpi })} step="design" />
    </dl>
  );
}

function Line(props: { readonly term: string; readonly value: string; readonly step: Step }) {
  const t = useTranslate();
  const workbench = useWorkbench();
  return (
    <div>
      <dt>{props.term}</dt>
      <dd>
        {props.value}
        <Button
          kind="quiet"
          small
          aria-label={t('print.changeWhat', { what: props.term })}
          onClick={() => workbench.goToStep(props.step)}
        >
          {t('print.change')}
        </Button>
      </dd>
    </div>
  );
}
