import { useEffect, useMemo, useRef, useState } from 'react';
import { around, boxOf } from '../../editor/box.ts';
import { createDesigner } from '../../state/designer/designer.ts';
import { PICTURE_FILES } from '../../state/designer/read-picture.ts';
import { pickPicture } from '../../state/pick-file.ts';
import { createDesignerActions } from '../../state/designer/designer-actions.ts';
import { createView } from '../../state/designer/view.ts';
import type { Template } from '../../template/template.ts';
import { copiedNames } from '../copied-names.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Announcer } from './announcer.tsx';
import { Canvas } from './canvas.tsx';
import { CommandPalette, ShortcutSheet } from './command-palette.tsx';
import { DesignerContext } from './designer-context.ts';
import type { DesignerParts } from './designer-context.ts';
import styles from './designer.module.css';
import { LayersPanel } from './layers-panel.tsx';
import { DesignerStatus } from './designer-status.tsx';
import { RightPanel } from './right-panel.tsx';
import { Toolbar } from './toolbar.tsx';
import { useClipboard } from './use-clipboard.ts';

/** The template that is open, to draw on. Loaded when one is first opened. */
export function DesignerScreen() {
  const { store } = useWorkbench();
  const id = useWorkbenchState((state) => state.designing);
  const opened = store.getState().templates.find((template) => template.id === id);
  return opened === undefined ? null : <Designer key={opened.id} opened={opened} />;
}

type Sheet = 'palette' | 'shortcuts';

function Designer({ opened }: { readonly opened: Template }) {
  const t = useTranslate();
  const { desk, templates, label } = useWorkbench();
  const root = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [parts, setParts] = useState<DesignerParts | null>(null);

  useEffect(() => {
    const designer = createDesigner(opened, desk, templates, label, tabStorage(), {
      snapping: true,
      grid: false,
      rulers: true,
      unit: 'mm',
    });
    const view = createView({ x: 0, y: 0, width: opened.width, height: opened.height });
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
      copy: (text) => void navigator.clipboard.writeText(text).catch(() => undefined),
      paste: () => {
        navigator.clipboard.readText().then(
          (text) => {
            if (!designer.paste(text)) void designer.pasteWords(text);
          },
          () => desk.notify('pasteDenied', { tone: 'bad' }),
        );
      },
      pickImage: () => pickPicture(PICTURE_FILES, (file) => void designer.addFile(file)),
      open: (what) => {
        if (what === 'find') search.current?.focus();
        else setSheet(what);
      },
      done: () => void designer.close().then(() => templates.design(null, copiedNames)),
    });
    // What the page shows is made here and not while it is drawn: it listens to the room until it is closed.
    setParts({ designer, view, actions });
    const leave = () => void designer.settled();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      void designer.close();
    };
  }, [opened, desk, templates, label]);

  useClipboard(root, parts?.designer ?? null);
  const close = useMemo(() => () => setSheet(null), []);
  if (parts === null) return null;
  return (
    <DesignerContext value={parts}>
      <div ref={root} className={styles['designer']} role="region" aria-label={t('designer.title')}>
        <Toolbar />
        <div className={styles['left']}>
          <LayersPanel search={search} />
        </div>
        <Canvas />
        <div className={styles['right']}>
          <RightPanel />
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
