import { isDone } from '../../../state/print-jobs/print-job.ts';
import type { DoneJob } from '../../../state/print-jobs/print-job.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../../hooks.ts';
import { Button } from '../../parts/button.tsx';

/** Once a volume is printed or saved, the next one of its job. */
export function NextVolume({ job: { part, taken } }: { readonly job: DoneJob }) {
  const t = useTranslate();
  const { printing } = useWorkbench();
  const next = useWorkbenchState(({ jobs }) =>
    jobs.find((each) => each.part.job === part.job && each.part.volume === part.volume + 1),
  );
  if (taken.length === 0 || next === undefined || next.asked.volume === null) return null;
  if (!isDone(next) || next.taken.length > 0) return null;
  return (
    <div>
      <Button icon="right" onClick={() => printing.show(next.id)}>
        {t('jobs.nextVolume', next.asked.volume)}
      </Button>
    </div>
  );
}
