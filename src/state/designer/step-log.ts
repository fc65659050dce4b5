import { hashText } from '../../base/hash-text.ts';
import { applyDelta, diffTemplates, invertDelta, parseDelta } from '../../editor/delta.ts';
import type { TemplateDelta } from '../../editor/delta.ts';
import { checkedTemplate } from '../../editor/checked-template.ts';
import { canonicalText } from '../../editor/same-template.ts';
import type { Template } from '../../template/template.ts';
import { STEP_NAMES } from './designer-state.ts';
import type { NamedStep, StepName } from './designer-state.ts';
import { forgetSteps, keyOfSteps, keysOfSteps } from './step-storage.ts';
import type { StepStorage } from './step-storage.ts';
import { picturesOf, readWithPictures, writeWithPictures } from './stored-pictures.ts';

/** All steps of one template since it was first opened in this tab, with the document before and after each. */
export interface StepLog {
  /** Names of the steps, and how many of them are in force. */
  readonly steps: readonly NamedStep[];
  readonly at: number;
  /** Another step from here; steps that were undone are forgotten. Quick changes of one place are one step. */
  add(step: NamedStep, after: Template, place: string): void;
  /** Goes to the document after so many steps; undefined where there are not so many, or it is no template. */
  go(at: number): Template | undefined;
  /** Documents of which the room has not said yet whether they may be stored. */
  unjudged(): readonly Template[];
  /** What the room said of one. */
  judge(document: Template, mayBeStored: boolean): void;
  /** Writes what may be stored. */
  keep(): void;
}

/** Whoever goes on within this time at the same place is still at the same step. */
const BREATH = 1000;
/** Steps of a tab's past; more are not read. */
const MOST_STORED = 20_000;
/** As templates call their elements. */
const ELEMENT = /^[a-z0-9][a-z0-9-]*$/u;

interface Entry extends NamedStep {
  readonly after: Template;
}

/**
 * Steps are kept in memory without end, and in the tab's storage where the documents before and after may be stored:
 * a document that the room refuses, for a person's number in it, is in memory alone.
 */
export function createStepLog(
  opened: Template,
  storage: StepStorage | undefined,
  now: () => number,
): StepLog {
  const stored = readStored(opened, storage);
  // Of another template of the same id, or of another state of it: of no use to anyone.
  if (stored === undefined) forgetSteps(opened.id, storage);
  const first = stored?.first ?? opened;
  let entries: readonly Entry[] = stored?.entries ?? [];
  let at = stored?.at ?? 0;
  /** Documents of which the room said that they may be stored. */
  const clean = new WeakSet<Template>([first, ...entries.map(({ after }) => after)]);
  const refused = new WeakSet<Template>();
  /** What is written; what follows is written with the next `keep`. */
  let kept: Kept = {
    from: 0,
    written: stored?.isRenamed === true ? 0 : entries.length,
    held: entries.length,
  };
  let last = { place: '', when: 0 };

  const document = (index: number): Template | undefined => (index === 0 ? first : entries[index - 1]?.after);

  return {
    get steps() {
      return entries.map(nameOf);
    },
    get at() {
      return at;
    },
    add(step, after, place) {
      const when = now();
      const goesOn =
        place !== '' && place === last.place && when - last.when < BREATH && at === entries.length;
      last = { place, when };
      const before = entries.slice(0, goesOn && at > 0 ? at - 1 : at);
      entries = [...before, { ...nameOf(step), after }];
      at = entries.length;
      kept =
        before.length < kept.from
          ? { ...kept, from: 0, written: 0 }
          : { ...kept, written: Math.min(kept.written, before.length) };
    },
    go(to) {
      const found = Number.isInteger(to) ? document(to) : undefined;
      // What a tab stored may have been changed by others: it is read as any document.
      if (found === undefined || checkedTemplate(found) === undefined) return undefined;
      at = to;
      last = { place: '', when: 0 };
      return found;
    },
    unjudged: () =>
      entries.map(({ after }) => after).filter((after) => !clean.has(after) && !refused.has(after)),
    judge(judged, mayBeStored) {
      (mayBeStored ? clean : refused).add(judged);
    },
    keep() {
      const here = document(at);
      if (here === undefined || !clean.has(here)) return;
      kept = writeStored({ first, entries, at, kept, isClean: (one) => clean.has(one) }, storage);
    },
  };
}

function nameOf({ name, count, of }: NamedStep): NamedStep {
  return { name, count, ...(of === undefined ? {} : { of }) };
}

interface Stored {
  readonly first: Template;
  readonly entries: readonly Entry[];
  readonly at: number;
}

/** What of a log is in the storage: its steps from `from` on, as far as `written`; `held` values in all, some of them out of date. */
interface Kept {
  readonly from: number;
  readonly written: number;
  readonly held: number;
}

interface WrittenLog extends Stored {
  readonly kept: Kept;
  readonly isClean: (template: Template) => boolean;
}

/**
 * Writes what is not written yet. Where the tab has no more room, the older steps are given up: a reload then knows the newer ones, the
 * visit itself all of them.
 */
