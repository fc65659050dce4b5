import { useState } from 'react';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { RefusedDocuments } from '../parts/refused-documents.tsx';
import { Section, StepPage } from '../parts/step-page.tsx';
import { BatchJudgementView } from './batch-judgement.tsx';
import { BeforeAfter } from './before-after.tsx';
import { ComparePolicies } from './compare-policies.tsx';
import { LabelJudgement } from './label-judgement.tsx';
import styles from './masking-step.module.css';
import { OrderFinds } from './order-finds.tsx';
import { OrderRules } from './order-rules.tsx';
import { PolicyBar } from './policy-bar.tsx';
import { PolicyCards } from './policy-cards.tsx';
import { PolicyEditor } from './policy-editor.tsx';

export function MaskingStep() {
  const t = useTranslate();
  const { policies } = useWorkbench();
  const refused = useWorkbenchState((state) => state.refusedPolicies);
  const [comparing, setComparing] = useState(false);
  const editing = useWorkbenchState((state) => state.editing);
  const row = useWorkbenchState((state) => state.current?.row ?? null);
  return (
    <StepPage title={t('step.masking.title')}>
      <Section title={t('masking.policies')} note={t('masking.intro')}>
        <PolicyCards />
        <PolicyBar comparing={comparing} onCompare={() => setComparing(!comparing)} />
        <RefusedDocuments
          title={t('masking.refusedTitle', { count: refused.length })}
          note={t('masking.refusedNote')}
          refused={refused}
          numbered={(number) => t('masking.refusedNumber', { number })}
          onSave={policies.saveRefused}
          onDelete={policies.removeRefused}
        />
        {comparing && <ComparePolicies onClose={() => setComparing(false)} />}
        {editing !== null && <PolicyEditor key={editing} id={editing} />}
        <p className={styles['standard']}>{t('masking.standard')}</p>
        <p className={styles['standard']}>{t('masking.pickup')}</p>
      </Section>
      <Section title={t('judge.title')} note={t('judge.note')}>
        <BatchJudgementView />
      </Section>
      <Section title={t('order.title')} note={t('masking.beforeAfterText')}>
        <LabelJudgement />
        <BeforeAfter />
        {row !== null && (
          <>
            <OrderFinds />
            <OrderRules key={row} row={row} />
          </>
        )}
      </Section>
    </StepPage>
  );
}
