import { changeSentence } from '../i18n/change-text.ts';
import { problemText } from '../i18n/problem-text.ts';
import type { Translate } from '../i18n/messages.ts';
import type { Notice } from '../state/notice.ts';
import { designerSentence } from './designer/designer-sentence.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from './hooks.ts';
import styles from './notices.module.css';
import { ActionButton } from './parts/action-button.tsx';
import { Button } from './parts/button.tsx';
import { classes } from './parts/classes.ts';

/** What just happened, said once: in sight and to screen readers. */
export function Notices({
  beside = false,
}: {
  /** Beside what is at the page's right edge. */ readonly beside?: boolean;
}) {
  const t = useTranslate();
  const { dismiss } = useWorkbench();
  const notices = useWorkbenchState((state) => state.notices);
  return (
    <div
      className={classes(styles['stack'], beside && styles['beside'])}
      role="status"
      aria-live="polite"
      aria-atomic="false"
    >
      {notices.map((notice) =>
        notice.tone === 'heard' ? (
          <p key={notice.id} className="hidden-but-read">
            {sentence(t, notice)}
          </p>
        ) : (
          <div key={notice.id} className={classes(styles['notice'], styles[notice.tone])}>
            <p className={styles['text']}>{sentence(t, notice)}</p>
            <span className={styles['actions']}>
              {notice.actions.map((action) => (
                <ActionButton key={action} action={action} small />
              ))}
              <Button kind="quiet" icon="cross" iconOnly small onClick={() => dismiss(notice.id)}>
                {t('app.dismiss')}
              </Button>
            </span>
          </div>
        ),
      )}
    </div>
  );
}

function sentence(t: Translate, { text, params, change, problem, template }: Notice): string {
  const said = t(`notice.${text}`, {
    ...params,
    what: change === undefined ? '' : changeSentence(t, change),
  });
  if (problem === undefined) return said;
  return `${said} ${template === undefined ? problemText(t, problem) : designerSentence(t, problem, template)}`;
}
