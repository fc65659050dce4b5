import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { CheckField } from '../parts/check-field.tsx';

/** Whether a decoder is shown every code of the job, which takes its time. */
export function ScanAllField() {
  const t = useTranslate();
  const { printing } = useWorkbench();
  const scansAll = useWorkbenchState((state) => state.choice.scansAll);
  return (
    <CheckField
      label={t('labelPrinter.scanAll')}
      note={t('labelPrinter.scanAllNote')}
      checked={scansAll}
      onChecked={(checked) => printing.choose({ scansAll: checked })}
    />
  );
}
