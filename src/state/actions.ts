import type { PrintingDesk } from './printing.ts';
import { printPlan } from './print-jobs/plan.ts';
import type { PlanRefusal } from './print-jobs/plan.ts';
import { isAsked } from './print-jobs/asked.ts';
import { jobInHand } from './print-jobs/print-job.ts';
import type { BatchesDesk } from './batches.ts';
import type { BookDesk } from './book.ts';
import type { OrdersDesk } from './orders-desk.ts';
import type { GridDesk } from './grid.ts';
import type { LabelDesk } from './label.ts';
import type { PoliciesDesk } from './policies.ts';
import type { TemplatesDesk } from './templates.ts';
import type { PapersDesk } from './papers/papers.ts';
import type { PrintersDesk } from './printers/printers.ts';
import { STEPS } from './settings.ts';
import type { Step } from './settings.ts';
import { openBook, openView } from './workbench-state.ts';
import type { WorkbenchState } from './workbench-state.ts';

/** Everything that a person can ask for by name. Labels are `action.<id>` in `i18n/`. */
export const ACTION_IDS = [
  'openFile',
  'paste',
  'openSample',
  'cancelReading',
  'clear',
  'undo',
  'redo',
  'showAllOrders',
  'wipeNow',
  'undoAdd',
  'replaceInstead',
  'undoDelete',
  'forgetColumns',
  'showDoubts',
  'undoPolicy',
  'redoPolicy',
  'importPolicy',
  'undoTemplate',
  'redoTemplate',
  'importTemplate',
  'undoPrinter',
  'importPrinter',
  'undoPaper',
  'importPaper',
  'goOrders',
  'goMasking',
  'goDesign',
  'goPrint',
  'previousOrder',
  'nextOrder',
  'hideOriginals',
  'generate',
  'cancelGenerating',
  'undoRemoveJob',
  'print',
  'openFileMade',
  'saveFile',
  'saveReceipt',
  'restart',
] as const;
export type ActionId = (typeof ACTION_IDS)[number];

/** Why something cannot be done now; `whyNot.<reason>` in `i18n/`. */
export type WhyNot =
  | PlanRefusal
  | 'clearing'
  | 'nothingToUndo'
  | 'nothingToRedo'
  | 'alreadyAsked'
  | 'reading'
  | 'noFile'
  | 'atFirst'
  | 'atLast'
  | 'crashed';
export interface Refusal {
  readonly reason: WhyNot;
  readonly params?: Readonly<Record<string, number>>;
}

/** A person's intent, shared by buttons, keys and menus. */
export interface Action {
  /** As `aria-keyshortcuts` writes it, several with spaces between; `Control` is the command key on a Mac. */
  readonly keys?: string;
  /** Null where it can be done. */
  readonly refused: (state: WorkbenchState) => Refusal | null;
  readonly run: () => void;
}
export type Actions = Readonly<Record<ActionId, Action>>;

export interface ActionParts {
  readonly orders: OrdersDesk;
  readonly book: BookDesk;
  readonly batches: BatchesDesk;
  readonly grid: GridDesk;
  readonly label: LabelDesk;
  readonly printing: PrintingDesk;
  readonly policies: PoliciesDesk;
  readonly templates: TemplatesDesk;
  readonly printers: PrintersDesk;
  readonly papers: PapersDesk;
  readonly goToStep: (step: Step) => void;
  readonly hideOriginals: () => void;
  readonly pickFile: () => void;
  readonly pickPolicy: () => void;
  readonly pickTemplate: () => void;
  readonly pickPrinter: () => void;
  readonly pickPaper: () => void;
  readonly openPasteBox: () => void;
  readonly showDoubts: () => void;
  readonly restart: () => void;
  readonly state: () => WorkbenchState;
}

