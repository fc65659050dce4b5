import { useEffect, useState } from 'react';
import { around, boxOf } from '../../editor/box.ts';
import { canonicalText } from '../../editor/same-template.ts';
import { createDesigner } from '../../state/designer/designer.ts';
import type { Designer } from '../../state/designer/designer.ts';
import { createDesignerActions } from '../../state/designer/designer-actions.ts';
import type { DesignerView } from '../../state/designer/designer-actions.ts';
import { PICTURE_FILES } from '../../state/designer/read-picture.ts';
import { unkeptOf } from '../../state/designer/unkept.ts';
import { createView } from '../../state/designer/view.ts';
import type { LeftView, ViewDesk } from '../../state/designer/view.ts';
import { pickPicture } from '../../state/pick-file.ts';
import { SETTINGS_KEY, storedTemplate } from '../../state/settings.ts';
import type { Workbench } from '../../state/workbench.ts';
import type { Template } from '../../template/template.ts';
import { copiedNames } from '../copied-names.ts';
import { useWorkbench } from '../hooks.ts';
import type { DesignerParts } from './designer-context.ts';

type Desk = Workbench['desk'];

/**
 * Opens a template for as long as its screen is there. What the page shows is made in an effect and not while it is drawn: it listens
 * to the room until it is closed.
 *
 * @param open shows a dialog, or the field that finds elements.
 */
export function useDesignerParts(opened: Template, open: DesignerView['open']): DesignerParts | null {
  const { desk, templates, label } = useWorkbench();
  const [parts, setParts] = useState<DesignerParts | null>(null);

  useEffect(() => {
    const designer = createDesigner(
      opened,
      desk,
      templates,
      label,
      storageOf('sessionStorage'),
      { snapping: true, grid: false, rulers: true, unit: 'mm' },
      () => storedTemplate(storageOf('localStorage'), opened.id),
    );
    const left = desk.store.getState().unkeptDesign;
    const before = left?.template;
    desk.store.setState({ unkeptDesign: null });
    // It is drawn on where it was left, for another step of the work.
    if (before?.id === opened.id && canonicalText(before) !== canonicalText(opened))
      designer.edit('bringBack', before, { count: 0 });
    if (left !== null && before?.id === opened.id) designer.store.setState({ drafts: left.drafts });
    const view = createView({ x: 0, y: 0, width: opened.width, height: opened.height });
    takeUp(designer, view, LEFT.get(desk));
    const actions = createDesignerActions(designer, {
      ...viewActions(designer, view),
      ...clipboardActions(designer),
      pickImage: () => pickPicture(PICTURE_FILES, (file) => void designer.addFile(file)),
      open,
      done: () => void leave(),
    });
    let isOpen = true;
    queueMicrotask(() => {
      if (isOpen) setParts({ designer, view, actions });
    });
    const stop = [keepUpToDate(designer), sayUnkept(designer, desk)];
    return () => {
      isOpen = false;
      // The fields go with the designer, and nobody leaves them before.
      designer.takeTyped();
      for (const end of stop) end();
      LEFT.set(desk, { id: opened.id, view: view.left(), chosen: designer.store.getState().selection });
      void close(designer, desk);
    };

    /** Nothing is lost without a word: what would not be kept has to be mended or undone first. */
    async function leave(): Promise<void> {
      await designer.settled();
      const { problem, drafts } = designer.store.getState();
      const [draft] = Object.values(drafts);
      if (problem === null && draft === undefined) {
        templates.design(null, copiedNames);
        return;
      }
      // The problem itself is in sight below the label.
      desk.notify('designNotKept', { tone: 'bad' });
      if (problem === null && draft !== undefined) designer.chooseOnly(draft.element);
    }
  }, [opened, desk, templates, label, open]);

  return parts;
}

