import { useRef, useState } from 'react';
import type { DragEvent, KeyboardEvent } from 'react';
import type { TemplateElement } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { Icon } from '../parts/icon.tsx';
import type { IconName } from '../parts/icon.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import { elementName } from './element-name.ts';
import styles from './layers.module.css';

const KIND_ICONS: Readonly<Record<TemplateElement['kind'], IconName>> = {
  text: 'text',
  code: 'barcode',
  rect: 'rect',
  line: 'line',
  ellipse: 'ellipse',
  icon: 'umbrella',
  checkbox: 'checkbox',
  image: 'image',
  table: 'table',
};

/** Every element, the topmost first: chosen, found, locked, hidden, and put in another order by dragging or by keys. */
export function LayersPanel({ search }: { readonly search: React.RefObject<HTMLInputElement | null> }) {
  const t = useTranslate();
  const elements = useDesignerState(({ template }) => template.elements);
  const [sought, setSought] = useState('');
  const words = sought.trim().toLowerCase();
  const shown = elements
    .map((element, index) => ({ element, index, name: elementName(t, element) }))
    .filter(({ name, element }) => words === '' || `${name} ${element.id}`.toLowerCase().includes(words))
    .toReversed();
  return (
    <section className={styles['panel']} aria-label={t('designer.layers')}>
      <h2 className={styles['title']}>{t('designer.layers')}</h2>
      <TextField
        ref={search}
        label={t('designer.action.find')}
        hideLabel
        placeholder={t('designer.action.find')}
        value={sought}
        onText={setSought}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') setSought('');
        }}
      />
      {elements.length === 0 ? (
        <p className={styles['empty']}>{t('designer.noElements')}</p>
      ) : shown.length === 0 ? (
        <p className={styles['empty']}>{t('designer.noneFound')}</p>
      ) : (
        <Layers rows={shown} />
      )}
    </section>
  );
}

interface Row {
  readonly element: TemplateElement;
  /** Its place in the template, the lowest first: the gap above it is the next number. */
  readonly index: number;
  readonly name: string;
}

function Layers({ rows }: { readonly rows: readonly Row[] }) {
  const t = useTranslate();
  const { designer, actions } = useDesigner();
  const selection = useDesignerState((state) => state.selection);
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const current = rows.find(({ element }) => element.id === selection.at(-1)) ?? rows[0];

  const focusRow = (row: Row | undefined, adds: boolean) => {
    if (row === undefined) return;
    designer.select(
      adds ? [...new Set([...selection, row.element.id])] : [row.element.id],
      row.element.groups?.[0] ?? null,
    );
    list.current?.querySelector<HTMLElement>(`[data-id="${row.element.id}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, row: Row, at: number) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const by = event.key === 'ArrowDown' ? 1 : -1;
      if (event.altKey) designer.reorder(by === 1 ? 'backward' : 'forward');
      else focusRow(rows[at + by], event.shiftKey);
    } else if (event.key === 'Home') focusRow(rows[0], false);
    else if (event.key === 'End') focusRow(rows.at(-1), false);
    else if (event.key === ' ' || event.key === 'Enter')
      designer.press(row.element.id, event.ctrlKey || event.metaKey);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      actions.delete.run();
      // What was deleted had the keyboard: the row in its place has it then.
      requestAnimationFrame(() => {
        const options = list.current?.querySelectorAll<HTMLElement>('[role="option"]') ?? [];
        [...options][Math.min(at, options.length - 1)]?.focus();
      });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const gapAt = (event: DragEvent, index: number): number => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return event.clientY < top + height / 2 ? index + 1 : index;
  };
  const drop = (event: DragEvent, at: number) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(null);
    if (dragged === null) return;
    const ids = selection.includes(dragged) ? selection : [dragged];
    designer.moveTo(ids, at);
    setDragged(null);
  };
  return (
    <ul
      ref={list}
      className={styles['list']}
      role="listbox"
      aria-multiselectable="true"
      aria-label={t('designer.layers')}
    >
      {rows.map((row, at) => {
        const { element, index, name } = row;
        const isChosen = selection.includes(element.id);
        return (
          <li
            key={element.id}
            role="option"
            aria-selected={isChosen}
            aria-label={rowLabel(t, row)}
            tabIndex={row === current ? 0 : -1}
            className={styles['row']}
            data-id={element.id}
            data-over={
              over === index + 1 ? 'above' : over === index && at === rows.length - 1 ? 'below' : undefined
            }
            data-depth={Math.min(4, element.groups?.length ?? 0)}
            draggable
            onDragStart={() => setDragged(element.id)}
            onDragEnd={() => setDragged(null)}
            onDragOver={(event) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(gapAt(event, index));
            }}
            onDragLeave={() => setOver(null)}
            onDrop={(event) => drop(event, gapAt(event, index))}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) designer.press(element.id, true);
              else designer.select([element.id], element.groups?.[0] ?? null);
            }}
            onKeyDown={(event) => onKeyDown(event, row, at)}
          >
            <Icon name={KIND_ICONS[element.kind]} />
            <span className={styles['name']}>{name}</span>
            <Mark element={element} what="locked" />
            <Mark element={element} what="hidden" />
          </li>
        );
      })}
    </ul>
  );
}

/** Locking and hiding with the pointer; by keyboard they are actions of what is chosen. */
function Mark({ element, what }: { readonly element: TemplateElement; readonly what: 'locked' | 'hidden' }) {
  const { designer } = useDesigner();
  const on = element[what] === true;
  const icons = { locked: ['lock', 'unlock'], hidden: ['eye-off', 'eye'] } as const;
  return (
    <span
      aria-hidden="true"
      className={styles['mark']}
      data-on={on}
      onClick={(event) => {
        event.stopPropagation();
        designer.toggle(what, [element.id]);
      }}
    >
      <Icon name={icons[what][on ? 0 : 1]} />
    </span>
  );
}

function rowLabel(t: ReturnType<typeof useTranslate>, { element, name }: Row): string {
  return [
    name,
    ...(element.locked === true ? [t('designer.isLocked')] : []),
    ...(element.hidden === true ? [t('designer.isHidden')] : []),
  ].join(', ');
}
