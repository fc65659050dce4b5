import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Problem } from '../../base/problem.ts';
import { problemSentence } from '../../i18n/problem-text.ts';
import { namesOf } from '../../state/free-names.ts';
import { draftFaults } from '../../state/papers/draft-faults.ts';
import {
  documentOf,
  DRAFT_FEEDS,
  DRAFT_SHAPES,
  measuredBy,
  MEASURES,
  PAGE_SIZES,
} from '../../state/papers/stock-draft.ts';
import type { DraftNumber, StockDraft } from '../../state/papers/stock-draft.ts';
import type { RollPlacement } from '../../stock/label-on-roll.ts';
import { useTranslate, useWorkbench } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { Segments } from '../parts/segments.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useAnswer } from '../use-answer.ts';
import styles from './paper-form.module.css';
import { RollPicture } from './roll-picture.tsx';
import { SheetDoubts } from './sheet-doubts.tsx';
import { SheetPicture } from './sheet-picture.tsx';
import { fitWords, sheetFacts } from './sheet-words.ts';

interface PaperFormProps {
  readonly draft: StockDraft;
  /** Of the own paper that is changed; null: a new one. */
  readonly id: string | null;
  readonly at: RollPlacement;
  /** Told the paper that was kept; null where a person thought better of it. */
  readonly onDone: (id: string | null) => void;
}

const LONGEST_NAME = 80;

/** An own sheet or roll as a person measures it, with its picture and with what is wrong at each field. */
export function PaperForm({ draft: first, id, at, onDone }: PaperFormProps) {
  const t = useTranslate();
  const { papers } = useWorkbench();
  const [draft, setDraft] = useState(first);
  const [problem, setProblem] = useState<Problem | null>(null);
  const change = (patch: Partial<StockDraft>) => {
    setProblem(null);
    setDraft((before) => ({ ...before, ...patch }));
  };
  const named = { ...draft, name: namesOf(draft.name.en, draft.name['zh-CN']) };
  const faults = draftFaults(named);
  const isRight = Object.keys(faults).length === 0;
  const keep = async () => {
    if (!isRight) return;
    const kept = await papers.keep(documentOf(named), id);
    if (kept.ok) onDone(kept.id);
    else setProblem(kept.problem);
  };
  return (
    <div className={styles['form']}>
      <div className={styles['fields']}>
        <Names draft={draft} fault={faults.name !== undefined} change={change} />
        {draft.kind === 'sheet' ? (
          <SheetFields draft={draft} faults={faults} change={change} />
        ) : (
          <RollFields draft={draft} faults={faults} change={change} />
        )}
        {problem !== null && (
          <p className={styles['problem']} role="alert">
            {problemSentence(t, problem)}
          </p>
        )}
        <div className={styles['buttons']}>
          <Button kind="primary" aria-disabled={!isRight} onClick={() => void keep()}>
            {t('paperForm.save')}
          </Button>
          <Button onClick={() => onDone(null)}>{t('paperForm.cancel')}</Button>
        </div>
      </div>
      <LivePicture draft={isRight ? named : null} kind={draft.kind} at={at} />
    </div>
  );
}

interface PartProps {
  readonly draft: StockDraft;
  readonly change: (patch: Partial<StockDraft>) => void;
}
interface FieldsProps extends PartProps {
  readonly faults: ReturnType<typeof draftFaults>;
}

function Names({ draft: { name }, fault, change }: PartProps & { readonly fault: boolean }) {
  const t = useTranslate();
  const error = fault ? t('paperForm.fault.name', { max: LONGEST_NAME }) : undefined;
  const first = useRef<HTMLInputElement>(null);
  // What opened the form is gone.
  useEffect(() => first.current?.focus(), []);
  return (
    <div className={styles['pair']}>
      <TextField
        ref={first}
        label={t('own.nameZh')}
        help={t('own.nameHelp')}
        value={name['zh-CN']}
        maxLength={LONGEST_NAME}
        error={error}
        onText={(zh) => change({ name: { ...name, 'zh-CN': zh } })}
      />
      <TextField
        label={t('own.nameEn')}
        value={name.en}
        maxLength={LONGEST_NAME}
        onText={(en) => change({ name: { ...name, en } })}
      />
    </div>
  );
}

function SheetFields({ draft, faults, change }: FieldsProps) {
  const t = useTranslate();
  const number = useNumber({ draft, faults, change });
  return (
    <>
      <Choice
        label={t('paperForm.page')}
        value={draft.page}
        options={PAGE_SIZES.map((value) => ({ value, label: t(`paperForm.pages.${value}`) }))}
        onValue={(page) => change({ page })}
      />
      {draft.page === 'own' && (
        <div className={styles['pair']}>
          {number('pageWidth', t('paperForm.pageWidth'))}
          {number('pageHeight', t('paperForm.pageHeight'))}
        </div>
      )}
      <LabelFields draft={draft} faults={faults} change={change} />
      <div className={styles['pair']}>
        {number('columns', t('paperForm.columns'))}
        {number('rows', t('paperForm.rows'))}
        {number('left', t('paperForm.left'))}
        {number('top', t('paperForm.top'))}
      </div>
      <Choice
        label={t('paperForm.measure')}
        value={draft.measure}
        options={MEASURES.map((value) => ({ value, label: t(`paperForm.measures.${value}`) }))}
        onValue={(measure) => change(measuredBy(draft, measure))}
      />
      <div className={styles['pair']}>
        {number('across', t(`paperForm.${draft.measure}Across`))}
        {number('down', t(`paperForm.${draft.measure}Down`))}
      </div>
    </>
  );
}

