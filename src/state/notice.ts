import type { ChangeName } from '../book/change.ts';
import type { Problem } from '../base/problem.ts';
import type { Template } from '../template/template.ts';

/** What the page says of itself, for a while. */
export interface Notice {
  readonly id: number;
  /** `notice.<text>` in `i18n/`. */
  readonly text: NoticeText;
  readonly params: Readonly<Record<string, string | number>>;
  /** The step that it speaks of. */
  readonly change?: ChangeName;
  /** Why, in the words of a problem. */
  readonly problem?: Problem;
  /** The template that the problem is of, whose elements it names. */
  readonly template?: Template;
  /** `heard` is for screen readers only: what is in sight without it. */
  readonly tone: 'plain' | 'good' | 'bad' | 'heard';
  /** A named action offered with it. */
  readonly actions: readonly NoticeAction[];
}
export type NoticeAction =
  | 'undo'
  | 'wipeNow'
  | 'undoAdd'
  | 'replaceInstead'
  | 'undoDelete'
  | 'forgetColumns'
  | 'showDoubts'
  | 'undoPolicy'
  | 'undoTemplate'
  | 'undoPrinter'
  | 'undoRemoveJob'
  | 'undoPaper';
export type NoticeText =
  | 'added'
  | 'policiesRefused'
  | 'policyDeleted'
  | 'policyImported'
  | 'policyNotImported'
  | 'policyNotCopied'
  | 'templatesRefused'
  | 'printerDeleted'
  | 'paperDeleted'
  | 'paperImported'
  | 'paperNotImported'
  | 'rollGone'
  | 'printerImported'
  | 'printerNotImported'
  | 'templateDeleted'
  | 'templateImported'
  | 'templateNotImported'
  | 'templateNotCopied'
  | 'wordsNotPasted'
  | 'wordsRestored'
  | 'notChanged'
  | 'notTurned'
  | 'codeNotTurned'
  | 'labelResized'
  | 'pictureNotAdded'
  | 'elementNotAdded'
  | 'elementsNotCopied'
  | 'elementsNotCut'
  | 'designNotKept'
  | 'templateLinkCopied'
  | 'templateLinkNotCopied'
  | 'notStored'
  | 'sheetGone'
  | 'readSome'
  | 'doubts'
  | 'batchesLeaving'
  | 'batchesBack'
  | 'columnsRemembered'
  | 'columnsKept'
  | 'columnsForgotten'
  | 'cleared'
  | 'clearedWithJobs'
  | 'replaced'
  | 'wiped'
  | 'undone'
  | 'opened'
  | 'openedProblems'
  | 'emptyPaste'
  | 'pasteDenied'
  | 'fileUnreadable'
  | 'cancelled'
  | 'leftOut'
  | 'takenIn'
  | 'fixed'
  | 'notFixed'
  | 'changed'
  | 'stepUndone'
  | 'stepRedone'
  | 'refusedRows'
  | 'viewRefused'
  | 'copyRefused'
  | 'pasteRefused'
  | 'cellsCopied'
  | 'originalsCopied'
  | 'copyDenied'
  | 'pastedOutside'
  | 'originalsShown'
  | 'originalsHidden'
  | 'failed'
  | 'made'
  | 'noneMade'
  | 'jobsDropped'
  | 'jobOutdated'
  | 'jobGone'
  | 'jobRemoved'
  | 'tooManyJobs'
  | 'printRefused'
  | 'popupBlocked';
