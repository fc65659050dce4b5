import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslate } from '../hooks.ts';
import { CanvasMenu } from './canvas-menu.tsx';
import styles from './canvas.module.css';
import { useDesigner, useDesignerState, useView } from './designer-context.ts';
import { Guides, Paper } from './guides.tsx';
import { LabelDrawing } from './label-drawing.tsx';
import { Overlay } from './overlay.tsx';
import { PrintedLabel } from './printed-label.tsx';
import { Rulers } from './rulers.tsx';
import { Strips } from './strips.tsx';
import { TypingBox } from './typing-box.tsx';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { usePointer } from './use-pointer.ts';
import type { MenuPlace } from './use-pointer.ts';

/** The label to draw on. What is on it is listed beside it, for those who do not see it. */
export function Canvas() {
  const t = useTranslate();
  const { view } = useDesigner();
  const canvas = useRef<HTMLDivElement>(null);
  const tool = useDesignerState((state) => state.tool);
  const asPrinted = useDesignerState((state) => state.asPrinted);
  const rulers = useDesignerState(({ look }) => look.rulers);
  const isReady = useView(({ width }) => width > 0);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const pointer = usePointer(canvas, setMenu);
  const onKeyDown = useCanvasKeys(canvas, setMenu);

  const wide = useDesignerState(({ template }) => template.width);
  const high = useDesignerState(({ template }) => template.height);
  useLayoutEffect(() => view.relabelled({ width: wide, height: high }), [view, wide, high]);

  useLayoutEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => view.resized(element.clientWidth, element.clientHeight));
    observer.observe(element);
    view.resized(element.clientWidth, element.clientHeight);
    return () => observer.disconnect();
  }, [view]);

  // React listens for wheels passively, and then the page would zoom instead.
  useEffect(() => {
    const element = canvas.current;
    element?.addEventListener('wheel', pointer.onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', pointer.onWheel);
  }, [pointer.onWheel]);

  return (
    <div className={styles['frame']} data-rulers={rulers}>
      {rulers && <Rulers canvas={canvas} />}
      <div
        ref={canvas}
        className={styles['canvas']}
        role="application"
        aria-label={t('designer.canvas')}
        aria-describedby="designer-canvas-help"
        tabIndex={0}
        data-tool={tool ?? undefined}
        data-cursor={pointer.cursor}
        onKeyDown={onKeyDown}
        onPointerDown={pointer.onPointerDown}
        onPointerMove={pointer.onPointerMove}
        onPointerUp={pointer.onPointerUp}
        onPointerCancel={pointer.onPointerCancel}
        onPointerLeave={pointer.onPointerLeave}
        onDoubleClick={pointer.onDoubleClick}
        onContextMenu={pointer.onContextMenu}
        onDragOver={(event) => event.preventDefault()}
        onDrop={pointer.onDrop}
      >
        {isReady && (
          <>
            <Paper />
            {asPrinted ? (
              <PrintedLabel />
            ) : (
              <>
                <LabelDrawing />
                <Strips />
                <Guides />
                <Overlay hovered={pointer.hovered} measured={pointer.measured} />
                <TypingBox canvas={canvas} />
              </>
            )}
          </>
        )}
        <p id="designer-canvas-help" className="hidden-but-read">
          {t('designer.canvasHelp')}
        </p>
      </div>
      {menu !== null && <CanvasMenu {...menu} onClose={() => setMenu(null)} />}
    </div>
  );
}
