import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { problemSentence } from '../../../i18n/problem-text.ts';
import type { PrinterProfile } from '../../../state/printers/printer-changes.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Icon } from '../../parts/icon.tsx';
import { PrinterFields } from './printer-fields.tsx';
import { TryPrinter } from './try-printer.tsx';
import styles from './printer-dialog.module.css';

interface PrinterDialogProps {
  readonly printer: PrinterProfile;
  readonly opener: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
  /** Gets the focus where the opener may be gone with the printer. */
  readonly afterDelete: RefObject<HTMLElement | null>;
}

/** How one printer prints, and labels to try it with. */
export function PrinterDialog({ printer, opener, onClose, afterDelete }: PrinterDialogProps) {
  const t = useTranslate();
  const text = useLocalText();
  const { printers } = useWorkbench();
  const problem = useWorkbenchState((state) => state.printers.problem);
  const back = useRef<HTMLElement | null>(null);
  useEffect(() => {
    back.current = opener.current;
  });
  return (
    <Dialog
      open
      title={text(printer.name)}
      closeLabel={t('labelPrinter.close')}
      opener={back}
      onClose={onClose}
    >
      {problem === null ? (
        <p className={styles['good']} role="status">
          <Icon name="check" />
          {t('labelPrinter.canDo')}
        </p>
      ) : (
        <p className={styles['problem']} role="alert">
          <Icon name="warning" />
          {problemSentence(t, problem)}
        </p>
      )}
      <PrinterFields key={printer.id} printer={printer} problem={problem} />
      <TryPrinter printer={printer} />
      <div className={styles['foot']}>
        <Button small icon="save" onClick={() => printers.save(printer.id)}>
          {t('own.export')}
        </Button>
        <Button
          small
          icon="trash"
          onClick={() => {
            back.current = afterDelete.current;
            printers.remove(printer.id);
          }}
        >
          {t('own.delete')}
        </Button>
      </div>
    </Dialog>
  );
}