function RollFields({ draft, faults, change }: FieldsProps) {
  const t = useTranslate();
  const number = useNumber({ draft, faults, change });
  const { feed } = draft;
  return (
    <>
      <Choice
        label={t('paperForm.feed')}
        value={feed}
        options={DRAFT_FEEDS.map((value) => ({ value, label: t(`paperForm.feeds.${value}`) }))}
        onValue={(by) => change({ feed: by, ...(by === 'continuous' ? { shape: 'rect' } : {}) })}
      />
      <LabelFields draft={draft} faults={faults} change={change} />
      <div className={styles['pair']}>
        {feed === 'black-mark' && number('mark', t('paperForm.mark'))}
        {feed === 'gap' && number('gap', t('paperForm.gap'), t('paperForm.gapHelp'))}
        {feed === 'continuous' && number('shortest', t('paperForm.shortest'))}
        {feed === 'continuous' && number('longest', t('paperForm.longest'))}
      </div>
    </>
  );
}

function LabelFields({ draft, faults, change }: FieldsProps) {
  const t = useTranslate();
  const number = useNumber({ draft, faults, change });
  const isEndless = draft.kind === 'roll' && draft.feed === 'continuous';
  const isRound = draft.shape === 'round';
  return (
    <>
      {!isEndless && (
        <Choice
          label={t('paperForm.shape')}
          value={draft.shape}
          options={DRAFT_SHAPES.map((value) => ({ value, label: t(`paperForm.shapes.${value}`) }))}
          onValue={(shape) => change({ shape })}
        />
      )}
      <div className={styles['pair']}>
        {number('width', t(isRound ? 'paperForm.diameter' : 'paperForm.width'))}
        {!isRound && number('height', t(isEndless ? 'paperForm.piece' : 'paperForm.height'))}
      </div>
    </>
  );
}

/** Makes the field of a number of the draft, with what is wrong with it. */
function useNumber({ draft, faults, change }: FieldsProps) {
  const t = useTranslate();
  return (field: DraftNumber, label: string, help?: string): ReactNode => {
    const fault = faults[field];
    return (
      <TextField
        label={label}
        inputMode="decimal"
        value={draft.numbers[field]}
        help={help}
        maxLength={12}
        error={fault && t(`paperForm.fault.${fault.code}`, { ...NO_PARAMS, ...fault.params })}
        onText={(typed) => change({ numbers: { ...draft.numbers, [field]: typed } })}
      />
    );
  };
}

/** Sentences take what they need of it. */
const NO_PARAMS = { min: 0, max: 0, over: 0, least: 0 };

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onValue: (value: Value) => void;
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  return (
    <div className={styles['choice']}>
      <p className={styles['legend']}>{props.label}</p>
      <Segments {...props} />
    </div>
  );
}

interface LivePictureProps {
  /** Null while something of it is wrong. */
  readonly draft: StockDraft | null;
  readonly kind: StockDraft['kind'];
  readonly at: RollPlacement;
}

function LivePicture({ draft, kind, at }: LivePictureProps) {
  const t = useTranslate();
  const { papers } = useWorkbench();
  const typed = draft === null ? null : documentOf(draft);
  const answer = useAnswer(
    async () => (typed === null ? undefined : papers.look(typed)),
    JSON.stringify(typed),
  );
  const view = draft !== null && answer?.ok === true ? answer.value : undefined;
  const problem = draft !== null && answer?.ok === false ? answer.problem : null;
  return (
    <div className={styles['picture']}>
      <div className={styles['easel']}>
        {view === undefined ? (
          <p>{t(draft === null ? 'paperForm.noPicture' : 'sheets.loading')}</p>
        ) : kind === 'sheet' ? (
          <SheetPicture view={view} markOf={() => 'empty'} alt={t('paperForm.picture')} />
        ) : (
          <RollPicture view={view} at={at} alt={t('paperForm.rollPicture')} />
        )}
      </div>
      <div aria-live="polite">
        {view !== undefined && (
          <>
            <p className={styles['facts']}>{sheetFacts(t, view)}</p>
            <p className={styles['facts']}>
              {view.fit.fits ? fitWords(t, view) : problemSentence(t, view.fit.problem)}
            </p>
          </>
        )}
        {problem !== null && <p className={styles['problem']}>{problemSentence(t, problem)}</p>}
      </div>
      {view !== undefined && <SheetDoubts doubts={view.doubts} />}
    </div>
  );
}
