import { useMemo, useRef, useState } from 'react';
import type { Template } from '../../template/template.ts';
import { useMedia, useTranslate, useWorkbenchState } from '../hooks.ts';
import { Announcer } from './announcer.tsx';
import { Canvas } from './canvas.tsx';
import { canvasIn, useCanvasFocus } from './canvas-focus.ts';
import { CommandPalette } from './command-palette.tsx';
import { DesignerContext } from './designer-context.ts';
import styles from './designer.module.css';
import { LayersPanel } from './layers-panel.tsx';
import { DesignerStatus } from './designer-status.tsx';
import { RightPanel } from './right-panel.tsx';
import type { Side } from './right-panel.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';
import { Toolbar } from './toolbar.tsx';
import { useClipboard } from './use-clipboard.ts';
import { useDesignerKeys } from './use-designer-keys.ts';
import { useDesignerParts } from './use-designer-parts.ts';

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

type Sheet = 'palette' | 'shortcuts';

/** As in `designer.module.css`: without room for the list of elements beside the label. */
const NARROW = '(width < 960px)';

function Designer({ opened: now }: { readonly opened: Template }) {
  // It is opened once; what is stored later came from here.
  const [opened] = useState(now);
  const t = useTranslate();
  const root = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [side, setSide] = useState<Side>('details');
  const isNarrow = useMedia(NARROW);
  /** What had the keyboard when a dialog was asked for. */
  const asked = useRef<Element>(null);
  const calls = useMemo(() => {
    return {
      open(what: Sheet | 'find') {
        if (what !== 'find') {
          asked.current = document.activeElement;
          setSheet(what);
          return;
        }
        // Where the list has no room of its own, it is shown first.
        if (matchMedia(NARROW).matches) setSide('layers');
        requestAnimationFrame(() => search.current?.focus());
      },
      close: () => setSheet(null),
      /** Has the keyboard again after a dialog: who asked for it, else the label, on which an action goes on. */
      opener: {
        get current(): HTMLElement | null {
          const by = asked.current;
          return by instanceof HTMLElement && root.current?.contains(by) === true ? by : canvasIn(root);
        },
      },
      ran() {
        asked.current = null;
        setSheet(null);
      },
    };
  }, []);
  const parts = useDesignerParts(opened, calls.open);
  useClipboard(parts?.designer ?? null);
  useDesignerKeys(parts);
  useCanvasFocus(root, parts);
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
        <CommandPalette
          open={sheet === 'palette'}
          opener={calls.opener}
          onClose={calls.close}
          onRan={calls.ran}
        />
        <ShortcutSheet open={sheet === 'shortcuts'} opener={calls.opener} onClose={calls.close} />
      </div>
    </DesignerContext>
  );
}
