import type { Problem } from '../base/problem.ts';
import type { BookProgress } from '../book/step.ts';
import type { BatchJudgement } from '../masking/judge/judge-batch.ts';
import type { Policy } from '../masking/policy.ts';
import type { BookView, FacetsView, ViewSummary } from '../room/grid-room.ts';
import type { RowJudgement } from '../room/masking-room.ts';
import type {
  LabelPreview,
  PolicyExample,
  ReadProgress,
  RowProblem,
  RowView,
  SenderInput,
  SourceSummary,
} from '../room/room.ts';
import type { DeviceApis } from '../device/ways.ts';
import type { ArmourLine } from './armour.ts';
import { noDevice } from './device-state.ts';
import type { DeviceState } from './device-state.ts';
import { NEW_SIZE } from '../editor/new-template.ts';
import { WHOLE_QUERY } from './grid-query.ts';
import type { GridQuery } from './grid-query.ts';
import { NO_PAPER } from './paper-state.ts';
import { NO_PAPERS } from './papers/own-papers.ts';
import type { OwnPapersState } from './papers/own-papers.ts';
import type { PaperState } from './paper-state.ts';
import type { Template } from '../template/template.ts';
import type { RuleDraft } from './policy-changes.ts';
import type { StepCounts } from './step-history.ts';
import type { Notice } from './notice.ts';
import type { RefusedDocument } from './refused-documents.ts';
import type { Settings } from './settings.ts';
import type { UnkeptDesign } from './unkept-design.ts';
import { NO_PRINTERS } from './printers/printers-state.ts';
import type { PrintersState, SentJob } from './printers/printers-state.ts';
import { PLAIN_PDF, USUAL_VOLUME } from './print-choice.ts';
import type { PrintChoice } from './print-choice.ts';
import { NO_JOBS } from './print-jobs/jobs-state.ts';
import type { JobsState } from './print-jobs/jobs-state.ts';
import { NOTHING_BESIDE } from './beside-choice.ts';

/** Everything on the page that changes. A real value of an order is never in it, not even one that is shown. */
export interface WorkbenchState extends Settings, JobsState {
  readonly source: SourceState;
  /** What is being read; what is open stays in sight meanwhile. */
  readonly reading: ReadingState | null;
  /** Grows with everything that is read. */
  readonly readings: number;
  /** Why the last files or the paste could not be read; they changed nothing of what was there. */
  readonly failures: readonly OpenFailure[];
  /** The box for pasted text is in sight; what is typed in it is not here. */
  readonly pasteBox: boolean;
  /** Batches that are about to be deleted: out of sight, and to be had back for a while. */
  readonly leaving: readonly number[];
  /** The room still holds the orders that the last file or paste replaced: they can be had back for a while. */
  readonly replaced: boolean;
  /** Everything that is open, counted; null until there is something. */
  readonly book: BookView | null;
  /** The rows that the grid shows, counted. */
  readonly inView: ViewSummary | null;
  /** What a person wants to see of the list. */
  readonly query: GridQuery;
  /** The room has been looking for these rows for a while. */
  readonly finding: boolean;
  /** What there is to filter by; null until it was asked for. */
  readonly facets: FacetsView | null;
  /** A change of many rows that is under way. */
  readonly work: WorkState | null;
  readonly problems: readonly RowProblem[];
  /** Goes up whenever rows of the list have come in or become stale. */
  readonly rowsVersion: number;
  /** The current row, by its place in the view. */
  readonly position: number;
  readonly current: RowView | null;
  readonly label: LabelState;
  /** How each policy shows the current order. */
  readonly examples: readonly PolicyExample[];
  /** The current order on each template. */
  readonly pictures: Readonly<Record<string, LabelPreview>>;
  /** The seller's own policies, as the room read them. */
  readonly policies: readonly Policy[];
  /** Of what is stored as own policies, that which the room would not read. */
  readonly refusedPolicies: readonly RefusedDocument[];
  /** The own policy that is being changed. */
  readonly editing: string | null;
  /** What was typed into it and cannot be, by place; the policy stays as it was before. */
  readonly policyDrafts: Readonly<Record<string, PolicyDraft>>;
  /** Steps of the policies that can be undone and made again. */
  readonly policySteps: StepCounts;
  /** The seller's own templates, as the room read them. */
  readonly templates: readonly Template[];
  /** Of what is stored as own templates, that which the room would not read. */
  readonly refusedTemplates: readonly RefusedDocument[];
  /** The own template whose name is being changed. */
  readonly naming: string | null;
  /** Why what was typed as its name cannot be one; the name stays as it was before. */
  readonly templateProblem: Problem | null;
  readonly templateSteps: StepCounts;
  /** Id of the usual size that the next new label has. */
  readonly newSize: string;
  /** The own template that is open in the designer. */
  readonly designing: string | null;
  /** What is drawn there and not kept, with the reason; null where all is kept. In memory alone: it may be refused for a person in it. */
  readonly unkeptDesign: UnkeptDesign | null;
  readonly judging: JudgingState;
  /** What the label in view still tells. */
  readonly judged: RowJudgement | null;
  readonly reveal: RevealState | null;
  readonly sender: SenderInput;
  readonly senderProblems: readonly Problem[];
  /** Id of the key for sealed codes that the room holds, which says nothing of the key. */
  readonly sealKey: string | null;
  readonly choice: PrintChoice;
  readonly paper: PaperState;
  /** Grows with every other choice or order of the rows in the list. */
  readonly ordersShown: number;
  /** The roll in the label printer. */
  readonly rollPaper: PaperState;
  readonly papers: OwnPapersState;
  readonly printers: PrintersState;
  readonly device: DeviceState;
  /** What was last sent to the printer that is connected. */
  readonly sent: SentJob | null;
  readonly notices: readonly Notice[];
  readonly armour: readonly ArmourLine[] | null;
  /** Requests to other hosts that the browser saw this page and its workers make; null where it does not count them. */
  readonly otherHosts: number | null;
  readonly crashed: boolean;
}

