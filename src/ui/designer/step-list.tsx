import { useTranslate } from '../hooks.ts';
import { Icon } from '../parts/icon.tsx';
import { Popover } from '../parts/popover.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import { stepSentence } from './step-sentence.ts';
import styles from './step-list.module.css';

/** More are looked for by nobody; undo goes on past them. */
const SHOWN = 100;

/** The steps by name, the newest first; a press goes to how the label was after one. */
export function StepList() {
  const t = useTranslate();
  const { designer } = useDesigner();
  const steps = useDesignerState((state) => state.steps);
  const at = useDesignerState((state) => state.at);
  const template = useDesignerState((state) => state.template);
  const first = Math.max(0, steps.length - SHOWN);
  return (
    <Popover
      trigger={<Icon name="history" />}
      label={t('designer.history')}
      title={t('designer.history')}
      button
    >
      <ol className={styles['list']} reversed>
        {steps
          .slice(first)
          .map((step, index) => ({ step, after: first + index + 1 }))
          .toReversed()
          .map(({ step, after }) => (
            <li key={after}>
              <button
                type="button"
                className={styles['step']}
                aria-current={after === at ? 'step' : undefined}
                data-undone={after > at}
                onClick={() => designer.goTo(after)}
              >
                {stepSentence(t, step, template)}
              </button>
            </li>
          ))}
        <li>
          <button
            type="button"
            className={styles['step']}
            aria-current={at === 0 ? 'step' : undefined}
            onClick={() => designer.goTo(0)}
          >
            {t('designer.opened')}
          </button>
        </li>
      </ol>
    </Popover>
  );
}
