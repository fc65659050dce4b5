import { Suspense, lazy } from 'react';
import { DPIS } from '../../base/length.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { RefusedDocuments } from '../parts/refused-documents.tsx';
import { Segments } from '../parts/segments.tsx';
import { Section, StepPage } from '../parts/step-page.tsx';
import { chosenPrinter } from '../../state/printers/chosen-printer.ts';
import { PrinterDpi } from '../print/printers/printer-dpi.tsx';
import { SenderForm } from './sender-form.tsx';
import { TemplateBar } from './template-bar.tsx';
import { TemplateGallery } from './template-gallery.tsx';
import { TemplateName } from './template-name.tsx';

/** Most visits draw nothing: what it takes is loaded when a template is first opened. */
const Designer = lazy(async () => ({ default: (await import('../designer/designer.tsx')).DesignerScreen }));

export function DesignStep() {
  const t = useTranslate();
  const designing = useWorkbenchState((state) => state.designing);
  if (designing === null) return <TemplateChoice />;
  return (
    <Suspense fallback={<p role="status">{t('designer.loading')}</p>}>
      <Designer />
    </Suspense>
  );
}

function TemplateChoice() {
  const t = useTranslate();
  const { label, templates } = useWorkbench();
  const refused = useWorkbenchState((state) => state.refusedTemplates);
  const dpi = useWorkbenchState((state) => state.dpi);
  const printer = useWorkbenchState(chosenPrinter);
  return (
    <StepPage title={t('step.design.title')}>
      <Section title={t('design.templates')} note={t('design.own')}>
        <TemplateBar />
        <TemplateName />
        <RefusedDocuments
          title={t('design.refusedTitle', { count: refused.length })}
          note={t('design.refusedNote')}
          refused={refused}
          numbered={(number) => t('design.refusedNumber', { number })}
          onSave={templates.saveRefused}
          onDelete={templates.removeRefused}
        />
        <TemplateGallery />
      </Section>
      <Section title={t('design.sender')} note={t('design.senderText')}>
        <SenderForm />
      </Section>
      <Section title={t('design.dpi')} note={t('design.dpiText')}>
        <PrinterDpi />
        {printer === null && (
          <div>
            <Segments
              label={t('design.dpi')}
              value={`${dpi}`}
              options={DPIS.map((value) => ({
                value: `${value}`,
                label: t('design.dpiOption', { dpi: value }),
              }))}
              onValue={(chosen) => {
                const known = DPIS.find((value) => `${value}` === chosen);
                if (known !== undefined) label.chooseDesign({ dpi: known });
              }}
            />
          </div>
        )}
      </Section>
    </StepPage>
  );
}
