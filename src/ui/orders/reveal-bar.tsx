import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import styles from './reveal-bar.module.css';

/** Shows the originals of the rows on screen, and says for how long. */
export function RevealBar({ rows }: { readonly rows: readonly number[] }) {
  const t = useTranslate();
  const workbench = useWorkbench();
  const secondsLeft = useWorkbenchState((state) =>
    state.reveal?.place === 'list' ? state.reveal.secondsLeft : null,
  );
  const shown = secondsLeft !== null;
  return (
    <div className={shown ? styles['shown'] : styles['bar']}>
      <p className={styles['text']}>
        {shown ? t('orders.revealing', { count: secondsLeft }) : t('orders.revealNote')}
      </p>
      <Button
        small
        icon={shown ? 'eye-off' : 'eye'}
        disabled={!shown && rows.length === 0}
        onClick={() => (shown ? workbench.hideOriginals() : workbench.showOriginals('list', rows))}
      >
        {shown ? t('action.hideOriginals') : t('action.showOriginals')}
      </Button>
    </div>
  );
}
