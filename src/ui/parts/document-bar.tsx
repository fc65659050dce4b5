import type { ReactNode } from 'react';
import styles from './document-bar.module.css';

interface DocumentBarProps {
  /** Which policy or template the first buttons are for. */
  readonly name: string;
  readonly note: string;
  /** Ways to get others. */
  readonly others: ReactNode;
  readonly children: ReactNode;
}

/** What can be done with the policy or template that is chosen, and ways to get others. */
export function DocumentBar({ name, note, others, children }: DocumentBarProps) {
  return (
    <div className={styles['bar']}>
      <div role="group" aria-label={name} className={styles['group']}>
        <span className={styles['name']}>{name}</span>
        {children}
      </div>
      <div className={styles['group']}>{others}</div>
      <p className={styles['note']}>{note}</p>
    </div>
  );
}

/** What was chosen is gone, and the button with it: the next Tab goes on from the card that is chosen now. */
export function focusChosenCard(): void {
  document
    .querySelector<HTMLElement>('main [role="radio"][aria-checked="true"][aria-labelledby^="card-"]')
    ?.focus();
}
