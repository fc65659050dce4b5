import { Suspense, lazy } from 'react';
import { useTranslate } from '../hooks.ts';
import { StepPage } from '../parts/step-page.tsx';

const PrintWork = lazy(async () => ({ default: (await import('./print-work.tsx')).PrintWork }));

export function PrintStep() {
  const t = useTranslate();
  return (
    <StepPage title={t('step.print.title')}>
      <Suspense fallback={<p role="status">{t('labelPrinter.loading')}</p>}>
        <PrintWork />
      </Suspense>
    </StepPage>
  );
}