/**
 * What of the state is stored between visits, key by key, or with the tab, over a reload; a new key does not compile until it is decided here.
 * `sender` is a person's name, phone and address and therefore stays in memory, however handy it would be to keep.
 */
export const KEEPING = {
  language: 'stored',
  theme: 'stored',
  step: 'stored',
  policy: 'stored',
  template: 'stored',
  dpi: 'stored',
  columns: 'stored',
  ownPolicies: 'stored',
  ownTemplates: 'stored',
  ownPrinters: 'stored',
  printer: 'stored',
  printsTo: 'stored',
  devices: 'stored',
  sheet: 'stored',
  ownStocks: 'stored',
  roll: 'stored',
  sheets: 'stored',
  tokenKey: 'stored',
  policies: 'memory',
  refusedPolicies: 'memory',
  editing: 'memory',
  policyDrafts: 'memory',
  policySteps: 'memory',
  templates: 'memory',
  refusedTemplates: 'memory',
  naming: 'memory',
  templateProblem: 'memory',
  templateSteps: 'memory',
  newSize: 'memory',
  designing: 'tab',
  unkeptDesign: 'memory',
  judging: 'memory',
  judged: 'memory',
  source: 'memory',
  reading: 'memory',
  readings: 'memory',
  failures: 'memory',
  pasteBox: 'memory',
  leaving: 'memory',
  replaced: 'memory',
  book: 'memory',
  inView: 'memory',
  query: 'memory',
  finding: 'memory',
  facets: 'memory',
  work: 'memory',
  problems: 'memory',
  rowsVersion: 'memory',
  position: 'memory',
  current: 'memory',
  label: 'memory',
  examples: 'memory',
  pictures: 'memory',
  reveal: 'memory',
  sender: 'memory',
  senderProblems: 'memory',
  sealKey: 'memory',
  choice: 'memory',
  paper: 'memory',
  jobs: 'memory',
  chosenJob: 'memory',
  chosenAfter: 'memory',
  isAsking: 'memory',
  again: 'memory',
  removedJobs: 'memory',
  takenForms: 'memory',
  clearedJobs: 'memory',
  counted: 'memory',
  ordersShown: 'memory',
  rollPaper: 'memory',
  papers: 'memory',
  printers: 'memory',
  device: 'memory',
  sent: 'memory',
  notices: 'memory',
  armour: 'memory',
  otherHosts: 'memory',
  crashed: 'memory',
} as const satisfies Readonly<Record<keyof WorkbenchState, 'stored' | 'tab' | 'memory'>> &
  Readonly<Record<keyof Settings, 'stored'>>;

export type SourceState =
  | { readonly status: 'none' }
  /** The first orders are being read; nothing is open yet. */
  | { readonly status: 'reading' }
  | {
      readonly status: 'open';
      readonly name: string;
      readonly summary: SourceSummary;
      /** Hidden and about to be wiped. */
      readonly clearing: boolean;
    };
export type SourceKind = SourceSummary['kind'];

/** What is read, for the page's own words. */
export interface ReadingJob {
  readonly kind: SourceKind;
  readonly name: string;
  /** Which of how many files, from 1. */
  readonly file: number;
  readonly files: number;
}

export interface ReadingState extends ReadingJob {
  /** It takes long enough to be shown. */
  readonly slow: boolean;
  readonly progress: ReadProgress | null;
}

/** A file that could not be read. Its name is empty for a paste. */
export interface OpenFailure {
  readonly name: string;
  readonly problem: Problem;
}

