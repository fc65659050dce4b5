import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { around, boxOf, hundredths } from '../../editor/box.ts';
import type { Box, Point } from '../../editor/box.ts';
import { align, distribute, equalSize } from '../../editor/arrange.ts';
import type { Alignment } from '../../editor/arrange.ts';
import { clipboardText, pasteElements, readClipboard } from '../../editor/clipboard.ts';
import { boxChanges } from '../../editor/box-changes.ts';
import {
  addElement,
  changeElements,
  duplicateElements,
  removeElements,
  resizeLabel,
  setGuides,
  setMargin,
} from '../../editor/edits.ts';
import type { ElementChange } from '../../editor/edits.ts';
import {
  freeGroupId,
  groupAround,
  groupElements,
  groupToEnter,
  ungroupElements,
  unitOf,
} from '../../editor/groups.ts';
import { LEAST_DRAG, newElement, newImage, usualBox } from '../../editor/new-element.ts';
import { kept } from '../../editor/outcome.ts';
import { moveTo, reorder } from '../../editor/order.ts';
import type { OrderChange } from '../../editor/order.ts';
import { boundsOf, clampMove, normalDegrees } from '../../editor/transform.ts';
import type {
  GrayPicture,
  Guide,
  SerialNumbers,
  Template,
  TemplateElement,
} from '../../template/template.ts';
import type { WorstOrder } from '../../room/preflight-room.ts';
import type { Desk } from '../desk.ts';
import type { LabelDesk } from '../label.ts';
import type { TemplatesDesk } from '../templates.ts';
import { createDrawing } from './drawing.ts';
import type { Announcement, DesignerState, Look, StepName, Tool } from './designer-state.ts';
import { createGestures } from './gestures.ts';
import type { Gestures } from './gestures.ts';
import { createPreflight } from '../preflight.ts';
import type { Preflight } from '../preflight.ts';
import { readPicture } from './read-picture.ts';
import { createStepLog } from './step-log.ts';
import type { StepStorage } from './step-log.ts';

/** Everything that a person can do to a template, by name. Lengths are millimetres. */
export interface Designer {
  readonly store: StoreApi<DesignerState>;
  readonly gestures: Gestures;
  /** What is wrong with the labels of all orders in view, as the template is now. */
  readonly preflight: Pick<Preflight, 'store' | 'cancel' | 'again'>;
  /** Makes a step of an edit. Changes of one `place` in a breath are one step. */
  edit(name: StepName, edited: Template | undefined, options?: EditOptions): void;
  /** Puts the same change to every chosen element. */
  changeChosen(
    change: (element: TemplateElement) => ElementChange | undefined,
    options?: ChangeOptions,
  ): void;
  /** An empty name takes an element's own name away. */
  rename(id: string, name: string): void;
  select(ids: readonly string[], inside?: string | null): void;
  /** Chooses what a press on an element means: its group, or itself where its group was entered. */
  press(id: string, adds: boolean): void;
  enter(id: string): void;
  /** Leaves a group, then gives up the choice; false where there is nothing to give up. */
  leave(): boolean;
  /** Chooses the element after or before the chosen one, in reading order; false past the last. */
  step(by: 1 | -1): boolean;
  setTool(tool: Tool | null): void;
  setLook(look: Partial<Look>): void;
  type(id: string | null): void;
  add(kind: Tool, box?: Box): void;
  nudge(by: Point): void;
  grow(by: Point): void;
  remove(): void;
  duplicate(): void;
  copy(): string;
  cut(): string;
  /** False where the text holds no elements. */
  paste(text: string, at?: Point): boolean;
  /** Words from somewhere else as a text element; nothing where the room finds them to be a person's, which is said. */
  pasteWords(words: string, at?: Point): Promise<void>;
  group(): void;
  ungroup(): void;
  reorder(to: OrderChange): void;
  moveTo(ids: readonly string[], index: number): void;
  align(how: Alignment, toLabel?: boolean): void;
  distribute(axis: 'x' | 'y'): void;
  equalSize(what: 'width' | 'height'): void;
  toggle(what: 'locked' | 'hidden', ids?: readonly string[]): void;
  setSize(width: number, height: number): void;
  setMargin(margin: number | null): void;
  setGuides(guides: readonly Guide[]): void;
  setSerial(serial: SerialNumbers): void;
  /** Turns what is chosen by so many degrees, clockwise, each about its own middle. */
  turn(degrees: number): void;
  /** Adds the picture of a file; what cannot be read is said. */
  addFile(file: Blob, at?: Point): Promise<void>;
  /** A picture, already grey; around a place on the label, its middle where absent. */
  addPicture(picture: GrayPicture, at?: Point): void;
  undo(): void;
  redo(): void;
  goTo(at: number): void;
  say(key: Announcement['key'], details?: Partial<Announcement>): void;
  /** Orders in view that try the design hardest; none where the room is gone. */
  worstOrders(): Promise<readonly WorstOrder[]>;
  /** Resolves when the template as it is now is kept or refused. */
  settled(): Promise<void>;
  /** Keeps what is not kept yet, and ends. */
  close(): Promise<void>;
}

