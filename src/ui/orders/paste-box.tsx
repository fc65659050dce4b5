import { Dialog } from '@base-ui/react/dialog';
import { useRef } from 'react';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import styles from './paste-box.module.css';

/** A place for addresses out of chats. What stands in it is in no state of the page and is emptied once it was read. */
export function PasteBox() {
  const t = useTranslate();
  const workbench = useWorkbench();
  const open = useWorkbenchState((state) => state.pasteBox);
  const box = useRef<HTMLTextAreaElement>(null);
  const read = () => {
    const text = box.current?.value ?? '';
    if (box.current !== null) box.current.value = '';
    workbench.closePasteBox();
    workbench.orders.openPaste(text);
  };
  return (
    <Dialog.Root
      open={open}
      onOpenChange={(wanted) => {
        if (!wanted) workbench.closePasteBox();
      }}
    >
      <Dialog.Portal>
        <Dialog.Backdrop className={styles['backdrop']} />
        <Dialog.Popup className={styles['popup']} initialFocus={box}>
          <Dialog.Title className={styles['title']}>{t('intake.pasteTitle')}</Dialog.Title>
          <Dialog.Description className={styles['text']}>{t('intake.pasteText')}</Dialog.Description>
          <textarea
            ref={box}
            className={styles['box']}
            rows={10}
            aria-label={t('intake.pasteLabel')}
            placeholder={t('intake.pasteExample')}
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="off"
            spellCheck={false}
            translate="no"
            data-1p-ignore=""
            data-lpignore="true"
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
                event.preventDefault();
                event.stopPropagation();
                read();
              }
            }}
          />
          <div className={styles['buttons']}>
            <Button
              icon="paste"
              onClick={() => {
                workbench.closePasteBox();
                workbench.pasteFromClipboard();
              }}
            >
              {t('intake.fromClipboard')}
            </Button>
            <span className={styles['end']}>
              <Dialog.Close render={<Button />}>{t('columns.cancel')}</Dialog.Close>
              <Button kind="primary" aria-keyshortcuts="Control+Enter" onClick={read}>
                {t('intake.read')}
              </Button>
            </span>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