/** Where a person left a label for another step of the work. */
interface Place {
  readonly id: string;
  readonly view: LeftView;
  readonly chosen: readonly string[];
}
/** Of each page. */
const LEFT = new WeakMap<Desk, Place>();

/** Goes on where the same label was left. */
function takeUp(designer: Designer, view: ViewDesk, left: Place | undefined): void {
  const { template } = designer.store.getState();
  if (left?.id !== template.id) return;
  view.restore(left.view);
  const known = new Set(template.elements.map(({ id }) => id));
  const chosen = left.chosen.filter((id) => known.has(id));
  if (chosen.length > 0) designer.select(chosen);
}

/** Stores before the page goes, and looks what other tabs have stored. */
function keepUpToDate(designer: Designer): () => void {
  const store = () => {
    // Whoever looks away has left the field, too.
    designer.takeTyped();
    void designer.settled();
  };
  const look = ({ key }: StorageEvent) => {
    if (key === SETTINGS_KEY || key === null) void designer.lookElsewhere();
  };
  addEventListener('pagehide', store);
  addEventListener('storage', look);
  document.addEventListener('visibilitychange', store);
  void designer.lookElsewhere();
  return () => {
    removeEventListener('pagehide', store);
    removeEventListener('storage', look);
    document.removeEventListener('visibilitychange', store);
  };
}

/** Tells the page what is not kept, for the other steps of the work and for when it is left; and that it is mended. */
function sayUnkept(designer: Designer, desk: Desk): () => void {
  const say = () => {
    const unkept = unkeptOf(designer.store.getState());
    if (unkept === null && desk.store.getState().unkeptDesign === null) return;
    desk.store.setState({ unkeptDesign: unkept });
    if (unkept === null) desk.dismissText('designNotKept');
  };
  // What was typed and left there is not kept yet either.
  say();
  return designer.store.subscribe((now, before) => {
    const isSame = (['template', 'problem', 'unread', 'drafts', 'untaken'] as const).every(
      (key) => now[key] === before[key],
    );
    if (!isSame) say();
  });
}

/** What could not be stored stays with the page, for when the designer is opened again. */
async function close(designer: Designer, desk: Desk): Promise<void> {
  const { template, problem, drafts } = designer.store.getState();
  const hasDrafts = Object.keys(drafts).length > 0;
  const left =
    designer.unkept() === null && !hasDrafts ? null : { template, problem, drafts, isTyped: false };
  desk.store.setState({ unkeptDesign: left });
  await designer.close();
  // Opened again meanwhile, it is another's.
  if (desk.store.getState().unkeptDesign !== left || left === null) return;
  const { problem: after } = designer.store.getState();
  desk.store.setState({ unkeptDesign: after === null && !hasDrafts ? null : { ...left, problem: after } });
}

function viewActions(
  designer: Designer,
  view: ViewDesk,
): Pick<DesignerView, 'zoomBy' | 'zoomToFit' | 'zoomToChosen' | 'actualSize'> {
  const whole = () => {
    const { width, height } = designer.store.getState().template;
    return { x: 0, y: 0, width, height };
  };
  return {
    zoomBy: (factor) => view.zoomBy(factor),
    zoomToFit: () => view.fit(whole()),
    zoomToChosen: () => {
      const { template, selection } = designer.store.getState();
      const box = around(template.elements.filter(({ id }) => selection.includes(id)).map(boxOf));
      if (box !== undefined) view.fit(box);
    },
    actualSize: () => view.actualSize(whole()),
  };
}

function clipboardActions(designer: Designer): Pick<DesignerView, 'give' | 'paste'> {
  return {
    give: async (text) => navigator.clipboard.writeText(text),
    paste: (at) => void designer.pasteFrom(async () => navigator.clipboard.readText(), at),
  };
}

/** A browser may refuse it. */
function storageOf(kind: 'sessionStorage' | 'localStorage'): Storage | undefined {
  try {
    return globalThis[kind];
  } catch {
    return undefined;
  }
}