export interface EditOptions {
  readonly count?: number;
  readonly place?: string;
  readonly selection?: readonly string[];
}
export interface ChangeOptions {
  readonly name?: StepName;
  readonly place?: string;
  readonly ids?: readonly string[];
}

/** How long a person may go on before the template is stored. */
const STORE_AFTER = 200;

/**
 * Opens a template of one's own. It is drawn by the room with the order in view, and stored whenever the room finds
 * nothing personal in it.
 */
export function createDesigner(
  opened: Template,
  desk: Desk,
  templates: Pick<TemplatesDesk, 'edited'>,
  label: Pick<LabelDesk, 'agreeDesign'>,
  storage: StepStorage | undefined,
  look: Look,
): Designer {
  const { clock } = desk;
  const log = createStepLog(opened, storage, () => clock.now());
  const store = createStore<DesignerState>()(() => ({
    template: opened,
    selection: [],
    inside: null,
    gesture: null,
    tool: null,
    typing: null,
    drawing: null,
    drawn: null,
    steps: log.steps,
    at: log.at,
    problem: null,
    look,
    said: null,
  }));
  const drawing = createDrawing(store, desk);
  const preflight = createPreflight({
    documentOf: () => state().template,
    rowsOf: () => 'all',
    dependsOn() {
      const { policy, policies, sender, dpi, rowsVersion, inView } = desk.store.getState();
      return [policy, policies, sender, dpi, rowsVersion, inView];
    },
    // It takes long, and others who ask in turn do not wait for it.
    async askRoom(call) {
      await desk.askInTurn((room) => label.agreeDesign(room));
      return desk.ask(call);
    },
    clock,
  });
  const stopLooking = [store.subscribe(preflight.look), desk.store.subscribe(preflight.look)];
  preflight.look();
  let cancelStoring: (() => void) | undefined;
  let storing: Promise<void> = Promise.resolve();
  let stored = opened;

  function state(): DesignerState {
    return store.getState();
  }

  function say(key: Announcement['key'], details: Partial<Announcement> = {}): void {
    const number = (state().said?.number ?? 0) + 1;
    store.setState({ said: { key, count: 1, ...details, number } });
  }

  function show(template: Template, selection: readonly string[]): void {
    const known = new Set(template.elements.map(({ id }) => id));
    const { inside, typing } = state();
    const isEntered = template.elements.some(
      ({ groups }) => inside !== null && groups?.includes(inside) === true,
    );
    store.setState({
      template,
      selection: selection.filter((id) => known.has(id)),
      inside: isEntered ? inside : null,
      typing: typing !== null && known.has(typing) ? typing : null,
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
    const { template } = state();
    if (template === stored) {
      // Whoever goes back to what is stored has nothing that is not.
      store.setState({ problem: null });
      return;
    }
    const answer = await templates.edited(template);
    if (answer === undefined) return;
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

  function edit(name: StepName, edited: Template | undefined, options: EditOptions = {}): void {
    const { template, selection } = state();
    if (edited === undefined || edited === template) return;
    const count = options.count ?? selection.length;
    log.add({ name, count }, edited, options.place ?? '');
    show(edited, options.selection ?? selection);
    say(name, { count });
  }

  function editElements(
    name: StepName,
    elements: readonly TemplateElement[] | undefined,
    options: EditOptions = {},
  ): void {
    const { template } = state();
    if (elements !== undefined && elements !== template.elements)
      edit(name, kept(template, { ...template, elements }), options);
  }

  function editBoxes(name: StepName, boxes: ReadonlyMap<string, Box>, options: EditOptions = {}): void {
    if (boxes.size === 0) return;
    edit(name, changeElements(state().template, boxChanges(boxes)), { count: boxes.size, ...options });
  }

  function changeChosen(
    change: (element: TemplateElement) => ElementChange | undefined,
    options: ChangeOptions = {},
  ): void {
    const { template, selection } = state();
    const ids = new Set(options.ids ?? selection);
    const changes = new Map<string, ElementChange>();
    for (const element of template.elements) {
      const changed = ids.has(element.id) ? change(element) : undefined;
      if (changed !== undefined) changes.set(element.id, changed);
    }
    if (changes.size === 0) return;
    edit(options.name ?? 'change', changeElements(template, changes), {
      count: changes.size,
      place: options.place ?? '',
    });
  }

  /** What is chosen and may be changed. */
  function free(): readonly TemplateElement[] {
    const { template, selection } = state();
    return template.elements.filter(({ id, locked }) => selection.includes(id) && locked !== true);
  }

  function select(ids: readonly string[], inside: string | null = state().inside): void {
    store.setState({ selection: ids, inside, typing: null });
    if (ids.length === 0) say('selectedNone', { count: 0 });
    else say('selected', { count: ids.length, ...(ids.length === 1 ? { id: ids[0] ?? '' } : {}) });
  }

  function moveBy(by: Point, name: StepName, place: string): void {
    const boxes = free().map(boundsOf);
    const held = clampMove(boxes, by, state().template);
    const moved = free().map(
      (element) =>
        [
          element.id,
          { ...boxOf(element), x: hundredths(element.x + held.x), y: hundredths(element.y + held.y) },
        ] as const,
    );
    if (held.x !== 0 || held.y !== 0) editBoxes(name, new Map(moved), { place });
  }

  function goTo(at: number, key: 'undone' | 'redone'): void {
    const { steps, at: from } = state();
    const found = log.go(at);
    if (found === undefined) return;
    const step = steps[key === 'undone' ? from - 1 : at - 1];
    show(found, state().selection);
    say(key, { ...(step === undefined ? {} : { step: step.name, count: step.count }) });
  }

  const designer: Omit<Designer, 'gestures'> = {
    store,
    preflight,
    edit,
    changeChosen,
    rename(id, name) {
      changeChosen(() => ({ name: name === '' ? undefined : name }), { name: 'rename', ids: [id] });
    },
    select,
    press(id, adds) {
      const { template, selection, inside } = state();
      const unit = unitOf(template.elements, id, inside);
      if (!adds) return select(unit.length === 0 ? [id] : unit);
      const has = unit.every((one) => selection.includes(one));
      select(has ? selection.filter((one) => !unit.includes(one)) : [...new Set([...selection, ...unit])]);
    },
    enter(id) {
      const { template, inside } = state();
      const group = groupToEnter(template.elements, id, inside);
      if (group !== null) return select(unitOf(template.elements, id, group), group);
      const element = template.elements.find((one) => one.id === id);
      if (element?.kind === 'text' && element.locked !== true)
        store.setState({ typing: id, selection: [id] });
    },
    leave() {
      const { inside, selection, tool, template } = state();
      if (tool !== null) {
        store.setState({ tool: null });
        return true;
      }
      if (inside !== null) {
        const member = template.elements.find(({ groups }) => groups?.includes(inside) === true);
        const outer = groupAround(template.elements, inside);
        select(member === undefined ? [] : unitOf(template.elements, member.id, outer), outer);
        return true;
      }
      if (selection.length === 0) return false;
      select([]);
      return true;
    },
    step(by) {
      const { template, selection } = state();
      const all = template.elements
        .filter(({ hidden }) => hidden !== true)
        .toSorted((a, b) => a.y - b.y || a.x - b.x);
      const now = all.findIndex(({ id }) => id === selection.at(-1));
      const next = now < 0 ? (by === 1 ? 0 : all.length - 1) : now + by;
      const element = all[next];
      if (element === undefined) return false;
      select([element.id], element.groups?.[0] ?? null);
      return true;
    },
    setTool(tool) {
      store.setState({ tool, typing: null });
      if (tool !== null) say('tool', { count: 0, id: tool });
    },
    setLook: (change) => store.setState(({ look: known }) => ({ look: { ...known, ...change } })),
    type: (id) => store.setState({ typing: id }),
    add(kind, box) {
      const { template } = state();
      const asked = box ?? usualBox(kind, { x: template.width / 2, y: template.height / 2 }, template);
      const isPress = asked.width < LEAST_DRAG && asked.height < LEAST_DRAG;
      const place = isPress ? usualBox(kind, { x: asked.x, y: asked.y }, template) : asked;
      const element = newElement(kind, place, template, '{{recipient.name}}');
      store.setState({ tool: null });
      edit('add', addElement(template, element), { count: 1, selection: [element.id] });
    },
    nudge: (by) => moveBy(by, 'move', 'nudge'),
    grow(by) {
      const { template } = state();
      const boxes = free().map((element) => {
        const box = boxOf(element);
        const width = hundredths(Math.min(template.width - box.x, Math.max(1, box.width + by.x)));
        const height = hundredths(Math.min(template.height - box.y, Math.max(1, box.height + by.y)));
        return [element.id, { ...box, width, height }] as const;
      });
      editBoxes('resize', new Map(boxes), { place: 'grow' });
    },
    remove() {
      const ids = free().map(({ id }) => id);
      if (ids.length > 0) edit('delete', removeElements(state().template, ids), { count: ids.length });
    },
    duplicate() {
      const { template, selection } = state();
      if (selection.length === 0) return;
      const made = duplicateElements(template, selection, { x: 2, y: 2 });
      edit('duplicate', made.template, { count: made.ids.length, selection: made.ids });
    },
    copy() {
      const { template, selection } = state();
      say('copied', { count: selection.length });
      return clipboardText(template.elements.filter(({ id }) => selection.includes(id)));
    },
    cut() {
      const text = designer.copy();
      designer.remove();
      return text;
    },
    paste(text, at) {
      const elements = readClipboard(text);
      if (elements === undefined || elements.length === 0) return false;
      const made = pasteElements(state().template, elements, at);
      if (made.ids.length === 0) return false;
      edit('paste', made.template, { count: made.ids.length, selection: made.ids });
      return true;
    },
    async pasteWords(words, at) {
      const { template } = state();
      const middle = { x: template.width / 2, y: template.height / 2 };
      const element = newElement('text', usualBox('text', at ?? middle, template), template, '');
      const lines = linesOf(words);
      if (element.kind !== 'text' || lines.length === 0) return;
      const pasted = { ...element, lines };
      // A chat with somebody's number is pasted by mistake sooner than typed: it is not even shown.
      const alone = { ...template, elements: [pasted] };
      const read = await desk.ask((room) => room.readTemplate(JSON.stringify(alone)));
      if (read === undefined) return;
      if (!read.ok) desk.notify('wordsNotPasted', { problem: read.problem, tone: 'bad' });
      else edit('paste', addElement(state().template, pasted), { count: 1, selection: [pasted.id] });
    },
    group() {
      const { template, selection, inside } = state();
      if (selection.length < 2) return;
      const { elements } = template;
      editElements('group', groupElements(elements, selection, freeGroupId(elements), inside));
    },
    ungroup() {
      const { template, selection } = state();
      editElements('ungroup', ungroupElements(template.elements, selection));
    },
    reorder(to) {
      const { template, selection, inside } = state();
      editElements('order', reorder(template.elements, selection, to, inside));
    },
    moveTo: (ids, index) => editElements('order', moveTo(state().template.elements, ids, index)),
    align(how, toLabel = false) {
      const { template, selection } = state();
      const chosen = free();
      const whole = { x: 0, y: 0, width: template.width, height: template.height };
      const box = toLabel || selection.length < 2 ? whole : around(chosen.map(boundsOf));
      if (box !== undefined)
        editBoxes(
          'align',
          align(
            template.elements,
            chosen.map(({ id }) => id),
            how,
            box,
          ),
        );
    },
    distribute(axis) {
      editBoxes(
        'distribute',
        distribute(
          state().template.elements,
          free().map(({ id }) => id),
          axis,
        ),
      );
    },
    equalSize(what) {
      const ids = new Set(free().map(({ id }) => id));
      const ordered = state().selection.filter((id) => ids.has(id));
      editBoxes('size', equalSize(state().template.elements, ordered, what));
    },
    toggle(what, ids = state().selection) {
      const { template } = state();
      const chosen = template.elements.filter(({ id }) => ids.includes(id));
      const on = chosen.some((element) => element[what] !== true);
      changeChosen(() => ({ [what]: on ? true : undefined }), {
        name: what === 'locked' ? 'lock' : 'hide',
        ids,
      });
    },
    setSize: (width, height) =>
      edit('sizeLabel', resizeLabel(state().template, width, height), { count: 1, place: 'label' }),
    setMargin: (margin) =>
      edit('margin', setMargin(state().template, margin ?? undefined), { count: 1, place: 'margin' }),
    setGuides: (guides) => edit('guide', setGuides(state().template, guides), { count: guides.length }),
    setSerial(serial) {
      const { template } = state();
      edit('serial', kept(template, { ...template, serial }), { count: 1, place: 'serial' });
    },
    turn(degrees) {
      changeChosen(
        (element) =>
          element.locked === true
            ? undefined
            : { rotation: normalDegrees((element.rotation ?? 0) + degrees) },
        { name: 'rotate', place: 'rotate' },
      );
    },
    async addFile(file, at) {
      const read = await readPicture(file);
      if (read.ok) designer.addPicture(read.picture, at);
      else desk.notify('pictureNotAdded', { problem: read.problem, tone: 'bad' });
    },
    addPicture(picture, at) {
      const { template } = state();
      const middle = { x: template.width / 2, y: template.height / 2 };
      const element = newImage(picture, at ?? middle, template);
      edit('add', addElement(template, element), { count: 1, selection: [element.id] });
    },
    undo: () => goTo(state().at - 1, 'undone'),
    redo: () => goTo(state().at + 1, 'redone'),
    goTo: (at) => goTo(at, at < state().at ? 'undone' : 'redone'),
    say,
    async worstOrders() {
      const answer = await desk.ask((room) => room.worstOrders(state().template));
      return answer?.ok === true ? answer.value : [];
    },
    async settled() {
      if (cancelStoring !== undefined) {
        cancelStoring();
        cancelStoring = undefined;
        storing = storing.then(keep);
      }
      await storing;
    },
    async close() {
      drawing.stop();
      for (const stop of stopLooking) stop();
      preflight.stop();
      await designer.settled();
    },
  };
  const gestures = createGestures(store, {
    moved: (boxes, copies) => {
      if (!copies) return editBoxes('move', boxes);
      const { template, selection } = state();
      const made = duplicateElements(template, selection, { x: 0, y: 0 });
      const places = new Map<string, Box>();
      selection.forEach((id, index) => {
        const [box, copy] = [boxes.get(id), made.ids[index]];
        if (box !== undefined && copy !== undefined) places.set(copy, box);
      });
      edit('duplicate', changeElements(made.template, boxChanges(places)), {
        count: made.ids.length,
        selection: made.ids,
      });
    },
    resized: (boxes) => editBoxes('resize', boxes),
    turned(id, rotation) {
      changeChosen(() => ({ rotation }), { name: 'rotate', ids: [id] });
    },
    chosen: (ids) => select(ids),
    added: (kind, box) => designer.add(kind, box),
    guided: (guides) => designer.setGuides(guides),
    cancelled: () => say('cancelled', { count: 0 }),
  });
  return { ...designer, gestures };
}

const MOST_LINES = 20;
const LONGEST_LINE = 200;

/** Words of a clipboard as lines of a text element; braces would be bindings. */
function linesOf(words: string): readonly string[] {
  return words
    .slice(0, MOST_LINES * LONGEST_LINE)
    .split(/\r\n|\n|\r/u)
    .map((line) => line.replaceAll(/[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' '))
    .map((line) =>
      line
        .replaceAll(/\{\{|\}\}/gu, ' ')
        .trim()
        .slice(0, LONGEST_LINE),
    )
    .filter((line) => line !== '')
    .slice(0, MOST_LINES);
}
