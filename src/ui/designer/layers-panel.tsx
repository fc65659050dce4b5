import { Fragment, useEffect, useRef, useState } from 'react';
import type { DragEvent, KeyboardEvent, RefObject } from 'react';
import { groupAround } from '../../editor/groups.ts';
import { TEMPLATE_LIMITS } from '../../template/template-limits.ts';
import type { TemplateElement } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { Icon } from '../parts/icon.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useDesigner, useDesignerState } from './designer-context.ts';
import { elementName } from './element-name.ts';
import { kindIcon } from './kind-icon.ts';
import styles from './layers.module.css';
import { useHeldTyped } from './use-held-typed.ts';

const LONGEST_NAME = TEMPLATE_LIMITS.nameLength;
/** Groups in groups that are set in further. */
const DEEPEST = 4;

/** Every element, the topmost first: chosen, found, locked, hidden, and put in another order by dragging or by keys. */
export function LayersPanel({ search }: { readonly search: RefObject<HTMLInputElement | null> }) {
  const t = useTranslate();
  const elements = useDesignerState(({ template }) => template.elements);
  const { designer } = useDesigner();
  const list = useRef<HTMLUListElement>(null);
  const [sought, setSought] = useState('');
  const words = sought.trim().toLowerCase();
  const shown = elements
    .map((element, index) => ({ element, index, name: elementName(t, element) }))
    .filter(
      ({ name, element }) =>
        words === '' || `${name} ${element.name ?? ''} ${element.id}`.toLowerCase().includes(words),
    )
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
          // An input method ends its own words so.
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') setSought('');
          const [first] = shown;
          if (!['ArrowDown', 'Enter'].includes(event.key) || first === undefined) return;
          event.preventDefault();
          designer.chooseOnly(first.element.id);
          focusOption(list, first.element.id);
        }}
      />
      {elements.length === 0 ? (
        <p className={styles['empty']}>{t('designer.noElements')}</p>
      ) : shown.length === 0 ? (
        <p className={styles['empty']}>{t('designer.noneFound')}</p>
      ) : (
        <Layers rows={shown} list={list} />
      )}
    </section>
  );
}

interface LayersProps {
  readonly rows: readonly Row[];
  readonly list: RefObject<HTMLUListElement | null>;
}

interface Row {
  readonly element: TemplateElement;
  /** Its place in the template, the lowest first: the gap above it is the next number. */
  readonly index: number;
  readonly name: string;
}

function Layers({ rows, list }: LayersProps) {
  const t = useTranslate();
  const { designer, actions } = useDesigner();
  const selection = useDesignerState((state) => state.selection);
  const elements = useDesignerState(({ template }) => template.elements);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [naming, setNaming] = useState<string | null>(null);
  const current = rows.find(({ element }) => element.id === selection.at(-1)) ?? rows[0];

  const focusRow = (row: Row | undefined, adds: boolean) => {
    if (row === undefined) return;
    const { id, groups } = row.element;
    if (adds) designer.select([...new Set([...selection, id])], groups?.[0] ?? null);
    else designer.chooseOnly(id);
    focusOption(list, row.element.id);
  };
  const onKeyDown = (event: KeyboardEvent, row: Row, at: number) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const by = event.key === 'ArrowDown' ? 1 : -1;
      if (event.altKey) designer.reorder(by === 1 ? 'backward' : 'forward');
      else focusRow(rows[at + by], event.shiftKey);
    } else if (event.key === 'Home') focusRow(rows[0], false);
    else if (event.key === 'End') focusRow(rows.at(-1), false);
    else if (event.key === 'F2') setNaming(row.element.id);
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
          <Fragment key={element.id}>
            {groupsFrom(rows[at - 1]?.element, element).map(({ id, depth }) => {
              const members = elements.filter(({ groups }) => groups?.includes(id) === true);
              return (
                <li
                  key={id}
                  role="presentation"
                  className={styles['groupRow']}
                  data-depth={depth}
                  onClick={() =>
                    designer.select(
                      members.map((member) => member.id),
                      groupAround(elements, id),
                    )
                  }
                >
                  {t('designer.groupOf', { count: members.length })}
                </li>
              );
            })}
            {naming === element.id ? (
              <li role="presentation">
                <Naming
                  element={element}
                  onEnd={(isHere) => {
                    setNaming(null);
                    // Whoever went elsewhere stays there.
                    if (isHere) requestAnimationFrame(() => focusOption(list, element.id));
                  }}
                />
              </li>
            ) : (
              <li
                role="option"
                aria-selected={isChosen}
                aria-label={rowLabel(t, row)}
                aria-keyshortcuts="F2"
                tabIndex={row === current ? 0 : -1}
                className={styles['row']}
                data-id={element.id}
                data-over={
                  over === index + 1
                    ? 'above'
                    : over === index && at === rows.length - 1
                      ? 'below'
                      : undefined
                }
                data-depth={depthOf(element)}
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
                  else designer.chooseOnly(element.id);
                }}
                onDoubleClick={() => setNaming(element.id)}
                onKeyDown={(event) => onKeyDown(event, row, at)}
              >
                <Icon name={kindIcon(element.kind)} />
                <span className={styles['name']} title={name}>
                  {name}
                </span>
                <Mark element={element} what="locked" />
                <Mark element={element} what="hidden" />
              </li>
            )}
          </Fragment>
        );
      })}
    </ul>
  );
}

interface NamingProps {
  readonly element: TemplateElement;
  /** @param isHere Ended by a key: the keyboard goes on at the row. */
  readonly onEnd: (isHere: boolean) => void;
}

/** The name of an element in the place of its row, until Enter, Escape or a press elsewhere. */
function Naming({ element, onEnd }: NamingProps) {
  const t = useTranslate();
  const { designer } = useDesigner();
  const [typed, setTyped] = useState(element.name ?? '');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.select(), []);
  const [refused, setRefused] = useState<string | null>(null);
  const isEnded = useRef(false);
  const end = (isHere: boolean) => {
    if (isEnded.current) return;
    isEnded.current = true;
    onEnd(isHere);
  };
  const take = (isHere: boolean) => {
    // The field goes while it has the keyboard, and so is left once more.
    if (isEnded.current) return;
    const name = typed.trim();
    if (name === (element.name ?? '') || designer.rename(element.id, name)) end(isHere);
    else setRefused(typed);
  };
  useHeldTyped(typed.trim() !== (element.name ?? ''), () => take(false));
  return (
    <TextField
      ref={input}
      label={t('designer.name')}
      hideLabel
      value={typed}
      maxLength={LONGEST_NAME}
      errorIsSaid
      error={typed === refused ? t('designer.wordsRefused') : undefined}
      onText={setTyped}
      onBlur={() => take(false)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') take(true);
        if (event.key === 'Escape') end(true);
      }}
    />
  );
}

/** Groups that begin with an element below another in the list, the outermost first. */
function groupsFrom(
  above: TemplateElement | undefined,
  element: TemplateElement,
): readonly { readonly id: string; readonly depth: number }[] {
  return (element.groups ?? [])
    .toReversed()
    .map((id, depth) => ({ id, depth: Math.min(DEEPEST, depth) }))
    .filter(({ id }) => above?.groups?.includes(id) !== true);
}

function depthOf(element: TemplateElement): number {
  return Math.min(DEEPEST, element.groups?.length ?? 0);
}

function focusOption(list: LayersProps['list'], id: string): void {
  list.current?.querySelector<HTMLElement>(`[data-id="${id}"]`)?.focus();
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
