import { MOST_LABELS } from '../../state/print-jobs/plan.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { CheckField } from '../parts/check-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import styles from './print-form.module.css';

/** Splits a long job into files, as a roll holds so many labels. */
export function VolumesField() {
  const t = useTranslate();
  const { printing } = useWorkbench();
  const { isInVolumes, perVolume } = useWorkbenchState((state) => state.choice);
  return (
    <div className={styles['volumes']}>
      <CheckField
        label={t('jobs.inVolumes')}
        note={t('jobs.inVolumesNote')}
        checked={isInVolumes}
        onChecked={(checked) => printing.choose({ isInVolumes: checked })}
      />
      {isInVolumes && (
        <TextField
          label={t('jobs.perVolume')}
          help={t('jobs.perVolumeHelp')}
          kind="number"
          inputMode="numeric"
          min={1}
          max={MOST_LABELS}
          value={Number.isNaN(perVolume) ? '' : perVolume}
          onText={(text) => printing.choose({ perVolume: text === '' ? Number.NaN : Number(text) })}
        />
      )}
    </div>
  );
}
