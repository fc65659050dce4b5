import { chosenPrinter } from '../../../state/printers/chosen-printer.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { Button } from '../../parts/button.tsx';

/** Where labels are for a label printer: its resolution, which is not chosen but its own. */
export function PrinterDpi() {
  const t = useTranslate();
  const text = useLocalText();
  const { goToStep } = useWorkbench();
  const printer = useWorkbenchState(chosenPrinter);
  if (printer === null) return null;
  return (
    <p>
      {t('labelPrinter.dpiFromPrinter', { dpi: printer.dpi, name: text(printer.name) })}{' '}
      <Button small onClick={() => goToStep('print')}>
        {t('labelPrinter.dpiChange')}
      </Button>
    </p>
  );
}
