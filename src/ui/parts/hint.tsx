import { Tooltip } from '@base-ui/react/tooltip';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './hint.module.css';

interface HintProps {
  /** What the trigger is, for screen readers; its own words where absent. */
  readonly label?: string;
  readonly hint: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** Words that say more about themselves: on hover, on focus and on a tap. Escape takes it away. */
export function Hint({ label, hint, className, children }: HintProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <Tooltip.Root open={open} onOpenChange={setOpen}>
      <Tooltip.Trigger
        delay={200}
        aria-label={label}
        aria-describedby={open ? id : undefined}
        className={classes(styles['trigger'], className)}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onClick={() => setOpen(true)}
        closeOnClick={false}
      >
        {children}
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6} collisionPadding={8} className={styles['positioner']}>
          <Tooltip.Popup id={id} role="tooltip" className={styles['popup']}>
            {hint}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
