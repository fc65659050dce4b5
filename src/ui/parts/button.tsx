import type { ComponentPropsWithRef } from 'react';
import styles from './button.module.css';
import { classes } from './classes.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';

export interface ButtonProps extends Omit<ComponentPropsWithRef<'button'>, 'className' | 'style'> {
  readonly kind?: 'primary' | 'plain' | 'quiet';
  readonly icon?: IconName;
  /** Only the icon shows; the children name it for screen readers. */
  readonly iconOnly?: boolean;
  readonly small?: boolean;
  /** Only the icon shows where the screen is narrow. */
  readonly compact?: boolean;
}

export function Button(props: ButtonProps) {
  const { kind = 'plain', icon, iconOnly = false, small = false, compact = false, children, ...rest } = props;
  return (
    <button
      type="button"
      {...rest}
      className={classes(
        styles['button'],
        styles[kind],
        iconOnly && styles['square'],
        small && styles['small'],
        compact && styles['compact'],
      )}
    >
      {icon !== undefined && <Icon name={icon} />}
      <span className={iconOnly ? 'hidden-but-read' : styles['words']}>{children}</span>
    </button>
  );
}
