import { useTranslate, useWorkbenchState } from '../hooks.ts';
import { StepPage } from '../parts/step-page.tsx';
import { PrintForm } from './print-form.tsx';
import { PrintResultView } from './print-result.tsx';
import { PrinterResult } from './printers/printer-result.tsx';
import { OpenSealedButton, SealedCodesKey } from './sealed-codes.tsx';

export function PrintStep() {
  const t = useTranslate();
  const status = useWorkbenchState((state) => state.printing.status);
  return (
    <StepPage title={t('step.print.title')}>
      <SealedCodesKey />
      <PrintForm />
      <PrinterResult />
      {status === 'done' && <PrintResultView />}
      <OpenSealedButton />
    </StepPage>
  );
}
