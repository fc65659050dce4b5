import { useState } from 'react';
import { problemSentence } from '../i18n/problem-text.ts';
import { openView } from '../state/workbench-state.ts';
import type { DrawnLabel } from '../state/workbench-state.ts';
import { useTranslate, useWorkbenchState } from './hooks.ts';
import styles from './label-panel.module.css';
import { ActionButton } from './parts/action-button.tsx';
import { Button } from './parts/button.tsx';
import { classes } from './parts/classes.ts';
import { Icon } from './parts/icon.tsx';
import { Segments } from './parts/segments.tsx';
import { SvgPicture } from './parts/svg-picture.tsx';

/** The masked label of the current order, always in view; on a narrow screen it folds away. */
export function LabelPanel() {
  const t = useTranslate();
  const [zoom, setZoom] = useState<'fit' | 'actual'>('fit');
  const [open, setOpen] = useState(false);
  const total = useWorkbenchState((state) => openView(state)?.rows ?? 0);
  const position = useWorkbenchState((state) => state.position);
  return (
    <aside className={classes(styles['panel'], open && styles['open'])} aria-labelledby="label-title">
      <div className={styles['head']}>
        <h2 id="label-title" className={styles['title']}>
          {t('label.title')}
        </h2>
        <span className={styles['nav']}>
          <ActionButton action="previousOrder" kind="quiet" icon="left" iconOnly small />
          <span className={styles['position']}>
            {total === 0 ? '–' : t('label.position', { position: position + 1, total })}
          </span>
          <ActionButton action="nextOrder" kind="quiet" icon="right" iconOnly small />
        </span>
        <span className={styles['fold']}>
          <Button
            kind="quiet"
            small
            iconOnly
            icon={open ? 'down' : 'up'}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? t('label.hide') : t('label.show')}
          </Button>
        </span>
      </div>
      <div className={styles['body']}>
        <div
          className={styles['stage']}
          tabIndex={zoom === 'actual' ? 0 : undefined}
          role="group"
          aria-labelledby="label-title"
        >
          <LabelView actual={zoom === 'actual'} />
        </div>
        <div className={styles['foot']}>
          <span className={styles['note']}>{t('label.same')}</span>
          <Segments
            label={t('label.zoom')}
            value={zoom}
            options={[
              { value: 'fit', label: t('label.fit') },
              { value: 'actual', label: t('label.actual') },
            ]}
            onValue={setZoom}
          />
        </div>
      </div>
    </aside>
  );
}

function LabelView({ actual }: { readonly actual: boolean }) {
  const t = useTranslate();
  const label = useWorkbenchState((state) => state.label);
  switch (label.status) {
    case 'none':
      return (
        <div className={styles['empty']}>
          <p>{t('label.none')}</p>
        </div>
      );
    case 'drawing':
      return label.last === null ? (
        <p className={styles['quiet']}>{t('label.drawing')}</p>
      ) : (
        <Picture label={label.last} actual={actual} />
      );
    case 'drawn':
      return <Picture label={label.label} actual={actual} />;
    case 'refused':
      return (
        <div className={styles['refused']} role="status">
          <Icon name="warning" size={24} />
          <h3>{t('label.refused')}</h3>
          <p>{problemSentence(t, label.problem)}</p>
        </div>
      );
  }
}

function Picture({ label, actual }: { readonly label: DrawnLabel; readonly actual: boolean }) {
  const t = useTranslate();
  return (
    <>
      <SvgPicture
        svg={label.svg}
        alt={t('label.alt', { position: label.position + 1 })}
        className={classes(styles['picture'], actual && styles['actual'])}
        width={label.width}
        height={label.height}
        actualSize={actual}
      />
      <div className="hidden-but-read">
        <h3>{t('label.texts')}</h3>
        <ul>
          {label.texts.map((text, index) => (
            <li key={index}>{text}</li>
          ))}
        </ul>
      </div>
    </>
  );
}
