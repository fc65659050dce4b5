import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import styles from './reveal-bar.module.css';

/** Shows the originals of the rows on screen, and says for how long. */
export function RevealButton() {
  const t = useTranslate();
  const workbench = useWorkbench();
  const total = useWorkbenchState((state) => state.inView?.rows ?? 0);
  const secondsLeft = useWorkbenchState((state) =>
    state.reveal?.place === 'list' ? state.reveal.secondsLeft : null,
  );
  const shown = secondsLeft !== null;
  return (
    <span className={styles['reveal']}>
      {shown && <span className={styles['text']}>{t('orders.revealing', { count: secondsLeft })}</span>}
      <Button
        small
        compact
        icon={shown ? 'eye-off' : 'eye'}
        aria-description={shown ? undefined : t('orders.revealNote')}
        disabled={!shown && total === 0}
        onClick={() =>
          shown ? workbench.hideOriginals() : workbench.showOriginals('list', workbench.rowsInSight())
        }
      >
        {shown ? t('action.hideOriginals') : t('action.showOriginals')}
      </Button>
    </span>
  );
}
