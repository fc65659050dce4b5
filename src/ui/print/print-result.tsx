import { useEffect, useRef } from 'react';
import { problemText } from '../../i18n/problem-text.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { Receipt } from '../../room/room.ts';
import { printDialog } from '../../state/print-dialog.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { dialogHint } from './dialog-hint.ts';
import { privacyText } from './privacy-text.ts';
import styles from './print-result.module.css';
import { onSheets } from './on-sheets.ts';
import { SheetLeftOffer } from './sheet-left.tsx';
import { UnkeptNote } from './unkept-note.tsx';
import { ReceiptView } from './receipt-view.tsx';

/** As many reasons as one can take in; the receipt has them all. */
const REFUSED_SHOWN = 50;

export function PrintResultView() {
  const t = useTranslate();
  const { printing: desk } = useWorkbench();
  const printing = useWorkbenchState((state) => state.printing);
  const card = useRef<HTMLDivElement>(null);
  const receipt = printing.status === 'done' ? printing.receipt : null;
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  }, [receipt]);
  if (printing.status !== 'done') return null;
  const made = printing.file !== null;
  const { pictures } = printing;
  return (
    <section className={styles['result']} aria-labelledby="result-title">
      <div ref={card} className={made ? styles['made'] : styles['failed']}>
        <span className={styles['sign']}>
          <Icon name={made ? 'check' : 'warning'} size={24} />
        </span>
        <div className={styles['words']}>
          <h2 id="result-title">{made ? madeTitle(t, printing.receipt) : t('print.notMadeTitle')}</h2>
          <p>
            {made
              ? printing.stale
                ? t('print.stale')
                : dialogHint(t, printing.receipt, printDialog())
              : printing.receipt.labels === 0
                ? t('print.notMadeText')
                : t('print.notProvenText')}
          </p>
        </div>
        {made && (
          <div className={styles['buttons']}>
            {pictures !== null && (
              <Button
                kind={printing.stale ? 'plain' : 'primary'}
                icon="save"
                onClick={() => desk.savePictures()}
              >
                {t(`printFile.savePictures.${pictures.kind}`)}
              </Button>
            )}
            <ActionButton
              action="print"
              kind={printing.stale || printing.printed !== null || pictures !== null ? 'plain' : 'primary'}
              icon="printer"
            />
            <ActionButton action="openFileMade" icon="outward" />
            <ActionButton action="saveFile" icon="save" />
          </div>
        )}
      </div>
      {made && <SheetLeftOffer />}
      {made && <UnkeptNote />}
      {made && <p className={styles['note']}>{privacyText(t, printing.receipt)}</p>}
      <Refused receipt={printing.receipt} />
      <ReceiptView receipt={printing.receipt} />
    </section>
  );
}

function madeTitle(t: Translate, { labels, pages, stock, backs }: Receipt): string {
  if (stock === undefined) return t('print.madeTitle', { count: labels });
  return t('sheets.madeTitle', { what: onSheets(t, labels, backs === undefined ? pages : pages / 2) });
}

function Refused({ receipt: { refused } }: { readonly receipt: Receipt }) {
  const t = useTranslate();
  if (refused.length === 0) return null;
  const more = refused.length - REFUSED_SHOWN;
  return (
    <div className={styles['refused']}>
      <h3>{t('print.refusedTitle', { count: refused.length })}</h3>
      <p className={styles['note']}>{t('print.refusedNote')}</p>
      <ul>
        {refused.slice(0, REFUSED_SHOWN).map((problem, index) => (
          <li key={index}>{problemText(t, problem)}</li>
        ))}
        {more > 0 && <li className={styles['note']}>{t('print.refusedMore', { count: more })}</li>}
      </ul>
    </div>
  );
}
