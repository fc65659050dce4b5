import styles from './crash-notice.module.css';
import { useTranslate } from './hooks.ts';
import { ActionButton } from './parts/action-button.tsx';
import { Icon } from './parts/icon.tsx';

export function CrashNotice() {
  const t = useTranslate();
  return (
    <section role="alert" className={styles['notice']}>
      <Icon name="warning" size={24} />
      <div>
        <h2>{t('crash.title')}</h2>
        <p>{t('crash.text')}</p>
      </div>
      <ActionButton action="restart" kind="primary" />
    </section>
  );
}
