import { useEffect, useState } from 'react';
import type { Workbench } from '../state/workbench.ts';
import styles from './drop-overlay.module.css';
import { useTranslate, useWorkbench } from './hooks.ts';
import { Icon } from './parts/icon.tsx';

/** A file can be dropped anywhere on the page; while one hovers, the page says so. */
export function DropOverlay() {
  const t = useTranslate();
  const hovers = useFileDrop(useWorkbench());
  if (!hovers) return null;
  return (
    <div className={styles['overlay']} role="status">
      <div className={styles['sign']}>
        <Icon name="file" size={32} />
        <p className={styles['title']}>{t('app.dropHere')}</p>
        <p>{t('app.dropNote')}</p>
      </div>
    </div>
  );
}

function useFileDrop(workbench: Workbench): boolean {
  const [hovers, setHovers] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') !== true) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setHovers(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovers(false);
    };
    const drop = (event: DragEvent) => {
      // Even a file that is not taken must not be opened in place of the app.
      event.preventDefault();
      setHovers(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) workbench.takeFiles(files);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, [workbench]);
  return hovers;
}
