import { problemSentence } from '../../i18n/problem-text.ts';
import type { StockView } from '../../room/stock-room.ts';
import { useTranslate } from '../hooks.ts';
import { Icon } from '../parts/icon.tsx';
import styles from './sheet-panel.module.css';

/** What to know of a paper before one prints on it. */
export function SheetDoubts({ doubts }: Pick<StockView, 'doubts'>) {
  const t = useTranslate();
  if (doubts.length === 0) return null;
  return (
    <div className={styles['doubts']}>
      <p className={styles['doubtsTitle']}>
        <Icon name="warning" />
        {t('sheets.doubts')}
      </p>
      <ul>
        {doubts.map((doubt) => (
          <li key={doubt.code}>{problemSentence(t, doubt)}</li>
        ))}
      </ul>
    </div>
  );
}
