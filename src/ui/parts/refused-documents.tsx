import { problemSentence } from '../../i18n/problem-text.ts';
import { refusedName } from '../../state/refused-documents.ts';
import type { RefusedDocument } from '../../state/refused-documents.ts';
import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { Button } from './button.tsx';
import { Panel } from './panel.tsx';
import styles from './refused-documents.module.css';

interface RefusedDocumentsProps {
  readonly title: string;
  readonly note: string;
  readonly refused: readonly RefusedDocument[];
  /** What one without a name and an id is called. */
  readonly numbered: (number: number) => string;
  readonly onSave: (one: RefusedDocument) => void;
  readonly onDelete: (one: RefusedDocument) => void;
}

/** Stored policies or templates that are not in force because they cannot be read: kept until a person deletes them. */
export function RefusedDocuments(props: RefusedDocumentsProps) {
  const { title, note, refused, numbered, onSave, onDelete } = props;
  const t = useTranslate();
  const language = useWorkbenchState((state) => state.language);
  if (refused.length === 0) return null;
  return (
    <Panel title={title} note={note}>
      <ul className={styles['list']}>
        {refused.map((one, at) => {
          const name = refusedName(one, language) ?? numbered(at + 1);
          return (
            <li key={at}>
              <p>
                <strong>{name}</strong> <span>{problemSentence(t, one.problem)}</span>
              </p>
              <span className={styles['buttons']}>
                <Button
                  small
                  icon="save"
                  aria-label={t('own.exportWhat', { name })}
                  onClick={() => onSave(one)}
                >
                  {t('own.export')}
                </Button>
                <Button
                  small
                  icon="trash"
                  aria-label={t('own.deleteWhat', { name })}
                  onClick={() => onDelete(one)}
                >
                  {t('own.delete')}
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
