import { useTranslate } from '../hooks.ts';
import styles from './batch-judgement.module.css';
import { countText } from './judge-text.ts';

/** The classes of `FIT_BOUNDS`, the lowest first. */
export const FIT_CLASSES = ['one', 'ten', 'hundred', 'thousand', 'tenThousand', 'more'] as const;
/** Classes in which a label tells nearly who it is. */
const LOW = 2;

interface FitBarsProps {
  readonly title: string;
  readonly counts: readonly number[];
  readonly median: number;
  /** Of how many labels, where some are left out, and what is said of those. */
  readonly leftOut?: { readonly count: number; readonly text: string };
}

/** How many labels could mean how many: a table whose numbers are bars too. */
export function FitBars({ title, counts, median, leftOut }: FitBarsProps) {
  const t = useTranslate();
  const isAny = counts.some((count) => count > 0);
  const most = Math.max(1, ...counts);
  return (
    <div>
      <table className={styles['bars']}>
        <caption className={styles['caption']}>{title}</caption>
        <thead className="hidden-but-read">
          <tr>
            <th scope="col">{t('judge.fits')}</th>
            <th scope="col">{t('judge.labels')}</th>
          </tr>
        </thead>
        <tbody>
          {FIT_CLASSES.map((name, at) => {
            const count = counts[at] ?? 0;
            return (
              <tr key={name} className={at < LOW ? styles['low'] : undefined}>
                <th scope="row">{t(`judge.fit.${name}`)}</th>
                <td>
                  <span className={styles['bar']}>
                    {count > 0 && (
                      <span
                        aria-hidden="true"
                        className={styles['fill']}
                        style={{ width: `max(2px, ${(count / most) * 70}%)` }}
                      />
                    )}
                    {t('judge.count', { count })}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {isAny && <p className={styles['median']}>{t('judge.median', { count: countText(t, median) })}</p>}
      {leftOut !== undefined && leftOut.count > 0 && <p className={styles['median']}>{leftOut.text}</p>}
    </div>
  );
}
