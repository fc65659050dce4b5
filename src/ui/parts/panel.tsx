import { useId } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  readonly title: string;
  readonly note: string;
  /** What can be done with all of it; in its corner. */
  readonly action?: ReactNode;
  /** Escape anywhere in it. */
  readonly onEscape?: () => void;
  readonly children: ReactNode;
}

/** A box of its own inside a section: a heading, what it is, and its parts below each other. */
export function Panel({ title, note, action, onEscape, children }: PanelProps) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    // Escape while a word is being put together takes back the word.
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    if (event.defaultPrevented || onEscape === undefined) return;
    event.preventDefault();
    onEscape();
  };
  return (
    <section className={styles['panel']} aria-labelledby={id} onKeyDown={onKeyDown}>
      <div className={styles['head']}>
        <div>
          <h3 id={id}>{title}</h3>
          <p className={styles['note']}>{note}</p>
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
