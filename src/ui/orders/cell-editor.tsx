import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslate } from '../hooks.ts';
import { ROW_HEIGHT } from './grid-layout.ts';
import styles from './order-grid.module.css';

/** Where the keyboard goes after a cell is edited. */
export type EditEnd = 'stay' | 'leave' | 'up' | 'down' | 'left' | 'right';

interface CellEditorProps {
  readonly position: number;
  readonly column: number;
  readonly left: number;
  readonly width: number;
  readonly label: string;
  /** What the cell shows, masked: what one types over. */
  readonly placeholder: string;
  /** What it begins with: the original where a person has it shown, else nothing. Read once, kept nowhere. */
  readonly begin: () => string;
  readonly numeric: boolean;
  /** Called with what was typed, or null where nothing is to be changed. */
  readonly onEnd: (typed: string | null, end: EditEnd) => void;
}

/** A cell that is typed in. What is typed is real: it lives in the field alone, goes to the room and is gone with the field. */
export function CellEditor(props: CellEditorProps) {
  const { position, column, left, width, label, placeholder, begin, numeric, onEnd } = props;
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  const first = useRef<{ readonly read: () => boolean } | null>(null);
  const ended = useRef(false);

  useLayoutEffect(() => {
    const input = field.current;
    if (input === null) return undefined;
    input.value = begin();
    let touched = false;
    const touch = () => {
      touched = true;
    };
    input.addEventListener('input', touch);
    first.current = { read: () => touched };
    input.focus({ preventScroll: true });
    input.select();
    return () => {
      input.removeEventListener('input', touch);
      input.value = '';
    };
    // It begins once: what is revealed or hidden meanwhile does not change what is being typed.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, []);

  const end = (how: EditEnd, keep: boolean) => {
    if (ended.current) return;
    ended.current = true;
    const typed = keep && first.current?.read() === true ? (field.current?.value ?? '') : null;
    if (field.current !== null) field.current.value = '';
    onEnd(typed, how);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A key that chooses a Chinese character is not for us.
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Escape') end('stay', false);
    else if (event.key === 'Enter') end(event.shiftKey ? 'up' : 'down', true);
    else if (event.key === 'Tab') end(event.shiftKey ? 'left' : 'right', true);
    else return;
    event.preventDefault();
  };
  // A grid holds rows and cells and nothing else, so the field is in one of its own, which lies on the one that is edited.
  return (
    <div role="row" aria-rowindex={position + 2}>
      <div role="gridcell" aria-colindex={column + 1}>
        <input
          ref={field}
          className={styles['editor']}
          style={{ top: position * ROW_HEIGHT, left, width: Math.max(width, 120) }}
          aria-label={label}
          aria-description={t('grid.editHelp')}
          placeholder={placeholder}
          inputMode={numeric ? 'numeric' : 'text'}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          translate="no"
          data-1p-ignore=""
          data-lpignore="true"
          onKeyDown={onKeyDown}
          onBlur={() => end('leave', true)}
        />
      </div>
    </div>
  );
}
