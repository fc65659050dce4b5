import { Popover as Base } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './popover.module.css';

interface PopoverProps {
  readonly trigger: ReactNode;
  /** What the trigger is called where its words alone do not say enough. */
  readonly label?: string;
  readonly title: string;
  /** The trigger looks like a button. */
  readonly button?: boolean;
  readonly open?: boolean;
  readonly onOpen?: (open: boolean) => void;
  readonly children: ReactNode;
}

/** More about something, on a press. */
export function Popover(props: PopoverProps) {
  const { trigger, label, title, button = false, open, onOpen, children } = props;
  return (
    <Base.Root {...(open === undefined ? {} : { open })} onOpenChange={(isOpen) => onOpen?.(isOpen)}>
      <Base.Trigger aria-label={label} className={classes(styles['trigger'], button && styles['button'])}>
        {trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner
          side="top"
          align="end"
          sideOffset={8}
          collisionPadding={8}
          className={styles['positioner']}
        >
          <Base.Popup className={styles['popup']}>
            <Base.Title className={styles['title']}>{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
