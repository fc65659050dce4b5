import { useEffect, useMemo, useRef, useState } from 'react';
import { around, boxOf } from '../../editor/box.ts';
import { createDesigner } from '../../state/designer/designer.ts';
import { PICTURE_FILES } from '../../state/designer/read-picture.ts';
import { pickPicture } from '../../state/pick-file.ts';
import { createDesignerActions } from '../../state/designer/designer-actions.ts';
import type { LeftView } from '../../state/designer/view.ts';
import { createView } from '../../state/designer/view.ts';
import type { Template } from '../../template/template.ts';
import { copiedNames } from '../copied-names.ts';
import { useMedia, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Announcer } from './announcer.tsx';
import { Canvas } from './canvas.tsx';
import { CommandPalette, ShortcutSheet } from './command-palette.tsx';
import { DesignerContext } from './designer-context.ts';
import type { DesignerParts } from './designer-context.ts';
import styles from './designer.module.css';
import { LayersPanel } from './layers-panel.tsx';
import { DesignerStatus } from './designer-status.tsx';
import { RightPanel } from './right-panel.tsx';
import type { Side } from './right-panel.tsx';
import { Toolbar } from './toolbar.tsx';
import { useClipboard } from './use-clipboard.ts';
import { useDesignerKeys } from './use-designer-keys.ts';

/** The template that is open, to draw on. Loaded when one is first opened. */
export function DesignerScreen() {
  const opened = useWorkbenchState(({ templates, designing }) =>
    templates.find(({ id }) => id === designing),
  );
  const t = useTranslate();
  // After a reload the templates come with the room.
  if (opened === undefined) return <p role="status">{t('designer.loading')}</p>;
  return <Designer key={opened.id} opened={opened} />;
}

/** What could not be stored when a person went to another step, of each page; in memory alone. */
const UNKEPT = new WeakMap<object, Template>();

/** Where a person left a label for another step of the work, of each page. */
const LEFT = new WeakMap<
  object,
  { readonly id: string; readonly view: LeftView; readonly chosen: readonly string[] }
>();

type Sheet = 'palette' | 'shortcuts';

/** As in `designer.module.css`: one column, without room for the list of elements beside the label. */
const NARROW = '(width < 960px)';

function Designer({ opened: now }: { readonly opened: Template }) {
  // It is opened once; what is stored later came from here.
  const [opened] = useState(now);
  const t = useTranslate();
  const { desk, templates, label } = useWorkbench();
  const root = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [side, setSide] = useState<Side>('details');
  const isNarrow = useMedia(NARROW);
  const [parts, setParts] = useState<DesignerParts | null>(null);

  useEffect(() => {
    const designer = createDesigner(opened, desk, templates, label, tabStorage(), {
      snapping: true,
      grid: false,
      rulers: true,
      unit: 'mm',
    });
    const unkeptBefore = UNKEPT.get(desk);
    UNKEPT.delete(desk);
    // It is drawn on where it was left, for another step of the work.
    if (unkeptBefore?.id === opened.id && JSON.stringify(unkeptBefore) !== JSON.stringify(opened))
      designer.edit('change', unkeptBefore, { count: 0 });
    const view = createView({ x: 0, y: 0, width: opened.width, height: opened.height });
    const left = LEFT.get(desk);
    if (left?.id === opened.id) {
      const known = new Set(designer.store.getState().template.elements.map(({ id }) => id));
      view.restore(left.view);
      const chosen = left.chosen.filter((id) => known.has(id));
      if (chosen.length > 0) designer.select(chosen);
    }
    const whole = () => {
      const { width, height } = designer.store.getState().template;
      return { x: 0, y: 0, width, height };
    };
    const actions = createDesignerActions(designer, {
      zoomBy: (factor) => view.zoomBy(factor),
      zoomToFit: () => view.fit(whole()),
      zoomToChosen: () => {
        const { template, selection } = designer.store.getState();
        const box = around(template.elements.filter(({ id }) => selection.includes(id)).map(boxOf));
        if (box !== undefined) view.fit(box);
      },
      actualSize: () => view.actualSize(whole()),
      copy: (text) => {
        navigator.clipboard.writeText(text).catch(() => desk.notify('elementsNotCopied', { tone: 'bad' }));
      },
      paste: (at) => {
        navigator.clipboard.readText().then(
          (text) => {
            if (!designer.paste(text, at)) void designer.pasteWords(text, at);
          },
          () => desk.notify('pasteDenied', { tone: 'bad' }),
        );
      },
      pickImage: () => pickPicture(PICTURE_FILES, (file) => void designer.addFile(file)),
      open: (what) => {
        if (what !== 'find') {
          setSheet(what);
          return;
        }
        // Where the list has no room of its own, it is shown first.
        setSide('layers');
        requestAnimationFrame(() => search.current?.focus());
      },
      done: () => void leave(),
    });
    // What the page shows is made here and not while it is drawn: it listens to the room until it is closed.
    setParts({ designer, view, actions });
    const store = () => void designer.settled();
    addEventListener('pagehide', store);
    document.addEventListener('visibilitychange', store);
    return () => {
      removeEventListener('pagehide', store);
      document.removeEventListener('visibilitychange', store);
      LEFT.set(desk, { id: opened.id, view: view.left(), chosen: designer.store.getState().selection });
      const unkept = designer.unkept();
      if (unkept !== null) UNKEPT.set(desk, unkept);
      void designer.close();
    };

    /** Nothing is lost without a word: what would not be kept has to be mended or undone first. */
    async function leave(): Promise<void> {
      await designer.settled();
      const { problem } = designer.store.getState();
      if (problem !== null) desk.notify('designNotKept', { problem, tone: 'bad' });
      else templates.design(null, copiedNames);
    }
  }, [opened, desk, templates, label]);

  useClipboard(root, parts?.designer ?? null);
  useDesignerKeys(parts);
  const close = useMemo(() => () => setSheet(null), []);
  if (parts === null) return null;
  return (
    <DesignerContext value={parts}>
      <div ref={root} className={styles['designer']} role="region" aria-label={t('designer.title')}>
        <Toolbar />
        {!isNarrow && (
          <div className={styles['left']}>
            <LayersPanel search={search} />
          </div>
        )}
        <Canvas />
        <div className={styles['right']}>
          <RightPanel
            side={side}
            layers={isNarrow ? <LayersPanel search={search} /> : null}
            onSide={setSide}
          />
        </div>
        <DesignerStatus />
        <Announcer />
        <CommandPalette open={sheet === 'palette'} opener={root} onClose={close} />
        <ShortcutSheet open={sheet === 'shortcuts'} opener={root} onClose={close} />
      </div>
    </DesignerContext>
  );
}

/** A browser may refuse it. */
function tabStorage(): Storage | undefined {
  try {
    return sessionStorage;
  } catch {
    return undefined;
  }
}