export function createActions(parts: ActionParts): Actions {
  const { orders, book, grid, label, printing, policies, templates, goToStep, state } = parts;
  /** What was done before is asked about where jobs are. */
  const once = (call: () => void) => () => {
    call();
    if (state().again !== null) goToStep('print');
  };
  const by = (step: number) => () => label.goTo(state().position + step);
  return {
    openFile: { keys: 'Control+O', refused: whenStopped, run: parts.pickFile },
    paste: { refused: whenStopped, run: parts.openPasteBox },
    openSample: { refused: whenStopped, run: () => orders.openSample() },
    cancelReading: { refused: always, run: () => orders.cancel() },
    clear: { refused: withoutSource, run: () => orders.clear() },
    undo: {
      keys: 'Control+Z',
      refused: withNothingToUndo,
      run: () => ({ policies, templates, orders })[atHand(state())].undo(),
    },
    redo: {
      keys: 'Control+Shift+Z Control+Y',
      refused: withNothingToRedo,
      run: () => ({ policies, templates, orders: book })[atHand(state())].redo(),
    },
    showAllOrders: { refused: withoutSource, run: () => grid.showAll() },
    wipeNow: { refused: unlessClearing, run: () => orders.wipe() },
    undoAdd: { refused: whenStopped, run: () => orders.undoAdd() },
    replaceInstead: { refused: whenStopped, run: () => orders.replaceInstead() },
    undoDelete: { refused: always, run: () => parts.batches.undoRemove() },
    forgetColumns: { refused: whenStopped, run: () => orders.forgetColumns() },
    showDoubts: { refused: withoutSource, run: parts.showDoubts },
    undoPolicy: { refused: withNoPolicyToUndo, run: () => policies.undo() },
    redoPolicy: { refused: withNoPolicyToRedo, run: () => policies.redo() },
    importPolicy: { refused: always, run: parts.pickPolicy },
    undoTemplate: { refused: withNoTemplateToUndo, run: () => templates.undo() },
    redoTemplate: { refused: withNoTemplateToRedo, run: () => templates.redo() },
    importTemplate: { refused: always, run: parts.pickTemplate },
    undoPrinter: { refused: withNoPrinterToUndo, run: () => parts.printers.undo() },
    importPrinter: { refused: always, run: parts.pickPrinter },
    undoPaper: { refused: withNoPaperToUndo, run: () => parts.papers.undo() },
    importPaper: { refused: always, run: parts.pickPaper },
    goOrders: { keys: 'Alt+1', refused: always, run: () => goToStep('orders') },
    goMasking: { keys: 'Alt+2', refused: always, run: () => goToStep('masking') },
    goDesign: { keys: 'Alt+3', refused: always, run: () => goToStep('design') },
    goPrint: { keys: 'Alt+4', refused: always, run: () => goToStep('print') },
    previousOrder: { keys: 'Alt+ArrowUp', refused: atFirst, run: by(-1) },
    nextOrder: { keys: 'Alt+ArrowDown', refused: atLast, run: by(1) },
    hideOriginals: { refused: always, run: parts.hideOriginals },
    generate: { keys: 'Control+Enter', refused: whyNotGenerate, run: () => printing.generate() },
    cancelGenerating: { refused: always, run: () => printing.cancel() },
    undoRemoveJob: { refused: always, run: () => printing.undoRemove() },
    print: { keys: 'Control+P', refused: withoutFile, run: once(() => printing.print()) },
    openFileMade: { refused: withoutFile, run: once(() => printing.open()) },
    saveFile: { keys: 'Control+S', refused: withoutFile, run: once(() => printing.savePdf()) },
    saveReceipt: { refused: withoutResult, run: () => printing.saveReceipt() },
    restart: { refused: always, run: parts.restart },
  };
}

const always = () => null;

function whenStopped(state: WorkbenchState): Refusal | null {
  return state.crashed ? { reason: 'crashed' } : null;
}

function withoutSource(state: WorkbenchState): Refusal | null {
  if (state.source.status === 'none') return { reason: 'noOrders' };
  if (state.source.status === 'reading') return { reason: 'reading' };
  return state.source.clearing ? { reason: 'clearing' } : whenStopped(state);
}

