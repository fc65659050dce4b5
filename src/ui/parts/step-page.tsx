import type { ReactNode } from 'react';
import styles from './step-page.module.css';

/** A step that is read from top to bottom: its heading, and sections below each other. */
export function StepPage(props: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles['page']}>
      <div className={styles['column']}>
        <h1>{props.title}</h1>
        {props.children}
      </div>
    </div>
  );
}

export function Section(props: {
  readonly title: string;
  readonly note?: string | undefined;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles['section']} aria-label={props.title}>
      <div className={styles['heading']}>
        <h2>{props.title}</h2>
        {props.note !== undefined && <p className={styles['note']}>{props.note}</p>}
      </div>
      {props.children}
    </section>
  );
}
