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
}

export function Button({
  kind = 'plain',
  icon,
  iconOnly = false,
  small = false,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(
        styles['button'],
        styles[kind],
        iconOnly && styles['square'],
        small && styles['small'],
      )}
    >
      {icon !== undefined && <Icon name={icon} />}
      {iconOnly ? <span className="hidden-but-read">{children}</span> : children}
    </button>
  );
}
