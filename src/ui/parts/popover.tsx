import { Popover as Base } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import styles from './popover.module.css';

interface PopoverProps {
  readonly trigger: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
}

/** More about something, on a press. */
export function Popover({ trigger, title, children }: PopoverProps) {
  return (
    <Base.Root>
      <Base.Trigger className={styles['trigger']}>{trigger}</Base.Trigger>
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
