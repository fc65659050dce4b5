import type { LocalText } from '../base/language.ts';
import type { Problem } from '../base/problem.ts';
import type { Answer } from '../room/grid-room.ts';
import type { TemplatesAnswer } from '../room/template-shelf.ts';
import { TEMPLATE_LIMITS } from '../template/template-limits.ts';
import type { Template } from '../template/template.ts';
import { newTemplate } from '../editor/new-template.ts';
import { canonicalText } from '../editor/same-template.ts';
import type { Size } from '../editor/transform.ts';
import type { Desk } from './desk.ts';
import { freeId, freeNames } from './free-names.ts';
import type { LabelDesk } from './label.ts';
import { saveDocument } from './outputs.ts';
import { textOf } from './pick-file.ts';
import { refusedFileName, refusedIds } from './refused-documents.ts';
import type { RefusedDocument } from './refused-documents.ts';
import { createStepHistory } from './step-history.ts';
import { createAsStored } from './as-stored.ts';
import { allTemplates } from './template-choices.ts';
import { templateAddress } from './template-address.ts';
import type { NoticeText } from './notice.ts';

/** As many own templates as the room takes. */
export const MOST_TEMPLATES = 60;
/** Bytes, of which a character has up to three. More are no file of a template; not even brought into memory. */
export const LARGEST_TEMPLATE_FILE = 3 * TEMPLATE_LIMITS.documentLength;
const COPY_OF_COPY = /-copy(?:-\d+)?-copy$/u;

/** The own templates and the one chosen, as they were. */
interface TemplateStep {
  readonly templates: readonly Template[];
  readonly refusedTemplates: readonly RefusedDocument[];
  readonly template: string;
}

/** The seller's own templates: made by copying, kept in the browser, shared as files. */
export interface TemplatesDesk {
  /** What a new room made of the templates that are stored. */
  welcome(stored: readonly unknown[], answer: TemplatesAnswer): void;
  /** Copies a template and chooses the copy. `nameOf` names it, given the names that are taken by then. */
  copy(id: string, nameOf: (of: LocalText, taken: readonly LocalText[]) => LocalText): void;
  /** Opens an own template's name for changes; null closes. */
  openName(id: string | null): void;
  /** Names the template whose name is open. What the room refuses is in `templateProblem` and changes nothing. */
  rename(name: LocalText): void;
  /**
   * Puts a template that was changed in the designer in the place of the one with its id. `problem`: why the room would not
   * take it, in which case all stays; undefined where the room or the template is gone.
   */
  edited(template: Template): Promise<{ readonly problem: Problem | null } | undefined>;
  /** Opens an own template in the designer; of another a copy, which is chosen. Null closes the designer. */
  design(id: string | null, nameOf: Parameters<TemplatesDesk['copy']>[1]): void;
  /** Opens a label with nothing on it in the designer, of a size in millimetres; of the usual one where none is said. */
  create(name: LocalText, size?: Size): void;
  /** Chooses the usual size of the next new label, by its id. */
  chooseNewSize(id: string): void;
  remove(id: string): void;
  /** Deletes a stored template that the room would not read. */
  removeRefused(refused: RefusedDocument): void;
  undo(): void;
  redo(): void;
  save(id: string): void;
  saveRefused(refused: RefusedDocument): void;
  importFiles(files: readonly File[]): void;
  /** Puts a link that carries the template onto the clipboard. */
  copyLink(id: string): void;
  /** Takes the template that a link carried, as if its file had been imported. */
  importLink(text: string): void;
  /** Resolves when all that was asked for until now is in force or refused. */
  settled(): Promise<void>;
}

/**
 * @param idsElsewhere the ids that are stored at this moment, by whichever tab.
 * @param forgetPast takes away what this tab has of an earlier template of the id.
 */
