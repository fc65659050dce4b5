import { JobList } from './jobs/job-list.tsx';
import { PrintForm } from './print-form.tsx';
import { PrintResultView } from './print-result.tsx';
import { PrinterResult } from './printers/printer-result.tsx';
import { OpenSealedButton, SealedCodesKey } from './sealed-codes.tsx';

/** What the Print step shows; loaded when it is first opened. */
export function PrintWork() {
  return (
    <>
      <SealedCodesKey />
      <PrintForm />
      <JobList />
      <PrinterResult />
      <PrintResultView />
      <OpenSealedButton />
    </>
  );
}
