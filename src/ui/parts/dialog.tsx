import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';
import { classes } from './classes.ts';
import styles from './dialog.module.css';
import { Icon } from './icon.tsx';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** Gets the focus back. */
  readonly opener: RefObject<HTMLElement | null>;
  /** It is only to be read: nothing in it takes the keyboard, which then moves it up and down. */
  readonly toRead?: boolean;
  /** Has as much room as the screen gives. */
  readonly wide?: boolean;
  /** Gets the keyboard when it opens; the first thing that can where absent. */
  readonly first?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

/** Something to be settled apart from the page; a sheet over all of it where the screen is narrow. */
export function Dialog(props: DialogProps) {
  const { open, title, closeLabel, onClose, opener, toRead = false, wide = false, first, children } = props;
  return (
    <Base.Root
      open={open}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} />
        <Base.Popup
          className={classes(styles['popup'], wide && styles['wide'])}
          finalFocus={opener}
          {...(first === undefined ? {} : { initialFocus: first })}
        >
          <div className={styles['head']}>
            <Base.Title className={styles['title']}>{title}</Base.Title>
            <Base.Close className={styles['close']} aria-label={closeLabel}>
              <Icon name="cross" />
            </Base.Close>
          </div>
          <div className={styles['body']} tabIndex={toRead ? 0 : undefined}>
            {children}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
