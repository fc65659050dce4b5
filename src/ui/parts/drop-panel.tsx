import { Popover as Base } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import type { ButtonProps } from './button.tsx';
import styles from './popover.module.css';

interface DropPanelProps extends Pick<ButtonProps, 'icon' | 'compact'> {
  readonly label: string;
  /** Called whenever it opens: what it shows may have to be asked for. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** A button with more below it: choices that need room. */
export function DropPanel({ label, onOpen, children, ...looks }: DropPanelProps) {
  return (
    <Base.Root
      onOpenChange={(open) => {
        if (open) onOpen?.();
      }}
    >
      <Base.Trigger render={<Button small kind="quiet" {...looks} />}>{label}</Base.Trigger>
      <Base.Portal>
        <Base.Positioner
          side="bottom"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className={styles['positioner']}
        >
          <Base.Popup className={styles['popup']} aria-label={label}>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