function unlessClearing(state: WorkbenchState): Refusal | null {
  return state.source.status === 'open' && state.source.clearing ? null : { reason: 'noOrders' };
}

/** The keys for undoing are for what one is at. */
function atHand(state: WorkbenchState): 'policies' | 'templates' | 'orders' {
  const { step, editing, templateSteps, notices } = state;
  // A notice that offers to undo means the orders.
  if (notices.some(({ actions }) => actions.includes('undo'))) return 'orders';
  if (step === 'masking' && editing !== null) return 'policies';
  const hasSteps = templateSteps.undo + templateSteps.redo > 0;
  return step === 'design' && hasSteps ? 'templates' : 'orders';
}

function withNoTemplateToUndo({ templateSteps }: WorkbenchState): Refusal | null {
  return templateSteps.undo > 0 ? null : { reason: 'nothingToUndo' };
}

function withNoTemplateToRedo({ templateSteps }: WorkbenchState): Refusal | null {
  return templateSteps.redo > 0 ? null : { reason: 'nothingToRedo' };
}

function withNoPaperToUndo({ papers }: WorkbenchState): Refusal | null {
  return papers.undo > 0 ? null : { reason: 'nothingToUndo' };
}

function withNoPrinterToUndo({ printers }: WorkbenchState): Refusal | null {
  return printers.undo > 0 ? null : { reason: 'nothingToUndo' };
}

function withNoPolicyToUndo({ policySteps }: WorkbenchState): Refusal | null {
  return policySteps.undo > 0 ? null : { reason: 'nothingToUndo' };
}

function withNoPolicyToRedo({ policySteps }: WorkbenchState): Refusal | null {
  return policySteps.redo > 0 ? null : { reason: 'nothingToRedo' };
}

function withNothingToUndo(state: WorkbenchState): Refusal | null {
  const at = atHand(state);
  if (at === 'policies') return withNoPolicyToUndo(state);
  if (at === 'templates') return withNoTemplateToUndo(state);
  if (unlessClearing(state) === null) return null;
  if (state.replaced || (openBook(state)?.undo ?? null) !== null) return whenStopped(state);
  return { reason: 'nothingToUndo' };
}

function withNothingToRedo(state: WorkbenchState): Refusal | null {
  const at = atHand(state);
  if (at === 'policies') return withNoPolicyToRedo(state);
  if (at === 'templates') return withNoTemplateToRedo(state);
  return (openBook(state)?.redo ?? null) === null ? { reason: 'nothingToRedo' } : whenStopped(state);
}

function atFirst(state: WorkbenchState): Refusal | null {
  if (openView(state) === null) return { reason: 'noOrders' };
  return state.position > 0 ? null : { reason: 'atFirst' };
}

function atLast(state: WorkbenchState): Refusal | null {
  const view = openView(state);
  if (view === null) return { reason: 'noOrders' };
  return state.position + 1 < view.rows ? null : { reason: 'atLast' };
}

/** Also said beside the button, so that a person need not guess. */
export function whyNotGenerate(state: WorkbenchState): Refusal | null {
  if (state.crashed) return { reason: 'crashed' };
  if (state.source.status === 'reading') return { reason: 'reading' };
  const plan = printPlan(state);
  if (!plan.ok) return { reason: plan.reason, params: plan.params };
  return state.isAsking || isAsked(state) ? { reason: 'alreadyAsked' } : null;
}

function withoutFile(state: WorkbenchState): Refusal | null {
  return jobInHand(state)?.stage.outcome.file == null ? { reason: 'noFile' } : null;
}

function withoutResult(state: WorkbenchState): Refusal | null {
  return jobInHand(state) === null ? { reason: 'noFile' } : null;
}

/** The step that a number of `Alt+1` … `Alt+4` stands for, for the tabs' own hints. */
export function stepKeys(step: Step): string {
  return `Alt+${STEPS.indexOf(step) + 1}`;
}
