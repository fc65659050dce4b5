import { useLayoutEffect, useRef } from 'react';
import { LABEL_SIZES } from '../../editor/label-sizes.ts';
import { copiedNames, newNames } from '../copied-names.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Button } from '../parts/button.tsx';
import { SelectField } from '../parts/select-field.tsx';
import { DocumentBar, focusChosenCard } from '../parts/document-bar.tsx';
import { useFocusBack } from '../use-focus-back.ts';
import { useChosenTemplate } from './use-templates.ts';

/** What can be done with the template that is chosen, and ways to get others. */
export function TemplateBar() {
  const t = useTranslate();
  const text = useLocalText();
  const { templates, catalogue } = useWorkbench();
  const template = useChosenTemplate();
  const naming = useWorkbenchState((state) => state.naming);
  const nameButton = useFocusBack(naming !== null);
  const deleted = useRef<string | null>(null);
  const chosen = template?.id;
  useLayoutEffect(() => {
    if (deleted.current === null || deleted.current === chosen) return;
    deleted.current = null;
    focusChosenCard();
  }, [chosen]);
  if (template === undefined) return null;
  const isOwn = catalogue.templates.every(({ id }) => id !== template.id);
  const remove = () => {
    deleted.current = template.id;
    templates.remove(template.id);
  };
  return (
    <DocumentBar
      name={t('design.chosenTemplate', { name: text(template.name) })}
      note={t('design.dropNote')}
      others={
        <>
          <NewLabel />
          <ActionButton action="importTemplate" icon="file" small />
        </>
      }
    >
      <Button small kind="primary" icon="pencil" onClick={() => templates.design(template.id, copiedNames)}>
        {t(isOwn ? 'design.edit' : 'design.editCopy')}
      </Button>
      <Button small icon="copy" onClick={() => templates.copy(template.id, copiedNames)}>
        {t('design.copy')}
      </Button>
      {isOwn && (
        <Button
          small
          ref={nameButton}
          icon="pencil"
          aria-expanded={naming === template.id}
          onClick={() => templates.openName(naming === template.id ? null : template.id)}
        >
          {t('design.rename')}
        </Button>
      )}
      <Button small icon="save" onClick={() => templates.save(template.id)}>
        {t('own.export')}
      </Button>
      {isOwn && (
        <Button small icon="outward" onClick={() => templates.copyLink(template.id)}>
          {t('design.copyLink')}
        </Button>
      )}
      {isOwn && (
        <Button small icon="trash" onClick={remove}>
          {t('own.delete')}
        </Button>
      )}
    </DocumentBar>
  );
}

/** Makes a label of a usual size; any other is set in its details. */
function NewLabel() {
  const t = useTranslate();
  const { templates } = useWorkbench();
  const chosen = useWorkbenchState(({ newSize }) => newSize);
  return (
    <>
      <Button
        small
        icon="plus"
        onClick={() =>
          templates.create(
            newNames(),
            LABEL_SIZES.find(({ id }) => id === chosen),
          )
        }
      >
        {t('design.new')}
      </Button>
      <SelectField
        inline
        hideLabel
        label={t('design.newSize')}
        value={chosen}
        options={LABEL_SIZES.map(({ id, written }) => ({ value: id, label: written }))}
        onValue={templates.chooseNewSize}
      />
    </>
  );
}
