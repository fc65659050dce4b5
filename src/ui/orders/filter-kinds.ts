import type { TextColumn } from '../../book/columns.ts';
import type { TextTest, ViewFilter } from '../../book/view.ts';

/** What one can filter by, in the order in which it is offered. Words are `grid.filterKind.<id>`. */
export const FILTER_KINDS = [
  'text',
  'place',
  'platform',
  'batch',
  'problem',
  'noTracking',
  'duplicateOrder',
  'duplicateRecipient',
  'doubt',
  'edited',
  'selected',
  'combined',
  'encrypted',
  'masked',
] as const;
export type FilterKind = (typeof FILTER_KINDS)[number];

export const FILTER_COLUMNS: readonly TextColumn[] = [
  'name',
  'phone',
  'region',
  'province',
  'city',
  'district',
  'detail',
  'postcode',
  'country',
  'goods',
  'remark',
  'orderNo',
  'tracking',
  'senderName',
];
/** Tests of a text, each with its opposite; words are `grid.test.<name>`. */
export const TEST_NAMES = [
  'contains',
  'containsNot',
  'is',
  'isNot',
  'begins',
  'beginsNot',
  'empty',
  'filled',
] as const;
export type TestName = (typeof TEST_NAMES)[number];
type TextFilter = Extract<ViewFilter, { kind: 'text' }>;

const TESTS: Readonly<Record<TestName, { readonly test: TextTest; readonly not?: true }>> = {
  contains: { test: 'contains' },
  containsNot: { test: 'contains', not: true },
  is: { test: 'is' },
  isNot: { test: 'is', not: true },
  begins: { test: 'begins' },
  beginsNot: { test: 'begins', not: true },
  empty: { test: 'empty' },
  filled: { test: 'filled' },
};

export function testName({ test, not = false }: TextFilter): TestName {
  return (
    TEST_NAMES.find((name) => TESTS[name].test === test && (TESTS[name].not ?? false) === not) ?? 'contains'
  );
}

export function withTest({ column }: TextFilter, name: TestName): ViewFilter {
  return { kind: 'text', column, ...TESTS[name] };
}

/** Whether a condition lists values, of which a row has one or none. */
export function hasChoices({ kind }: ViewFilter): boolean {
  return kind === 'place' || kind === 'platform' || kind === 'batch' || kind === 'problem';
}

/** A condition as it is first added. */
export function newFilter(kind: FilterKind): ViewFilter {
  switch (kind) {
    case 'text':
      return { kind: 'text', column: 'name', test: 'contains' };
    case 'place':
      return { kind: 'place', places: [] };
    case 'platform':
      return { kind: 'platform', platforms: [] };
    case 'batch':
      return { kind: 'batch', batches: [] };
    case 'problem':
      return { kind: 'problem', codes: [] };
    case 'noTracking':
      return { kind: 'tracking', not: true };
    case 'duplicateOrder':
      return { kind: 'duplicate', of: 'order' };
    case 'duplicateRecipient':
      return { kind: 'duplicate', of: 'recipient' };
    case 'encrypted':
    case 'masked':
      return { kind: 'veiled', how: kind };
    default:
      return { kind };
  }
}

/** What a condition was offered as. */
export function kindOf(filter: ViewFilter): FilterKind {
  switch (filter.kind) {
    case 'tracking':
      return 'noTracking';
    case 'duplicate':
      return filter.of === 'order' ? 'duplicateOrder' : 'duplicateRecipient';
    case 'veiled':
      return filter.how;
    default:
      return filter.kind;
  }
}

/** Whether a condition is turned round from how it is offered: rows without a tracking number are what one looks for. */
export function isTurned(filter: ViewFilter): boolean {
  return (filter.not === true) !== (filter.kind === 'tracking');
}

export function turned(filter: ViewFilter): ViewFilter {
  const { not = false, ...rest } = filter;
  return not ? rest : { ...rest, not: true };
}
