import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Box } from '../../editor/box.ts';
import { boxChanges } from '../../editor/box-changes.ts';
import { changeElements, changeProblem } from '../../editor/edits.ts';
import type { ElementChange, ElementChanges } from '../../editor/edits.ts';
import { kept, outcomeProblem } from '../../editor/outcome.ts';
import { turnsByQuarters } from '../../editor/transform.ts';
import { turnTogether } from '../../editor/turn-together.ts';
import type { Problem } from '../../base/problem.ts';
import type { Template, TemplateElement } from '../../template/template.ts';
import type { TemplatesDesk } from '../templates.ts';
import type { Announcement, DesignerState, DraftField, Look, StepName } from './designer-state.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { OpenDesk } from './open-desk.ts';
import { createStepLog } from './step-log.ts';
import { stepNameOf } from './step-name.ts';
import type { StepStorage } from './step-storage.ts';

/** A template under work: its state, its steps, and how it is stored. What the designer's commands are made with. */
export interface Workpiece {
  readonly store: StoreApi<DesignerState>;
  state(): DesignerState;
  /** Makes a step of an edit. Changes of one `place` in a breath are one step. */
  edit(name: StepName, edited: Template | undefined, options?: EditOptions): void;
  editElements(name: StepName, elements: readonly TemplateElement[] | undefined, options?: EditOptions): void;
  editBoxes(name: StepName, boxes: ReadonlyMap<string, Box>, options?: EditOptions): void;
  /** Puts a change to every chosen element; false where it cannot be, which is said. */
  changeChosen(
    change: (element: TemplateElement) => ElementChange | undefined,
    options?: ChangeOptions,
  ): boolean;
  /** Turns elements as one thing, by degrees; says it where there is no room. Turns of one `place` in a breath are one step. */
  turnElements(ids: readonly string[], degrees: number, place?: string): void;
  /** What is chosen and may be changed. */
  free(): readonly TemplateElement[];
  select(ids: readonly string[], inside?: string | null): void;
  say(key: Announcement['key'], details?: Partial<Announcement>): void;
  undo(): void;
  redo(): void;
  goTo(at: number): void;
  /** The template as it is now where it is not stored, yet or at all; null where it is. */
  unkept(): Template | null;
  /** Resolves when the template as it is now is kept or refused. */
  settled(): Promise<void>;
  /** Looks whether another tab has stored another document; if so nothing is stored until a person has chosen. */
  lookElsewhere(): Promise<void>;
  /** Of two documents that two tabs made of one template, takes the other tab's, as a step. */
  takeRival(): void;
  /** The same, but stores this tab's. */
  keepOwn(): void;
  /** Holds what was typed into a field and cannot be taken over; null once it can, or was given up. */
  setDraft(element: string, field: DraftField, text: string | null): void;
}

export interface EditOptions {
  readonly count?: number;
  /** The element that is changed, where it is one. */
  readonly of?: string;
  readonly place?: string;
  readonly selection?: readonly string[];
}
export interface ChangeOptions {
  readonly name?: StepName;
  readonly place?: string;
  readonly ids?: readonly string[];
}

/** What is said of changes that could not be made: until one can. */
const REFUSALS = ['notChanged', 'notTurned', 'codeNotTurned'] as const;
/** How long a person may go on before the template is stored. */
const STORE_AFTER = 200;

