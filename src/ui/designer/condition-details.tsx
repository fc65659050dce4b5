import { TEMPLATE_FIELDS, TEMPLATE_LIMITS } from '../../template/template.ts';
import type { TemplateElement } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import { fieldName } from './element-name.ts';
import { FieldMenu } from './field-menu.tsx';
import styles from './inspector.module.css';

/** When an element is drawn: always, or where one of some fields has something. */
export function ConditionDetails({ element }: { readonly element: TemplateElement }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  const absent = useDesignerState(
    ({ drawing }) => drawing?.elements.find(({ id }) => id === element.id)?.absent === true,
  );
  const fields = element.showIf ?? [];
  const set = (showIf: TemplateElement['showIf']) =>
    designer.changeChosen(() => ({ showIf: showIf?.length === 0 ? undefined : showIf }), {
      ids: [element.id],
    });
  return (
    <section className={styles['section']} aria-label={t('designer.condition.title')}>
      <h3 className={styles['heading']}>{t('designer.condition.title')}</h3>
      {fields.length === 0 ? (
        <p className={styles['note']}>{t('designer.condition.always')}</p>
      ) : (
        <>
          <p className={styles['note']}>{t('designer.condition.oneOf')}</p>
          <ul className={styles['chips']}>
            {fields.map((field) => (
              <li key={field}>
                <Button
                  small
                  icon="cross"
                  aria-label={t('designer.condition.remove', { field: fieldName(t, field) ?? field })}
                  onClick={() => set(fields.filter((other) => other !== field))}
                >
                  {fieldName(t, field) ?? field}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      {absent && <p className={styles['note']}>{t('designer.condition.absent')}</p>}
      {fields.length < TEMPLATE_LIMITS.showIf && (
        <FieldMenu
          onField={(chosen) => {
            const field = TEMPLATE_FIELDS.find((known) => known === chosen);
            if (field !== undefined && !fields.includes(field)) set([...fields, field]);
          }}
        />
      )}
    </section>
  );
}