export type LabelState =
  | { readonly status: 'none' }
  /** `last` stays in view until the new one is there, so that nothing flickers. */
  | { readonly status: 'drawing'; readonly last: DrawnLabel | null }
  | { readonly status: 'drawn'; readonly label: DrawnLabel }
  | { readonly status: 'refused'; readonly problem: Problem };
export type DrawnLabel = Extract<LabelPreview, { readonly ok: true }> & {
  /** Whose it is, among the orders in view: while another is drawn, this is still shown. */
  readonly position: number;
};

/** A change to a policy that the room refused. */
export interface PolicyDraft {
  readonly problem: Problem;
  /** What was asked for; absent where it is no rule. */
  readonly rule?: RuleDraft;
}

export interface JudgingState {
  /** What the last run found; null before the first, and where it failed. */
  readonly batch: BatchJudgement | null;
  /** The labels that want a look most, the worst first: as many as are shown. */
  readonly worst: readonly RowJudgement[];
  /** It is being judged anew: `batch` and `worst` are of the policy or the orders before, and no more to be relied on. */
  readonly running: boolean;
  /** It takes long enough to be shown. */
  readonly slow: boolean;
  readonly progress: BookProgress | null;
}

/** Who asked to see originals: the list for the rows on screen, or the comparison for the current one. */
export type RevealPlace = 'list' | 'comparison';
export interface RevealState {
  readonly place: RevealPlace;
  readonly secondsLeft: number;
  /** Rows whose originals have come. */
  readonly rows: ReadonlySet<number>;
}

/** Changes of many rows that may take a while; `work.<name>` in `i18n/`. */
export type WorkName = 'offer' | 'combine' | 'tracking' | 'undo' | 'redo';

export interface WorkState {
  readonly name: WorkName;
  readonly progress: BookProgress | null;
  /** It takes long enough to be shown. */
  readonly slow: boolean;
}

export function initialState(settings: Settings, today: string, apis: DeviceApis): WorkbenchState {
  return {
    ...settings,
    ...NO_ORDERS,
    readings: 0,
    failures: [],
    pasteBox: false,
    rowsVersion: 0,
    policies: [],
    refusedPolicies: [],
    editing: null,
    policyDrafts: {},
    policySteps: { undo: 0, redo: 0 },
    templates: [],
    refusedTemplates: [],
    naming: null,
    templateProblem: null,
    designing: null,
    unkeptDesign: null,
    templateSteps: { undo: 0, redo: 0 },
    newSize: NEW_SIZE.id,
    sender: {},
    senderProblems: [],
    printers: NO_PRINTERS,
    device: noDevice(apis),
    paper: NO_PAPER,
    choice: {
      ...{ which: 'all', range: '', copies: 1, date: today, isCollated: false, mark: null },
      ...{
        isInVolumes: false,
        perVolume: USUAL_VOLUME,
        scansAll: false,
        beside: NOTHING_BESIDE,
        pdf: PLAIN_PDF,
      },
    },
    ordersShown: 0,
    rollPaper: NO_PAPER,
    papers: NO_PAPERS,
    notices: [],
    armour: null,
    otherHosts: 0,
    crashed: false,
  };
}

/** The keys that go back to this when the orders are gone. */
export const NO_ORDERS = {
  source: { status: 'none' },
  reading: null,
  leaving: [],
  replaced: false,
  book: null,
  inView: null,
  query: WHOLE_QUERY,
  finding: false,
  facets: null,
  work: null,
  problems: [],
  position: 0,
  current: null,
  label: { status: 'none' },
  examples: [],
  pictures: {},
  judging: { batch: null, worst: [], running: false, slow: false, progress: null },
  judged: null,
  reveal: null,
  // It goes with the room.
  sealKey: null,
  ...NO_JOBS,
  sent: null,
} as const satisfies Partial<WorkbenchState>;

/** The summary of the orders that may be worked with: none while they are being read or wiped. */
export function openSummary(state: WorkbenchState): SourceSummary | null {
  return state.source.status === 'open' && !state.source.clearing ? state.source.summary : null;
}

/** What is open, counted, while it may be worked with. */
export function openBook(state: WorkbenchState): BookView | null {
  return openSummary(state) === null ? null : state.book;
}

/** Whether every batch that is open was set aside, so that nothing can be printed. */
export function isAllSetAside(state: WorkbenchState): boolean {
  const batches = openBook(state)?.batches ?? [];
  return batches.length > 0 && batches.every(({ closed }) => closed);
}

/** Whether labels of the chosen template have a code that takes a key; those that come with the program have none. */
export function takesSealKey({ templates, template }: WorkbenchState): boolean {
  const chosen = templates.find(({ id }) => id === template);
  return chosen?.elements.some(({ kind, hidden }) => kind === 'sealed' && hidden !== true) === true;
}

/** The rows of the grid's view, counted, while they may be worked with. */
export function openView(state: WorkbenchState): ViewSummary | null {
  return openSummary(state) === null ? null : state.inView;
}
