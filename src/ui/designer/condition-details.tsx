import type { CheckboxElement, TemplateElement } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { ConditionForm } from './condition-form.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import { OwnInkField } from './ink-field.tsx';
import styles from './inspector.module.css';

/** When an element is drawn. */
export function ShownDetails({ element }: { readonly element: TemplateElement }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  const absent = useDesignerState(
    ({ drawing }) => drawing?.elements.find(({ id }) => id === element.id)?.absent === true,
  );
  return (
    <section className={styles['section']} aria-label={t('designer.condition.title')}>
      <h3 className={styles['heading']}>{t('designer.condition.title')}</h3>
      <ConditionForm
        condition={element.showIf}
        none={t('designer.condition.always')}
        onCondition={(showIf) => designer.changeChosen(() => ({ showIf }), { ids: [element.id] })}
      />
      {absent && <p className={styles['note']}>{t('designer.condition.absent')}</p>}
    </section>
  );
}

/** When a box is ticked. */
export function CheckboxDetails({ element }: { readonly element: CheckboxElement }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  return (
    <section className={styles['section']} aria-label={t('designer.condition.tick')}>
      <h3 className={styles['heading']}>{t('designer.condition.tick')}</h3>
      <ConditionForm
        condition={element.tickIf}
        none={t('designer.condition.never')}
        onCondition={(tickIf) => designer.changeChosen(() => ({ tickIf }), { ids: [element.id] })}
      />
      <OwnInkField element={element} />
    </section>
  );
}
