import type { PolicyChoice } from '../../room/catalogue.ts';
import type { PolicyExample } from '../../room/room.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { RadioCard, RadioCards } from '../parts/radio-cards.tsx';
import { Section, StepPage } from '../parts/step-page.tsx';
import { BeforeAfter } from './before-after.tsx';
import styles from './masking-step.module.css';

export function MaskingStep() {
  const t = useTranslate();
  const text = useLocalText();
  const { catalogue, label } = useWorkbench();
  const policy = useWorkbenchState((state) => state.policy);
  const examples = useWorkbenchState((state) => state.examples);
  return (
    <StepPage title={t('step.masking.title')}>
      <Section title={t('masking.policies')} note={t('masking.intro')}>
        <RadioCards label={t('masking.policies')} value={policy} onValue={label.choosePolicy}>
          {catalogue.policies.map((choice) => (
            <RadioCard key={choice.id} value={choice.id} title={text(choice.name)}>
              <PolicyBody choice={choice} example={examples.find((one) => one.policy === choice.id)} />
            </RadioCard>
          ))}
        </RadioCards>
        <p className={styles['standard']}>{t('masking.standard')}</p>
        <p className={styles['standard']}>{t('masking.pickup')}</p>
      </Section>
      <Section title={t('masking.beforeAfter')} note={t('masking.beforeAfterText')}>
        <BeforeAfter />
      </Section>
    </StepPage>
  );
}

function PolicyBody(props: { readonly choice: PolicyChoice; readonly example: PolicyExample | undefined }) {
  const { choice, example } = props;
  const t = useTranslate();
  const text = useLocalText();
  return (
    <>
      <p className={styles['explanation']}>{text(choice.explanation)}</p>
      {example === undefined ? (
        <div className={styles['example']} />
      ) : (
        <div className={styles['example']}>
          <p className={styles['who']}>
            <span>{example.name.text === '' ? t('orders.hiddenCell') : example.name.text}</span>
            <span>{example.phone.text === '' ? t('orders.hiddenCell') : example.phone.text}</span>
          </p>
          <p>{example.region.text}</p>
          <p>{example.detail.text === '' ? t('orders.hiddenCell') : example.detail.text}</p>
        </div>
      )}
    </>
  );
}