export function createTemplatesDesk(
  desk: Desk,
  label: LabelDesk,
  idsElsewhere: () => readonly string[],
  forgetPast: (id: string) => void,
): TemplatesDesk {
  const { store, catalogue, clock } = desk;
  const history = createStepHistory<TemplateStep>(clock);
  const asStored = createAsStored<Template>();
  let welcomed: () => void = () => undefined;
  /** Changes are made one after the other, the first when it is known what was stored. */
  let queue = new Promise<void>((resolve) => {
    welcomed = resolve;
  });

  function inTurn(call: () => void | Promise<void>): void {
    queue = queue.then(call);
  }

  /** Puts templates in the place of those that there are, in the room too, and draws the label anew. */
  function apply({ templates, refusedTemplates, template }: TemplateStep): void {
    const before = store.getState();
    const gone = before.templates.filter(({ id }) => templates.every((other) => other.id !== id));
    const isOpen = templates.some(({ id }) => id === before.naming);
    store.setState({
      templates,
      refusedTemplates,
      ownTemplates: asStored.documents(templates, refusedTemplates),
      template: isThere(template, templates) ? template : fallback(),
      templateSteps: history.steps(),
      templateProblem: null,
      ...(isOpen ? {} : { naming: null }),
      ...(templates.some(({ id }) => id === before.designing) ? {} : { designing: null }),
    });
    label.templatesChanged(gone);
  }

  function isThere(id: string, own: readonly Template[]): boolean {
    return allTemplates(catalogue, own).some((choice) => choice.id === id);
  }

  function fallback(): string {
    return catalogue.templates[0]?.id ?? '';
  }

  function now(): TemplateStep {
    const { templates, refusedTemplates, template } = store.getState();
    return { templates, refusedTemplates, template };
  }

  /** What was offered to be undone is no more the last step. */
  function forgetOffers(): void {
    desk.dismissText('templateDeleted');
    desk.dismissText('templateImported');
  }

  function commit(change: Partial<TemplateStep>, place = ''): void {
    const before = now();
    history.add(before, place);
    forgetOffers();
    apply({ ...before, ...change });
  }

  /** Puts a template beside the others, as one that never was there. */
  function commitNew(template: Template): void {
    forgetPast(template.id);
    commit({ templates: [...store.getState().templates, template], template: template.id });
  }

  function taken(): readonly string[] {
    const { templates, refusedTemplates } = store.getState();
    return [
      ...allTemplates(catalogue, templates).map(({ id }) => id),
      ...refusedIds(refusedTemplates),
      ...idsElsewhere(),
    ];
  }

  function takenNames(): readonly LocalText[] {
    return allTemplates(catalogue, store.getState().templates).map(({ name }) => name);
  }

  function isFull(text: NoticeText): boolean {
    const full = store.getState().templates.length >= MOST_TEMPLATES;
    if (full) refuse(text, { code: 'too-many-templates', params: { limit: MOST_TEMPLATES } });
    return full;
  }

  function refuse(text: NoticeText, problem: Problem): void {
    desk.notify(text, { problem, tone: 'bad' });
  }

  /** What is on a template; the page does not carry the built-in ones. */
  async function documentOf(id: string): Promise<Template | undefined> {
    const own = store.getState().templates.find((template) => template.id === id);
    return own ?? (await desk.ask((room) => room.template(id))) ?? undefined;
  }

  async function copy(id: string, nameOf: Parameters<TemplatesDesk['copy']>[1]): Promise<void> {
    if (isFull('templateNotCopied')) return;
    const source = await documentOf(id);
    if (source === undefined) return;
    const copied = {
      ...source,
      name: nameOf(source.name, takenNames()),
      id: freeId(`${id}-copy`.replace(COPY_OF_COPY, '-copy'), taken()),
    };
    commitNew(copied);
    store.setState({ naming: copied.id });
  }

  async function rename(id: string | null, name: LocalText): Promise<void> {
    const template = store.getState().templates.find((own) => own.id === id);
    if (template === undefined) return;
    const read = await desk.ask((room) => room.readTemplate(JSON.stringify({ ...template, name })));
    if (read === undefined) return;
    if (!read.ok) {
      store.setState({ templateProblem: read.problem });
      return;
    }
    store.setState({ templateProblem: null });
    if (canonicalText(name) === canonicalText(template.name)) return;
    const { templates } = store.getState();
    commit({ templates: templates.map((own) => (own.id === id ? read.value : own)) }, `${id} name`);
  }

  function create(name: LocalText, size?: Size): void {
    if (isFull('templateNotCopied')) return;
    const created = newTemplate(freeId('label', taken()), freeNames(name, takenNames()), size);
    commitNew(created);
    store.setState({ designing: created.id, naming: null });
  }

  async function edited(template: Template): ReturnType<TemplatesDesk['edited']> {
    const read = await desk.ask((room) => room.readTemplate(JSON.stringify(template)));
    const before = store.getState();
    if (read === undefined || before.templates.every(({ id }) => id !== template.id)) return undefined;
    if (!read.ok) return { problem: read.problem };
    const put = (own: Template) => (own.id === template.id ? read.value : own);
    const templates = before.templates.map(put);
    store.setState({ templates, ownTemplates: asStored.documents(templates, before.refusedTemplates) });
    label.templatesChanged([]);
    return { problem: null };
  }

  async function design(id: string, nameOf: Parameters<TemplatesDesk['copy']>[1]): Promise<void> {
    const isOwn = store.getState().templates.some((own) => own.id === id);
    if (!isOwn) await copy(id, nameOf);
    const { template, templates } = store.getState();
    const opened = isOwn ? id : template;
    if (templates.some((own) => own.id === opened))
      store.setState({ designing: opened, template: opened, naming: null });
  }

  async function importFile(file: File): Promise<void> {
    if (isFull('templateNotImported')) return;
    if (file.size > LARGEST_TEMPLATE_FILE) {
      refuse('templateNotImported', {
        code: 'template-file-too-large',
        params: { limit: LARGEST_TEMPLATE_FILE / 1000 },
      });
      return;
    }
    const text = await textOf(file);
    if (text === undefined) {
      refuse('templateNotImported', { code: 'file-unreadable' });
      return;
    }
    await take(await desk.ask((room) => room.readTemplate(text)));
  }

  async function importLink(text: string): Promise<void> {
    if (isFull('templateNotImported')) return;
    await take(await desk.ask((room) => room.readTemplateLink(text)));
  }

  async function copyLink(id: string): Promise<void> {
    const link = await desk.ask((room) => room.templateLink(id));
    if (link === undefined) return;
    if (!link.ok) {
      refuse('templateLinkNotCopied', link.problem);
      return;
    }
    try {
      await navigator.clipboard.writeText(templateAddress(link.value));
      desk.notify('templateLinkCopied', { tone: 'good' });
    } catch {
      desk.notify('copyDenied', { tone: 'bad' });
    }
  }

  async function take(read: Answer<Template> | undefined): Promise<void> {
    if (read === undefined) return;
    if (!read.ok) {
      refuse('templateNotImported', read.problem);
      return;
    }
    const { id, name } = read.value;
    const free = { ...read.value, id: freeId(id, taken()), name: freeNames(name, takenNames()) };
    // With a number behind it, a name may be one that the room would not take.
    const again = await desk.ask((room) => room.readTemplate(JSON.stringify(free)));
    if (again === undefined) return;
    if (!again.ok) {
      refuse('templateNotImported', again.problem);
      return;
    }
    commitNew(again.value);
    desk.notify('templateImported', { tone: 'good', actions: ['undoTemplate'] });
  }

  function commitRemoval(change: Partial<TemplateStep>): void {
    commit(change);
    desk.notify('templateDeleted', { actions: ['undoTemplate'], stays: 15_000 });
  }

  /** Which templates there are, and their names, go back; what was drawn on them since stays: the designer has steps of its own. */
  function step(to: TemplateStep | undefined): void {
    if (to === undefined) return;
    forgetOffers();
    const { templates } = store.getState();
    const drawnNow = (then: Template): Template => {
      const now = templates.find(({ id }) => id === then.id);
      if (now === undefined) return then;
      return canonicalText(now.name) === canonicalText(then.name) ? now : { ...now, name: then.name };
    };
    apply({ ...to, templates: to.templates.map(drawnNow) });
  }

  return {
    welcome(stored, { templates, refused }) {
      asStored.welcome(stored, templates, refused);
      const { template, designing, refusedTemplates: known } = store.getState();
      const refusedTemplates = refused.map(({ at, problem }) => ({ document: stored[at], problem }));
      store.setState({
        templates,
        refusedTemplates,
        ...(isThere(template, templates) ? {} : { template: fallback() }),
        ...(templates.some(({ id }) => id === designing) ? {} : { designing: null }),
      });
      welcomed();
      // Said once a visit, not with every room.
      const news = refusedTemplates.filter(({ document }) =>
        known.every((other) => other.document !== document),
      );
      const [first] = news;
      if (first === undefined) return;
      desk.notify('templatesRefused', {
        params: { count: news.length },
        problem: first.problem,
        tone: 'bad',
      });
    },
    copy: (id, nameOf) => inTurn(() => copy(id, nameOf)),
    openName: (id) => store.setState({ naming: id, templateProblem: null }),
    edited(template) {
      const answer = queue.then(() => edited(template));
      queue = answer.then(() => undefined);
      return answer;
    },
    design(id, nameOf) {
      if (id === null) store.setState({ designing: null });
      else inTurn(() => design(id, nameOf));
    },
    create: (name, size) => inTurn(() => create(name, size)),
    chooseNewSize: (newSize) => store.setState({ newSize }),
    rename(name) {
      const id = store.getState().naming;
      inTurn(() => rename(id, name));
    },
    remove: (id) =>
      inTurn(() => {
        const { templates } = store.getState();
        const left = templates.filter((own) => own.id !== id);
        if (left.length < templates.length) commitRemoval({ templates: left });
      }),
    removeRefused({ document }) {
      const { refusedTemplates } = store.getState();
      const left = refusedTemplates.filter((other) => other.document !== document);
      if (left.length < refusedTemplates.length) commitRemoval({ refusedTemplates: left });
    },
    undo: () => inTurn(() => step(history.undo(now()))),
    redo: () => inTurn(() => step(history.redo(now()))),
    save: (id) =>
      inTurn(async () => {
        const template = await documentOf(id);
        if (template !== undefined) saveDocument(`${id}.hushlabel.json`, template);
      }),
    saveRefused: (refused) => saveDocument(refusedFileName(refused, 'template'), refused.document),
    importFiles(files) {
      for (const file of files) inTurn(() => importFile(file));
    },
    copyLink: (id) => inTurn(() => copyLink(id)),
    importLink: (text) => inTurn(() => importLink(text)),
    settled: () => queue,
  };
}
