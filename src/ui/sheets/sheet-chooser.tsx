import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { translator } from '../../i18n/i18n.ts';
import type { PaperKind, StockPage, StockSummary, StockView } from '../../room/stock-room.ts';
import { draftOf, newDraft } from '../../state/papers/stock-draft.ts';
import type { StockDraft } from '../../state/papers/stock-draft.ts';
import { chosenPrinter } from '../../state/printers/chosen-printer.ts';
import { useMedia, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { ActionButton } from '../parts/action-button.tsx';
import { Button } from '../parts/button.tsx';
import { classes } from '../parts/classes.ts';
import { Dialog } from '../parts/dialog.tsx';
import { RefusedDocuments } from '../parts/refused-documents.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useAnswer } from '../use-answer.ts';
import { PaperForm } from './paper-form.tsx';
import { wordsOf } from './paper-words.ts';
import styles from './sheet-chooser.module.css';
import { SheetDetail } from './sheet-detail.tsx';
import { SheetList } from './sheet-list.tsx';

interface SheetChooserProps {
  readonly kind: PaperKind;
  /** Id of the paper that is chosen now. */
  readonly chosen: string | null;
  readonly onTake: (id: string) => void;
  readonly opener: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Searches the papers of the catalogue and one's own, shows where labels of one lie, chooses it, and makes own ones. */
export function SheetChooser({ kind, chosen, onTake, opener, onClose }: SheetChooserProps) {
  const t = useTranslate();
  const words = wordsOf(kind);
  const at = useWorkbenchState((state) => chosenPrinter(state)?.onRoll ?? 'middle');
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [seen, setSeen] = useState<string | null>(chosen);
  const [form, setForm] = useState<Form | null>(null);
  const found = useFound(typed, kind);
  const own = useOwn(typed, kind);
  // A narrow screen shows the list or one paper of it.
  const isNarrow = useMedia('(width < 720px)');
  const [isDetail, setDetail] = useState(false);

  const look = (id: string) => {
    setSeen(id);
    setDetail(true);
  };
  useEffect(() => {
    if (isNarrow && !isDetail) list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  }, [isNarrow, isDetail]);
  const hadForm = useRef(false);
  useEffect(() => {
    // What closed the form is gone.
    if (hadForm.current && form === null) field.current?.focus();
    hadForm.current = form !== null;
  }, [form]);
  const openForm = (stock: StockView['stock'], isOwn: boolean) =>
    setForm({ draft: isOwn ? draftOf(stock) : copyOf(stock), id: isOwn ? stock.id : null });

  return (
    <Dialog
      open
      wide
      title={form === null ? t(`${words}.title`) : t(`paperForm.${kind}Title`)}
      closeLabel={t('sheets.close')}
      onClose={onClose}
      opener={opener}
      first={field}
    >
      {form === null ? (
        <div className={classes(styles['chooser'], isDetail && styles['showsDetail'])}>
          <div className={styles['find']}>
            <TextField
              ref={field}
              label={t(`${words}.search`)}
              hideLabel
              placeholder={t(`${words}.searchExample`)}
              value={typed}
              onText={setTyped}
            />
            <p className={styles['count']} aria-live="polite">
              {found.page === null ? t('sheets.loading') : t(`${words}.found`, { count: found.page.total })}
            </p>
            <Button small icon="plus" onClick={() => setForm({ draft: firstDraft(kind), id: null })}>
              {t(`${words}.newOwn`)}
            </Button>
            <ActionButton action="importPaper" icon="file" small />
          </div>
          <div ref={list} className={styles['list']}>
            <RefusedPapers />
            {own.length > 0 && (
              <>
                <h3 className={styles['ownTitle']}>{t(`${words}.own`)}</h3>
                <SheetList
                  label={t(`${words}.own`)}
                  stocks={own}
                  seen={seen}
                  left={0}
                  onSee={look}
                  onMore={never}
                />
                <h3 className={styles['ownTitle']}>{t(`${words}.results`)}</h3>
              </>
            )}
            {found.page?.total === 0 ? (
              <div className={styles['none']}>
                <p className={styles['noneTitle']}>{t(`${words}.notFound`)}</p>
                <p>{t(`${words}.notFoundNote`)}</p>
                <Button
                  small
                  onClick={() => {
                    setTyped('');
                    field.current?.focus();
                  }}
                >
                  {t(`${words}.showAll`)}
                </Button>
              </div>
            ) : (
              <SheetList
                label={t(`${words}.results`)}
                stocks={found.stocks}
                seen={seen}
                left={found.left}
                onSee={look}
                onMore={found.more}
              />
            )}
          </div>
          <div className={styles['detail']}>
            {seen === null ? (
              <p className={styles['pick']}>{t(`${words}.pick`)}</p>
            ) : (
              <SheetDetail
                key={seen}
                id={seen}
                kind={kind}
                at={at}
                takesFocus={isNarrow && isDetail}
                onBack={() => setDetail(false)}
                onTake={() => {
                  onTake(seen);
                  onClose();
                }}
                onForm={openForm}
                onGone={() => {
                  setSeen(null);
                  setDetail(false);
                  field.current?.focus();
                }}
              />
            )}
          </div>
        </div>
      ) : (
        <PaperForm
          draft={form.draft}
          id={form.id}
          at={at}
          onDone={(id) => {
            setForm(null);
            if (id !== null) look(id);
          }}
        />
      )}
    </Dialog>
  );
}

interface Form {
  readonly draft: StockDraft;
  /** Of the own paper that is changed; null: a new one. */
  readonly id: string | null;
}

const never = () => undefined;

/** A new paper like this one, under a name of its own. */
function copyOf(stock: StockView['stock']): StockDraft {
  const name = {
    en: translator('en')('own.copyName', { name: stock.name.en }),
    'zh-CN': translator('zh-CN')('own.copyName', { name: stock.name['zh-CN'] }),
  };
  return { ...draftOf(stock), name };
}

function firstDraft(kind: PaperKind): StockDraft {
  const title = `paperForm.${kind}Title` as const;
  return { ...newDraft(kind), name: { en: translator('en')(title), 'zh-CN': translator('zh-CN')(title) } };
}

/** Own papers of a kind whose name or size has all that was typed, as labels of the chosen design lie on them. */
function useOwn(typed: string, kind: PaperKind): readonly StockView[] {
  const { sheets } = useWorkbench();
  const own = useWorkbenchState((state) => state.papers.own);
  const views = useAnswer(() => Promise.all(own.map(({ id }) => sheets.view(id))), own);
  const parts = typed.normalize('NFKC').toLowerCase().split(/\s+/u);
  return (views ?? []).flatMap((view) => {
    if (view?.kind !== kind || !own.some(({ id }) => id === view.id)) return [];
    const said = `${view.name.en} ${view.name['zh-CN']} ${view.width}x${view.height}`.toLowerCase();
    return parts.every((part) => said.includes(part)) ? [view] : [];
  });
}

/** Stored papers that cannot be read, of either kind: nobody knows which. */
function RefusedPapers() {
  const t = useTranslate();
  const { papers } = useWorkbench();
  const refused = useWorkbenchState((state) => state.papers.refused);
  return (
    <RefusedDocuments
      title={t('paperForm.refusedTitle', { count: refused.length })}
      note={t('paperForm.refusedNote')}
      refused={refused}
      numbered={(number) => t('paperForm.refusedNumber', { number })}
      onSave={papers.saveRefused}
      onDelete={papers.removeRefused}
    />
  );
}

interface Found {
  /** The last page that came; null before the first. */
  readonly page: StockPage | null;
  readonly stocks: readonly StockSummary[];
  /** How many more there are. */
  readonly left: number;
  readonly more: () => void;
}

/** The sheets that were found, page by page. What is in sight stays until what was asked for is there. */
function useFound(words: string, kind: PaperKind): Found {
  const { sheets } = useWorkbench();
  const [pages, setPages] = useState<readonly StockPage[]>([]);
  const latest = useRef(0);
  const ask = useRef((_page: number) => {});
  useEffect(() => {
    ask.current = (page) => {
      latest.current += 1;
      const mine = latest.current;
      void sheets.search(words, page, kind).then((answer) => {
        if (answer === undefined || mine !== latest.current) return;
        setPages((before) => (page === 0 ? [answer] : [...before, answer]));
      });
    };
    ask.current(0);
  }, [words, kind, sheets]);
  const stocks = pages.flatMap((page) => page.stocks);
  const page = pages.at(-1) ?? null;
  return { page, stocks, left: (page?.total ?? 0) - stocks.length, more: () => ask.current(pages.length) };
}
