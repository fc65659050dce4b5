import { useTranslate } from '../hooks.ts';
import { StepPage } from '../parts/step-page.tsx';
import { JobList } from './jobs/job-list.tsx';
import { PrintForm } from './print-form.tsx';
import { PrintResultView } from './print-result.tsx';
import { PrinterResult } from './printers/printer-result.tsx';
import { OpenSealedButton, SealedCodesKey } from './sealed-codes.tsx';

export function PrintStep() {
  const t = useTranslate();
  return (
    <StepPage title={t('step.print.title')}>
      <SealedCodesKey />
      <PrintForm />
      <JobList />
      <PrinterResult />
      <PrintResultView />
      <OpenSealedButton />
    </StepPage>
  );
}
