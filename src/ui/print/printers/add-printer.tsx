import { useState } from 'react';
import type { RefObject } from 'react';
import { translator } from '../../../i18n/i18n.ts';
import { printerAbilities } from '../../../state/printers/printer-changes.ts';
import { PRINTER_PRESETS } from '../../../state/printers/printer-presets.ts';
import type { PrinterPreset } from '../../../state/printers/printer-presets.ts';
import { useTranslate, useWorkbench } from '../../hooks.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import styles from './printer-dialog.module.css';

interface AddPrinterProps {
  readonly opener: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Common kinds of label printers to begin with. */
export function AddPrinter({ opener, onClose }: AddPrinterProps) {
  const t = useTranslate();
  const { printers } = useWorkbench();
  const [isAsked, setIsAsked] = useState(false);
  const add = (preset: PrinterPreset) => {
    if (isAsked) return;
    setIsAsked(true);
    printers.add(preset, nameOf(preset));
    void printers.settled().then(onClose);
  };
  return (
    <Dialog
      open
      title={t('labelPrinter.addTitle')}
      closeLabel={t('labelPrinter.close')}
      opener={opener}
      onClose={onClose}
    >
      <p className={styles['note']}>{t('labelPrinter.addNote')}</p>
      <ul className={styles['presets']}>
        {PRINTER_PRESETS.map((preset) => (
          <li key={preset.id}>
            <Button icon="printer" onClick={() => add(preset)}>
              {t(`labelPrinter.preset.${preset.id}`)}
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function nameOf({ language, dpi }: PrinterPreset) {
  const { title } = printerAbilities(language);
  const params = { language: title, dpi };
  return {
    en: translator('en')('labelPrinter.newName', params),
    'zh-CN': translator('zh-CN')('labelPrinter.newName', params),
  };
}
