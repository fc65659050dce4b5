import { inkOver } from '../../base/ink.ts';
import type { ElementChange } from '../../editor/edits.ts';
import { TABLE_FIELDS } from '../../template/template.ts';
import { TEMPLATE_LIMITS } from '../../template/template-limits.ts';
import type { TableColumn, TableElement, TableField } from '../../template/template.ts';
import { useTranslate } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import { CheckField } from '../parts/check-field.tsx';
import { Segments } from '../parts/segments.tsx';
import { useDesigner } from './designer-context.ts';
import { InkField } from './ink-field.tsx';
import styles from './inspector.module.css';
import { NumberField } from './number-field.tsx';
import { WordsField } from './words-field.tsx';
import { TypeSizeFields } from './type-size-fields.tsx';

const {
  tableSize,
  rows: MOST_ROWS,
  cellLines: MOST_LINES,
  share,
  nameLength,
  columns: MOST_COLUMNS,
} = TEMPLATE_LIMITS;
const COUNT = '{{n}}';

/** The goods of an order, a row each: which columns, and what is said where not all of them fit. */
export function TableDetails({ element }: { readonly element: TableElement }) {
  const t = useTranslate();
  const { designer } = useDesigner();
  const set = (change: ElementChange, place?: string) =>
    designer.changeChosen((each) => (each.kind === 'table' ? change : undefined), {
      ids: [element.id],
      ...(place === undefined ? {} : { place }),
    });
  const move = (index: number, by: -1 | 1) => {
    const columns = [...element.columns];
    const [moved] = columns.splice(index, 1);
    if (moved === undefined) return;
    columns.splice(index + by, 0, moved);
    set({ columns });
  };
  const put = (index: number, column: TableColumn | undefined) =>
    set({
      columns: element.columns.flatMap((known, at) =>
        at !== index ? [known] : column === undefined ? [] : [column],
      ),
    });
  return (
    <section className={styles['section']} aria-label={t('designer.kind.table')}>
      {element.columns.map((column, index) => (
        <ColumnRow
          // A column that is moved keeps the keyboard.
          key={keyOf(element.columns, index)}
          column={column}
          onColumn={(changed) => put(index, changed)}
          onEarlier={index === 0 ? undefined : () => move(index, -1)}
          onLater={index === element.columns.length - 1 ? undefined : () => move(index, 1)}
          onRemove={element.columns.length === 1 ? undefined : () => put(index, undefined)}
        />
      ))}
      {element.columns.length < MOST_COLUMNS && (
        <div className={styles['rowed']}>
          {TABLE_FIELDS.filter((field) => element.columns.every((column) => column.field !== field)).map(
            (field) => (
              <Button
                key={field}
                small
                icon="plus"
                onClick={() => set({ columns: [...element.columns, newColumn(field, t(titleKey(field)))] })}
              >
                {t(titleKey(field))}
              </Button>
            ),
          )}
        </div>
      )}
      <CheckField
        label={t('designer.table.header')}
        checked={element.header}
        onChecked={(header) => set({ header })}
      />
      {element.header && (
        <>
          <InkField
            label={t('designer.table.headFill')}
            value={element.headFill ?? 'none'}
            other={{ value: 'none', label: t('designer.shape.none') }}
            onInk={(fill) => set({ headFill: fill === 'none' ? undefined : fill })}
          />
          <InkField
            label={t('designer.table.headInk')}
            value={element.headInk ?? (element.headFill === undefined ? 'black' : inkOver(element.headFill))}
            onInk={(headInk) => set({ headInk })}
          />
        </>
      )}
      <CheckField
        label={t('designer.table.rules')}
        checked={element.rules}
        onChecked={(rules) => set({ rules })}
      />
      <div className={styles['pairs']}>
        <TypeSizeFields sizes={element} most={tableSize} onSizes={set} />
        <NumberField
          whole
          least={1}
          label={t('designer.table.rows')}
          value={element.rows}
          most={MOST_ROWS}
          onValue={(rows) => set({ rows })}
        />
        <NumberField
          whole
          least={1}
          label={t('designer.table.cellLines')}
          value={element.cellLines}
          most={MOST_LINES}
          onValue={(cellLines) => set({ cellLines })}
        />
      </div>
      <WordsField
        label={t('designer.table.more')}
        value={element.more.replace(COUNT, '#')}
        help={t('designer.table.moreNote')}
        maxLength={nameLength}
        onTake={(typed) => {
          const words = typed.replaceAll(/\{\{|\}\}/gu, '');
          return words.split('#').length === 2 && set({ more: words.replace('#', COUNT) });
        }}
      />
    </section>
  );
}

interface ColumnRowProps {
  readonly column: TableColumn;
  /** False where it cannot be so. */
  readonly onColumn: (column: TableColumn) => boolean;
  readonly onEarlier: (() => void) | undefined;
  readonly onLater: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
}

/** A column may be there twice. */
function keyOf(columns: readonly TableColumn[], index: number): string {
  const field = columns[index]?.field;
  return `${field} ${columns.slice(0, index).filter((column) => column.field === field).length}`;
}

function ColumnRow({ column, onColumn, onEarlier, onLater, onRemove }: ColumnRowProps) {
  const t = useTranslate();
  const name = t(titleKey(column.field));
  return (
    <fieldset className={styles['test']} aria-label={name}>
      <div className={styles['rowed']}>
        <WordsField
          label={t('designer.table.titleOf', { column: name })}
          value={column.title}
          maxLength={nameLength}
          onTake={(typed) => onColumn({ ...column, title: typed.replaceAll(/\{\{|\}\}/gu, '') })}
        />
        <div className={styles['icons']}>
          <Button
            kind="quiet"
            small
            icon="up"
            iconOnly
            disabled={onEarlier === undefined}
            onClick={() => onEarlier?.()}
          >
            {t('designer.table.earlier', { column: name })}
          </Button>
          <Button
            kind="quiet"
            small
            icon="down"
            iconOnly
            disabled={onLater === undefined}
            onClick={() => onLater?.()}
          >
            {t('designer.table.later', { column: name })}
          </Button>
        </div>
        {onRemove !== undefined && (
          <Button kind="quiet" small icon="trash" iconOnly onClick={onRemove}>
            {t('designer.table.removeColumn', { column: name })}
          </Button>
        )}
      </div>
      <div className={styles['rowed']}>
        <NumberField
          whole
          least={1}
          label={t('designer.table.share')}
          value={column.share}
          most={share.max}
          onValue={(value) => onColumn({ ...column, share: value })}
        />
        <Segments
          label={t('designer.text.align')}
          iconsOnly
          value={column.align}
          options={[
            { value: 'left', label: t('designer.text.left'), icon: 'text-left' },
            { value: 'center', label: t('designer.text.center'), icon: 'text-center' },
            { value: 'right', label: t('designer.text.right'), icon: 'text-right' },
          ]}
          onValue={(align) => onColumn({ ...column, align })}
        />
      </div>
    </fieldset>
  );
}

function newColumn(field: TableField, title: string): TableColumn {
  return { field, title, share: 1, align: field === 'item.name' ? 'left' : 'right' };
}

const TITLES = { 'item.number': 'number', 'item.name': 'name', 'item.quantity': 'quantity' } as const;
function titleKey(field: TableField) {
  return `designer.table.${TITLES[field]}` as const;
}
