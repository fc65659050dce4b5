import { useEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { ptToMm } from '../../base/length.ts';
import { readLines, typedLines } from '../../editor/text-lines.ts';
import type { TextElement } from '../../template/template.ts';
import { problemSentence } from '../../i18n/problem-text.ts';
import { useTranslate } from '../hooks.ts';
import styles from './canvas.module.css';
import { useDesigner, useDesignerState, useView } from './designer-context.ts';
import { elementOf } from './element-of.ts';
import { useHeldTyped } from './use-held-typed.ts';

/**
 * The words of a text element, typed into on the label. Escape or a press beside it ends it; over words that cannot be read a press leaves
 * it open, with the reason, and Escape brings the words back that were there.
 */
export function TypingBox({ canvas }: { readonly canvas: RefObject<HTMLDivElement | null> }) {
  const element = useDesignerState(({ template, typing }) =>
    typing === null ? undefined : elementOf(template, typing),
  );
  return element?.kind === 'text' ? <Typing key={element.id} element={element} canvas={canvas} /> : null;
}

interface TypingProps {
  readonly element: TextElement;
  readonly canvas: RefObject<HTMLDivElement | null>;
}

function Typing({ element, canvas }: TypingProps) {
  const t = useTranslate();
  const { designer } = useDesigner();
  const { scale, x, y } = useView((view) => view);
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(() => typedLines(element.lines));
  const read = useMemo(() => readLines(text), [text]);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, []);
  useEffect(() => designer.wordsUnread(read.ok ? null : read.problem), [designer, read]);
  useEffect(
    () => () => {
      // The designer is left, for another step of the work: that the words are gone is said.
      const { typing, unread } = designer.store.getState();
      if (typing === element.id && unread !== null) designer.giveUpWords(unread);
    },
    [designer, element.id],
  );
  const end = () => {
    // Escape ends it before the keyboard leaves, which would end it again.
    if (!read.ok || designer.store.getState().typing !== element.id) return;
    const isTaken =
      text === typedLines(element.lines) ||
      designer.changeChosen((each) => (each.kind === 'text' ? { lines: read.lines } : undefined), {
        name: 'text',
        ids: [element.id],
      });
    // What cannot be taken over stays in the element's own field.
    if (!isTaken) designer.setDraft(element.id, 'lines', text);
    designer.type(null);
  };
  // What cannot be read is known to be at stake (`unread`).
  useHeldTyped(read.ok && text !== typedLines(element.lines), end);
  return (
    <>
      <textarea
        ref={area}
        data-own-presses=""
        className={styles['typing']}
        aria-label={t('designer.text.lines')}
        style={{
          left: x + element.x * scale,
          top: y + element.y * scale,
          width: Math.max(160, element.width * scale),
          height: Math.max(48, element.height * scale),
          fontSize: Math.max(12, Math.min(40, ptToMm(element.size) * scale)),
        }}
        value={text}
        aria-invalid={!read.ok}
        aria-describedby={read.ok ? undefined : 'designer-typing-problem'}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        translate="no"
        data-1p-ignore=""
        data-lpignore="true"
        onChange={(event) => setText(event.target.value)}
        onBlur={({ relatedTarget }) => {
          end();
          // A press on the label leaves the keyboard where the reason is.
          if (!read.ok && relatedTarget === canvas.current) queueMicrotask(() => area.current?.focus());
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          // Escape closes what an input method shows first.
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (read.ok) end();
          else designer.giveUpWords(read.problem);
          canvas.current?.focus();
        }}
      />
      {!read.ok && (
        <p
          id="designer-typing-problem"
          role="alert"
          className={styles['typingProblem']}
          style={{ left: x + element.x * scale, top: y + element.y * scale }}
        >
          {problemSentence(t, read.problem)}
        </p>
      )}
    </>
  );
}
