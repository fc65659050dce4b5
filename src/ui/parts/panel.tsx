import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './panel.module.css';

interface PanelProps {
  readonly title: string;
  readonly note: string;
  /** What can be done with all of it; in its corner. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A box of its own inside a section: a heading, what it is, and its parts below each other. */
export function Panel({ title, note, action, children }: PanelProps) {
  const id = useId();
  return (
    <section className={styles['panel']} aria-labelledby={id}>
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
