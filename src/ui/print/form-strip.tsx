import type { ReactNode } from 'react';
import styles from './form-strip.module.css';

/** A strip across the form for what few jobs need; shut at first. */
export function FormStrip({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className={styles['strip']}>
      <summary>{title}</summary>
      <div className={styles['fields']}>{children}</div>
    </details>
  );
}