export function createWorkpiece(
  opened: Template,
  desk: OpenDesk,
  templates: Pick<TemplatesDesk, 'edited'>,
  storage: StepStorage | undefined,
  look: Look,
  elsewhere: Elsewhere,
): Workpiece {
  const { clock } = desk;
  const log = createStepLog(opened, storage, () => clock.now());
  const store = createStore<DesignerState>()(() => ({
    template: opened,
    selection: [],
    inside: null,
    gesture: null,
    tool: null,
    typing: null,
    unread: null,
    detailsAsked: false,
    asPrinted: false,
    drawing: null,
    drawn: null,
    steps: log.steps,
    at: log.at,
    problem: null,
    rival: null,
    drafts: {},
    untaken: 0,
    look,
    said: null,
  }));
  /** What was chosen in each document when it was last worked on. */
  const chosenIn = new WeakMap<Template, readonly string[]>();
  let cancelStoring: (() => void) | undefined;
  let storing: Promise<void> = Promise.resolve();
  let stored: Template | null = opened;

  function state(): DesignerState {
    return store.getState();
  }

  function say(key: Announcement['key'], details: Partial<Announcement> = {}): void {
    const number = (state().said?.number ?? 0) + 1;
    store.setState({ said: { key, count: 1, ...details, number } });
  }

  function show(template: Template, selection: readonly string[]): void {
    const known = new Set(template.elements.map(({ id }) => id));
    const { inside, typing, unread, drafts } = state();
    // What was typed at an element goes with it: the next one of its name has none of it.
    const left = Object.entries(drafts).filter(([, { element }]) => known.has(element));
    const isEntered = template.elements.some(
      ({ groups }) => inside !== null && groups?.includes(inside) === true,
    );
    const isTyped = typing !== null && known.has(typing);
    store.setState({
      template,
      // A drag of what was before would bring it back.
      gesture: null,
      ...(selection.length > 0 ? { asPrinted: false } : {}),
      selection: selection.filter((id) => known.has(id)),
      inside: isEntered ? inside : null,
      typing: isTyped ? typing : null,
      unread: isTyped ? unread : null,
      ...(left.length < Object.keys(drafts).length ? { drafts: Object.fromEntries(left) } : {}),
      steps: log.steps,
      at: log.at,
    });
    storeSoon();
  }

  function storeSoon(): void {
    cancelStoring?.();
    cancelStoring = clock.after(STORE_AFTER, () => {
      cancelStoring = undefined;
      storing = storing.then(keep);
    });
  }

  /** Stores the template as it is now, if the room takes it. */
  async function keep(): Promise<void> {
    await lookElsewhere();
    const { template, rival } = state();
    // Neither of two documents is written over the other without a word.
    if (rival !== null) return;
    if (template === stored) {
      // Whoever goes back to what is stored has nothing that is not.
      store.setState({ problem: null });
      return;
    }
    const answer = await templates.edited(template);
    if (answer === undefined) return;
    if (answer.problem === null) elsewhere.stored();
    log.judge(template, answer.problem === null);
    if (answer.problem === null) stored = template;
    // Another one is asked about soon.
    if (state().template !== template) return;
    store.setState({ problem: answer.problem });
    if (answer.problem !== null) return;
    // What came between is not stored itself, but is gone back to.
    for (const document of log.unjudged()) {
      const read = await desk.ask((room) => room.readTemplate(JSON.stringify(document)));
      if (read !== undefined) log.judge(document, read.ok);
    }
    log.keep();
  }

  async function lookElsewhere(): Promise<void> {
    const other = await elsewhere.look();
    if (other !== undefined)
      store.setState({ rival: other, problem: { code: 'template-changed-elsewhere' } });
  }

  /** Ends the question of two documents: what is in force then is stored, whether or not this tab stored it before. */
  function settleRival(rival: Template): void {
    if (!desk.isOpen()) return;
    store.setState({ rival: null, problem: null });
    storing = storing.then(async () => {
      await lookElsewhere();
      if (state().rival !== null) return;
      // What is stored is the other tab's: from there on this tab's is a change.
      await templates.edited(rival);
      stored = null;
    });
    storeSoon();
  }

  function edit(name: StepName, edited: Template | undefined, options: EditOptions = {}): void {
    const { template, selection } = state();
    // What was meant for the label as it was then may have been answered long after.
    if (edited === undefined || edited === template || !desk.isOpen()) return;
    const count = options.count ?? selection.length;
    const chosen = options.selection ?? selection;
    const of = options.of ?? (options.selection?.length === 1 ? options.selection[0] : undefined);
    log.add({ name, count, ...(of === undefined ? {} : { of }) }, edited, options.place ?? '');
    chosenIn.set(template, selection).set(edited, chosen);
    for (const text of REFUSALS) desk.dismissText(text);
    show(edited, chosen);
    say(name, { count });
  }

  /** Says why nothing was changed, in the words of the template as it is. */
  function refuse(problem: Problem | undefined): void {
    const { template } = state();
    desk.notify('notChanged', { tone: 'bad', ...(problem === undefined ? {} : { problem, template }) });
  }

  function editElements(
    name: StepName,
    elements: readonly TemplateElement[] | undefined,
    options: EditOptions = {},
  ): void {
    const { template } = state();
    if (elements === undefined || elements === template.elements) return;
    const edited = kept(template, { ...template, elements });
    if (edited === template) refuse(outcomeProblem({ ...template, elements }));
    else edit(name, edited, options);
  }

  function editBoxes(name: StepName, boxes: ReadonlyMap<string, Box>, options: EditOptions = {}): void {
    if (boxes.size === 0) return;
    const { template } = state();
    const changes = boxChanges(boxes);
    const edited = changeElements(template, changes);
    if (edited === template) refuse(changeProblem(template, changes));
    edit(name, edited, {
      count: boxes.size,
      ...onlyOne(boxes),
      ...options,
    });
  }

  function changeChosen(
    change: (element: TemplateElement) => ElementChange | undefined,
    options: ChangeOptions = {},
  ): boolean {
    const { template, selection } = state();
    const ids = new Set(options.ids ?? selection);
    const changes = new Map<string, ElementChange>();
    for (const element of template.elements) {
      const changed = ids.has(element.id) ? change(element) : undefined;
      if (changed !== undefined) changes.set(element.id, changed);
    }
    return makeChanges(changes, options);
  }

  function makeChanges(changes: ElementChanges, options: ChangeOptions): boolean {
    const { template } = state();
    if (changes.size === 0) return true;
    const edited = changeElements(template, changes);
    if (edited === template) {
      if ([...changes.values()].every(({ rotation }) => rotation === undefined))
        refuse(changeProblem(template, changes));
      else desk.notify(hasRigid(template, changes) ? 'codeNotTurned' : 'notTurned', { tone: 'bad' });
      return false;
    }
    const [first] = changes.values();
    edit(options.name ?? stepNameOf(first ?? {}), edited, {
      count: changes.size,
      ...onlyOne(changes),
      place: options.place ?? '',
    });
    return true;
  }

  function turnElements(ids: readonly string[], degrees: number, place = ''): void {
    const { template } = state();
    const elements = template.elements.filter(({ id }) => ids.includes(id));
    const changes = turnTogether(elements, degrees, template);
    if (changes === undefined) desk.notify('notTurned', { tone: 'bad' });
    else makeChanges(changes, { name: 'rotate', place });
  }

  /** What is chosen and may be changed. */
  function free(): readonly TemplateElement[] {
    const { template, selection } = state();
    return template.elements.filter(({ id, locked }) => selection.includes(id) && locked !== true);
  }

  function select(ids: readonly string[], inside: string | null = state().inside): void {
    const { typing, unread } = state();
    store.setState({ selection: ids, inside, typing: unread === null ? null : typing });
    // What is chosen is shown where it can be taken hold of.
    if (ids.length > 0) store.setState({ asPrinted: false });
    if (ids.length === 0) say('selectedNone', { count: 0 });
    else say('selected', { count: ids.length, ...(ids.length === 1 ? { id: ids[0] ?? '' } : {}) });
  }

  function goTo(at: number, key: 'undone' | 'redone'): void {
    const { steps, at: from, selection, template } = state();
    const found = desk.isOpen() ? log.go(at) : undefined;
    if (found === undefined) return;
    const step = steps[key === 'undone' ? from - 1 : at - 1];
    // Whoever goes back over a field gives up what was typed there and could not be read.
    const { drafts } = state();
    const left = Object.entries(drafts).filter(
      ([, { element, field }]) => valueText(template, element, field) === valueText(found, element, field),
    );
    if (left.length < Object.keys(drafts).length) store.setState({ drafts: Object.fromEntries(left) });
    const here = new Set(template.elements.map(({ id }) => id));
    const back = found.elements.map(({ id }) => id).filter((id) => !here.has(id));
    show(found, back.length > 0 ? back : (chosenIn.get(found) ?? selection));
    say(key, step === undefined ? {} : { step, count: step.count });
  }

  return {
    store,
    state,
    edit,
    editElements,
    editBoxes,
    changeChosen,
    turnElements,
    free,
    select,
    say,
    undo: () => goTo(state().at - 1, 'undone'),
    redo: () => goTo(state().at + 1, 'redone'),
    goTo: (at) => goTo(at, at < state().at ? 'undone' : 'redone'),
    unkept: () => (state().template === stored ? null : state().template),
    async settled() {
      if (cancelStoring !== undefined) {
        cancelStoring();
        cancelStoring = undefined;
        storing = storing.then(keep);
      }
      await storing;
    },
    lookElsewhere,
    takeRival() {
      const { rival } = state();
      if (rival === null) return;
      settleRival(rival);
      edit('takeOther', rival, { count: 0 });
    },
    keepOwn() {
      const { rival } = state();
      if (rival !== null) settleRival(rival);
    },
    setDraft(element, field, text) {
      const key = `${element} ${field}`;
      const { [key]: known, ...others } = state().drafts;
      if (known?.text === (text ?? undefined)) return;
      store.setState({ drafts: text === null ? others : { ...others, [key]: { element, field, text } } });
    },
  };
}

/** Whether one of them cannot stand on the slant: a code, open or sealed, or a picture, which are made of a printer's dots. */
function hasRigid({ elements }: Template, changes: ReadonlyMap<string, ElementChange>): boolean {
  return elements.some((element) => changes.has(element.id) && turnsByQuarters(element));
}

/** What an element has by a key, to compare. */
function valueText({ elements }: Template, id: string, key: string): string | undefined {
  const element = elements.find((each) => each.id === id);
  return element && JSON.stringify(new Map<string, unknown>(Object.entries(element)).get(key));
}

/** The element that these are about, where it is one. */
function onlyOne(elements: ReadonlyMap<string, unknown>): { readonly of?: string } {
  const [of] = elements.keys();
  return elements.size === 1 && of !== undefined ? { of } : {};
}