function writeStored(log: WrittenLog, storage: StepStorage | undefined): Kept {
  if (storage === undefined) return NONE_KEPT;
  const { at, kept } = log;
  const { id } = log.first;
  try {
    return writeFrom(kept.from, kept.written, log, storage);
  } catch {
    for (let from = kept.from; from < at;) {
      from += Math.ceil((at - from) / 2);
      forgetSteps(id, storage);
      try {
        return writeFrom(from, from, log, storage);
      } catch {
        continue;
      }
    }
  }
  forgetSteps(id, storage);
  return NONE_KEPT;
}

const NONE_KEPT: Kept = { from: 0, written: 0, held: 0 };

/** Steps whose documents may all be stored, one value each; a run of others is one step. */
function writeFrom(start: number, written: number, log: WrittenLog, storage: StepStorage): Kept {
  const { first, entries, at, isClean } = log;
  const documentAt = (index: number) => (index === 0 ? first : entries[index - 1]?.after);
  let from = Math.min(start, at);
  while (from > 0 && !isClean(documentAt(from) ?? first)) from -= 1;
  const key = keyOfSteps(first.id);
  let before = documentAt(from) ?? first;
  let count = 0;
  let keptAt = 0;
  let untouched = 0;
  for (const [index, entry] of entries.entries()) {
    const { after } = entry;
    if (index < from || !isClean(after)) continue;
    if (index < written && from === start) untouched += 1;
    else
      writeWithPictures(storage, key, `${key}.${count}`, {
        ...nameOf(entry),
        delta: diffTemplates(before, after),
      });
    before = after;
    count += 1;
    if (index < at) keptAt = count;
  }
  storage.setItem(key, JSON.stringify({ at: keptAt, steps: count, ...hashesOf(documentAt(at) ?? first) }));
  if (untouched < log.kept.held) forgetRest(first.id, count, storage);
  const isWhole = entries.every(({ after }) => isClean(after));
  return { from, written: isWhole ? entries.length : from, held: count };
}

/** Takes out what no step has any more: steps past `count`, and pictures that none of the others names. */
function forgetRest(id: string, count: number, storage: StepStorage): void {
  const key = keyOfSteps(id);
  const steps = Array.from({ length: count }, (_, index) => `${key}.${index}`);
  const pictures = steps.flatMap((step) => picturesOf(storage, key, step));
  const wanted = new Set([key, ...steps, ...pictures]);
  for (const each of keysOfSteps(id, storage)) if (!wanted.has(each)) storage.removeItem(each);
}

/**
 * The same for the same template, whatever the order of its keys: what is stored was written anew by the room. Of its name apart: it is
 * renamed without being opened.
 */
function hashesOf({ name, ...rest }: Template): { readonly hash: number; readonly name: number } {
  return { hash: hashText(canonicalText(rest)), name: hashText(canonicalText(name)) };
}

interface ReadLog extends Stored {
  /** It has another name than when its steps were written: the documents of these are not quite as they were. */
  readonly isRenamed: boolean;
}

/** What the tab remembers of a template; undefined where that is nothing, or of another state of it. */
function readStored(opened: Template, storage: StepStorage | undefined): ReadLog | undefined {
  const key = keyOfSteps(opened.id);
  const head = readJson(storage, key, key);
  const { at, steps } = { at: head['at'], steps: head['steps'] };
  const { hash, name } = hashesOf(opened);
  if (!isCount(at) || !isCount(steps) || at > steps || head['hash'] !== hash) return undefined;
  const read = Array.from({ length: steps }, (_, index) =>
    readStep(readJson(storage, key, `${key}.${index}`)),
  );
  const known = read.filter((step) => step !== undefined);
  if (known.length !== steps) return undefined;
  try {
    // From here back and from here on: the name that it has now is that of every step until another one named it.
    const documents = [opened];
    for (const { delta } of known.slice(0, at).toReversed())
      documents.unshift(applyDelta(documents[0] ?? opened, invertDelta(delta)));
    for (const { delta } of known.slice(at)) documents.push(applyDelta(documents.at(-1) ?? opened, delta));
    const [first = opened, ...afters] = documents;
    const entries = known.map((step, index) => ({ ...nameOf(step), after: afters[index] ?? opened }));
    return { first, entries, at, isRenamed: head['name'] !== name };
  } catch {
    return undefined;
  }
}

interface StoredStep extends NamedStep {
  readonly delta: TemplateDelta;
}

function isStepName(name: unknown): name is StepName {
  return STEP_NAMES.some((known) => known === name);
}

function readStep(fields: Readonly<Record<string, unknown>>): StoredStep | undefined {
  const { name, count } = { name: fields['name'], count: fields['count'] };
  const delta = parseDelta(fields['delta']);
  const of = fields['of'];
  if (!isStepName(name) || !isCount(count) || delta === undefined) return undefined;
  return { name, count, delta, ...(typeof of === 'string' && ELEMENT.test(of) ? { of } : {}) };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_STORED;
}

function readJson(
  storage: StepStorage | undefined,
  owner: string,
  key: string,
): Readonly<Record<string, unknown>> {
  try {
    const parsed = storage === undefined ? undefined : readWithPictures(storage, owner, key);
    return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {};
  } catch {
    return {};
  }
}
