import { useEffect, useRef } from 'react';
import type { Template } from '../../template/template.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Button } from '../parts/button.tsx';
import { NamesForm } from '../parts/names-form.tsx';
import { Panel } from '../parts/panel.tsx';
import styles from './template-name.module.css';

const LONGEST_NAME = 80;

/** Changes the name of the own template whose name is open. */
export function TemplateName() {
  const template = useWorkbenchState(({ templates, naming }) => templates.find(({ id }) => id === naming));
  return template === undefined ? null : <Naming key={template.id} template={template} />;
}

function Naming({ template }: { readonly template: Template }) {
  const t = useTranslate();
  const text = useLocalText();
  const { templates } = useWorkbench();
  const problem = useWorkbenchState((state) => state.templateProblem);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('input')?.select(), []);
  return (
    <Panel
      title={t('design.naming', { name: text(template.name) })}
      note={t('design.namingNote')}
      onEscape={() => templates.openName(null)}
      action={
        <span className={styles['buttons']}>
          <ActionButton action="undoTemplate" small />
          <ActionButton action="redoTemplate" small />
          <Button small kind="primary" onClick={() => templates.openName(null)}>
            {t('editor.done')}
          </Button>
        </span>
      }
    >
      <div ref={place}>
        <NamesForm
          name={template.name}
          longest={LONGEST_NAME}
          problem={problem ?? undefined}
          onName={templates.rename}
          atLeave
        />
      </div>
    </Panel>
  );
}
