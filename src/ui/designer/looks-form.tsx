import { TEMPLATE_LIMITS } from '../../template/template-limits.ts';
import type { Look, TextElement } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { CheckField } from '../parts/check-field.tsx';
import { ConditionForm } from './condition-form.tsx';
import { useDesigner } from './designer-context.ts';
import { InkField } from './ink-field.tsx';
import styles from './inspector.module.css';

/** What a new look asks for, until a person chooses. */
const FIRST: Look = {
  when: { match: 'any', tests: [{ field: 'order.remark', is: 'filled' }] },
  inverse: true,
};

/** Other looks of a text where something holds, such as white on black for what is cooled. */
export function LooksForm({ element }: { readonly element: TextElement }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  const looks = element.looks ?? [];
  const set = (changed: readonly Look[]) =>
    designer.changeChosen(() => ({ looks: changed.length === 0 ? undefined : changed }), {
      ids: [element.id],
    });
  const put = (index: number, look: Look | undefined) =>
    set(looks.flatMap((known, at) => (at !== index ? [known] : look === undefined ? [] : [look])));
  return (
    <div className={styles['condition']}>
      <h3 className={styles['heading']}>{t('designer.looks.title')}</h3>
      {looks.map((look, index) => (
        <fieldset
          key={index}
          className={styles['test']}
          aria-label={t('designer.looks.number', { number: index + 1 })}
        >
          <ConditionForm
            condition={look.when}
            none=""
            onCondition={(when) => put(index, when === undefined ? undefined : { ...look, when })}
          />
          <CheckField
            label={t('designer.text.inverse')}
            checked={look.inverse ?? element.inverse}
            onChecked={(inverse) => put(index, { ...look, inverse })}
          />
          <CheckField
            label={t('designer.text.bold')}
            checked={(look.weight ?? element.weight) === 'bold'}
            onChecked={(bold) => put(index, { ...look, weight: bold ? 'bold' : 'regular' })}
          />
          <InkField
            label={t('designer.ink.title')}
            value={look.ink ?? element.ink ?? 'black'}
            onInk={(ink) => put(index, { ...look, ink })}
          />
        </fieldset>
      ))}
      {looks.length < TEMPLATE_LIMITS.looks && (
        <div>
          <Button small icon="plus" onClick={() => set([...looks, FIRST])}>
            {t('designer.looks.add')}
          </Button>
        </div>
      )}
    </div>
  );
}
