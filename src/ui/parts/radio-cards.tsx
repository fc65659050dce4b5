import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './radio-cards.module.css';

interface RadioCardsProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** There are many of them. */
  readonly compact?: boolean;
  readonly children: ReactNode;
}

/** A choice of a few things that need room to explain themselves. */
export function RadioCards({ label, value, onValue, compact = false, children }: RadioCardsProps) {
  return (
    <RadioGroup<string>
      aria-label={label}
      value={value}
      onValueChange={(chosen) => onValue(chosen)}
      className={classes(styles['cards'], compact && styles['compact'])}
    >
      {children}
    </RadioGroup>
  );
}

interface RadioCardProps {
  readonly value: string;
  readonly title: string;
  readonly children: ReactNode;
}

export function RadioCard({ value, title, children }: RadioCardProps) {
  const id = `card-${value}`;
  return (
    <Radio.Root
      value={value}
      className={styles['card']}
      nativeButton={false}
      render={<div />}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
    >
      <span className={styles['head']}>
        <span className={styles['dot']} aria-hidden="true" />
        <span id={`${id}-title`} className={styles['title']}>
          {title}
        </span>
      </span>
      <div id={`${id}-text`} className={styles['body']}>
        {children}
      </div>
    </Radio.Root>
  );
}

interface RadioCardGroupsProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly children: ReactNode;
}

/** One choice among many things, in groups: keys go through all of them. */
export function RadioCardGroups({ label, value, onValue, children }: RadioCardGroupsProps) {
  return (
    <RadioGroup<string>
      aria-label={label}
      value={value}
      onValueChange={(chosen) => onValue(chosen)}
      className={styles['groups']}
    >
      {children}
    </RadioGroup>
  );
}

export function RadioCardGroup({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id} className={styles['group']}>
      <h3 id={id} className={styles['heading']}>
        {title}
      </h3>
      <div className={classes(styles['cards'], styles['compact'])}>{children}</div>
    </div>
  );
}
