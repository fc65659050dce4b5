import { pt } from '../base/length.ts';
import { ObjectReader, checkText, refuse } from './document-reader.ts';
import { TABLE_FIELDS } from './template.ts';
import { TEMPLATE_LIMITS } from './template-limits.ts';
import type { ElementBox, TableColumn, TableElement } from './template.ts';

const LIMITS = TEMPLATE_LIMITS;
/** Where the number of goods that are not shown stands in a table's last line. */
const COUNT = '{{n}}';

export function readTable(fields: ObjectReader): Omit<TableElement, keyof ElementBox | 'kind'> {
  const size = fields.number('size', LIMITS.typeSize.min, LIMITS.tableSize);
  return {
    columns: fields.list('columns', 1, LIMITS.columns, readColumn),
    header: fields.boolean('header'),
    rules: fields.boolean('rules'),
    size: pt(size),
    minSize: pt(fields.number('minSize', LIMITS.typeSize.min, size)),
    lineHeight: fields.number('lineHeight', LIMITS.lineHeight.min, LIMITS.lineHeight.max),
    rows: fields.whole('rows', 1, LIMITS.rows),
    cellLines: fields.whole('cellLines', 1, LIMITS.cellLines),
    more: readMore(fields.value('more'), fields.at('more')),
    ...(fields.has('headInk') ? { headInk: fields.ink('headInk') } : {}),
    ...(fields.has('headFill') ? { headFill: fields.ink('headFill') } : {}),
  };
}

function readColumn(value: unknown, path: string): TableColumn {
  const fields = new ObjectReader(value, path, ['field', 'title', 'share', 'align']);
  return {
    field: fields.oneOf('field', TABLE_FIELDS),
    title: readTitle(fields.value('title'), fields.at('title')),
    share: fields.number('share', LIMITS.share.min, LIMITS.share.max),
    align: fields.oneOf('align', ['left', 'center', 'right']),
  };
}

/** A heading binds nothing. */
function readTitle(value: unknown, path: string): string {
  const title = checkText(value, path, 0, LIMITS.nameLength);
  return isUnbound(title) ? title : refuse('template-unclosed-binding', path);
}

function readMore(value: unknown, path: string): string {
  const words = splitMore(checkText(value, path, COUNT.length, LIMITS.nameLength));
  if (!words.every(isUnbound)) refuse('template-unclosed-binding', path);
  return words.length === 2
    ? words.join(COUNT)
    : refuse('template-type', path, { expected: 'words with {{n}} once' });
}

/** What stands before the number and after it. */
export function splitMore(more: string): readonly string[] {
  return more.split(COUNT);
}

const isUnbound = (words: string): boolean => !words.includes('{{') && !words.includes('}}');
