import { useEffect, useState } from 'react';
import type { EncodingPreview } from '../../room/intake-room.ts';
import type { SourceSummary } from '../../room/room.ts';
import { useTranslate, useWorkbench } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { classes } from '../parts/classes.ts';
import { Icon } from '../parts/icon.tsx';
import styles from './encoding-panel.module.css';

/** How the file would read in each encoding, the likely ones first. Cells are masked by what they look like. */
export function EncodingPanel(props: { readonly summary: SourceSummary; readonly onClose: () => void }) {
  const { summary, onClose } = props;
  const { batch, encoding } = summary;
  const t = useTranslate();
  const workbench = useWorkbench();
  const [previews, setPreviews] = useState<readonly EncodingPreview[]>([]);
  useEffect(() => {
    let isWanted = true;
    void workbench.previewEncodings(batch).then((found) => {
      if (isWanted && found !== undefined) setPreviews(found);
    });
    return () => {
      isWanted = false;
    };
  }, [workbench, batch, encoding]);
  // The one in use stands first, to be compared with.
  const ordered = [
    ...previews.filter((preview) => preview.encoding === encoding),
    ...FITS.flatMap((fit) =>
      previews.filter((preview) => preview.fit === fit && preview.encoding !== encoding),
    ),
  ];
  return (
    <section className={styles['panel']} aria-label={t('intake.encodings')}>
      <div className={styles['head']}>
        <div>
          <h2>{t('intake.encodings')}</h2>
          <p className={styles['muted']}>{t('intake.encodingsText')}</p>
        </div>
        <Button onClick={onClose}>{t('columns.cancel')}</Button>
      </div>
      <ul className={styles['list']}>
        {ordered.map((preview) => (
          <li key={preview.encoding} className={styles['item']}>
            <div className={styles['about']}>
              <h3>{t(`encoding.${preview.encoding}`)}</h3>
              <span className={classes(styles['fit'], styles[preview.fit])}>
                <Icon name={preview.fit === 'good' ? 'check' : 'warning'} size={12} />
                {t(`intake.fit.${preview.fit}`)}
              </span>
              <Button
                small
                kind={preview.encoding === encoding ? 'quiet' : 'plain'}
                disabled={preview.encoding === encoding}
                aria-label={t('intake.useEncodingNamed', { encoding: t(`encoding.${preview.encoding}`) })}
                onClick={() => workbench.orders.reread({ encoding: preview.encoding })}
              >
                {preview.encoding === encoding ? t('intake.inUse') : t('intake.useEncoding')}
              </Button>
            </div>
            <div className={styles['sample']} translate="no">
              {preview.headers.length > 0 && (
                <p className={styles['headers']}>{preview.headers.join(' · ')}</p>
              )}
              {preview.rows.map((cells, index) => (
                <p key={index}>{cells.join(' · ')}</p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const FITS = ['good', 'odd', 'broken'] as const satisfies readonly EncodingPreview['fit'][];
