import { maskFixedText } from '../../masking/fixed-text.ts';
import type { MaskedText } from '../../privacy/masked-text.ts';
import { printsWhole } from '../../template/template-fields.ts';
import type { Template } from '../../template/template.ts';
import { showsGroups } from '../label-groups.ts';
import type { ListKind, ListsWanted } from './list-kinds.ts';
import { exactSum } from './exact-sum.ts';
import type { ListRows } from './list-rows.ts';
import { LIST_WORDS } from './list-words.ts';

/** A column of a list. What a cell says is the order's, a count that is nobody's, or nothing but a box to tick. */
export interface ListColumn {
  readonly title: string;
  readonly kind: 'order' | 'count' | 'tick';
  /** Its part of the width, as a weight. */
  readonly share: number;
  readonly align: 'left' | 'center' | 'right';
  /** Most lines of a cell; what is longer ends in `…`. */
  readonly lines: number;
}

export interface ListRow {
  /** Whose values its cells show: `Order.row`. */
  readonly row: number;
  /** One for each column; undefined for a box to tick. */
  readonly cells: readonly (MaskedText | undefined)[];
}

/** What a list says, before it is set on pages. */
export interface ListSheet {
  readonly title: string;
  readonly facts: string;
  readonly columns: readonly ListColumn[];
  readonly length: number;
  /** Row `at`, from 0; made when it is asked for. */
  row(at: number): ListRow;
  readonly total: string;
  /** What is to be signed below it. */
  readonly signs: readonly string[];
}

/** What list of these orders a job wants. Of a customer a column shows what the labels' template shows too, and no more. */
export function listSheet(
  kind: ListKind,
  rows: ListRows,
  template: Template,
  { language }: ListsWanted,
): ListSheet {
  return kind === 'pick-list' ? pickSheet(rows, language) : handOverSheet(rows, template, language);
}

function pickSheet(rows: ListRows, language: ListsWanted['language']): ListSheet {
  const { pick } = LIST_WORDS[language];
  const goods = rows.pickedGoods();
  const quantity = goods.reduce((sum, each) => exactSum(sum, each.quantity), 0);
  const unnamed = maskFixedText(pick.unnamed);
  const [tick, item, count, orders] = pick.columns;
  return {
    title: pick.title,
    facts: pick.facts(goods.length, quantity, rows.handedOver.length),
    columns: [
      { title: tick, kind: 'tick', share: 8, align: 'left', lines: 1 },
      { title: item, kind: 'order', share: 128, align: 'left', lines: 3 },
      { title: count, kind: 'count', share: 22, align: 'right', lines: 3 },
      { title: orders, kind: 'count', share: 22, align: 'right', lines: 1 },
    ],
    length: goods.length,
    row(at) {
      const each = goods[at];
      if (each === undefined) throw new RangeError('no such row');
      const name = each.name.isEmpty ? unnamed : each.name;
      return { row: each.row, cells: [undefined, name, plain(each.quantity), plain(each.orders)] };
    },
    total: pick.total(quantity),
    signs: pick.signs,
  };
}

function handOverSheet(
  { handedOver }: ListRows,
  template: Template,
  language: ListsWanted['language'],
): ListSheet {
  const { handOver } = LIST_WORDS[language];
  const { columns } = handOver;
  const pieces = handedOver.reduce((sum, each) => sum + each.pieces, 0);
  const shown = (['number', 'routing', 'name', 'pickup'] as const).filter((field) => shows(template, field));
  return {
    title: handOver.title,
    facts: handOver.facts(handedOver.length, pieces),
    columns: [
      { title: columns.place, kind: 'count', share: 15, align: 'left', lines: 1 },
      ...shown.map((field) => {
        const share = { number: 58, routing: 44, name: 32, pickup: 22 }[field];
        return { title: columns[field], kind: 'order', share, align: 'left', lines: 2 } as const;
      }),
      { title: columns.pieces, kind: 'count', share: 16, align: 'right', lines: 1 },
    ],
    length: handedOver.length,
    row(at) {
      const each = handedOver[at];
      if (each === undefined) throw new RangeError('no such row');
      const cells = [plain(at + 1), ...shown.map((field) => each[field]), plain(each.pieces)];
      return { row: each.row, cells };
    },
    total: handOver.total(handedOver.length, pieces),
    signs: handOver.signs,
  };
}

/** Numbers are what is handed over; all else only where a label says it. */
function shows(template: Template, field: 'number' | 'routing' | 'name' | 'pickup'): boolean {
  switch (field) {
    case 'number':
      return true;
    case 'routing':
      return showsGroups(template, 'route');
    case 'name':
      return printsWhole(template, 'recipient.name');
    case 'pickup':
      // The digits may come with the surname.
      return (
        printsWhole(template, 'recipient.pickup') ||
        (printsWhole(template, 'recipient.phone') && printsWhole(template, 'recipient.name'))
      );
  }
}

const plain = (count: number): MaskedText => maskFixedText(String(count));
