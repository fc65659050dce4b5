import type { Language } from '../base/language.ts';
import { mm } from '../base/length.ts';
import { text } from './built-in/elements.ts';
import { TEMPLATE_VERSION } from './template.ts';
import type { RectElement, Template, TemplateElement } from './template.ts';

/** What a separator says of the group of labels that follows it. All numbers count labels and orders that are really made. */
export interface GroupFacts {
  /** Group `group` of `groups`; from 1. */
  readonly group: number;
  readonly groups: number;
  readonly labels: number;
  readonly orders: number;
  /** Number in the job of its first label, from 1. */
  readonly first: number;
  readonly date: string;
}

/** Millimetres. Smaller labels have no room for the words. */
export const LEAST_SEPARATED = { width: 25, height: 15 } as const;

interface Words {
  readonly name: string;
  readonly bar: string;
  readonly lines: (facts: GroupFacts) => readonly string[];
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    name: 'Separator',
    bar: 'SEPARATOR – NOT A WAYBILL',
    lines: ({ group, groups, labels, orders, first, date }) => [
      `Group ${group} of ${groups}`,
      `${labels} ${labels === 1 ? 'label' : 'labels'}, ${orders} ${orders === 1 ? 'order' : 'orders'}`,
      labels === 1 ? `Label ${first}` : `Labels ${first} to ${first + labels - 1}`,
      date,
    ],
  },
  'zh-CN': {
    name: '分隔标签',
    bar: '分隔标签 · 不是面单',
    lines: ({ group, groups, labels, orders, first, date }) => [
      `第 ${group} 组，共 ${groups} 组`,
      `本组 ${labels} 张，${orders} 单`,
      labels === 1 ? `第 ${first} 张` : `第 ${first} 张至第 ${first + labels - 1} 张`,
      date,
    ],
  },
};

/** How the group's own words are set: as large as they fit, or cut off where not even the smallest size will do. */
export type GroupWords = 'none' | 'whole' | 'cut';

/** Shares of the label's height, and bounds in millimetres. */
const BAR = { share: 0.15, least: 3.2, most: 18 };
const STRIPES = { share: 0.07, least: 1.2, most: 8 };
/** A line of the smallest type, with what is between lines; millimetres. */
const LEAST_LINE = 2.3;
const FACTS = { size: 22, minSize: 4.5 };
const GROUP = { size: 64, minSize: 9, cut: 10 };
const MM_IN_PT = 72 / 25.4;

/**
 * A label between labels, of their size: a black bar and stripes, so that nobody takes it for a waybill, under a third of it ink; the
 * group's words, which stand in the order number of the order that it is drawn with, or the counter alone; how many labels follow and
 * which. Throws a `RangeError` for sizes below `LEAST_SEPARATED`.
 */
export function separatorTemplate(
  { width, height }: { readonly width: number; readonly height: number },
  language: Language,
  words: GroupWords,
  facts: GroupFacts,
): Template {
  if (width < LEAST_SEPARATED.width || height < LEAST_SEPARATED.height)
    throw new RangeError('label too small for a separator');
  const { bar, lines } = WORDS[language];
  const edge = Math.max(1, Math.min(width, height) * 0.04);
  const wide = width - 2 * edge;
  const barHeight = within(height, BAR);
  const stripes = within(height, STRIPES);
  const [top, bottom] = [edge + barHeight + edge / 2, height - edge - stripes - edge / 2];
  const middle = top + (bottom - top) * 0.52;
  const elements: readonly TemplateElement[] = [
    text('bar', [edge, edge, wide, barHeight], [bar], {
      ...{ size: Math.max(5, barHeight * MM_IN_PT * 0.45), minSize: 4.5, weight: 'bold', lineHeight: 1.1 },
      ...{ align: 'center', verticalAlign: 'middle', inverse: true },
    }),
    text(
      'group',
      [edge, top, wide, middle - top],
      [words === 'none' ? `${facts.group} / ${facts.groups}` : '{{order.number}}'],
      {
        ...groupSize(words, middle - top),
        ...{ weight: 'bold', keepWords: true, lineHeight: 1.1, align: 'center', verticalAlign: 'middle' },
      },
    ),
    text('facts', [edge, middle, wide, bottom - middle], inLines(lines(facts), bottom - middle), {
      ...FACTS,
      ...{ lineHeight: 1.25, align: 'center', verticalAlign: 'middle' },
    }),
    ...stripesAlong(edge, height - edge - stripes, wide, stripes),
  ];
  return {
    ...{ schema: 'hushlabel/template', version: TEMPLATE_VERSION, id: 'separator' },
    name: { en: WORDS.en.name, 'zh-CN': WORDS['zh-CN'].name },
    ...{ width: mm(width), height: mm(height), language, elements },
  };
}

/** Cut text keeps its one size. */
function groupSize(words: GroupWords, room: number) {
  const most = Math.min(GROUP.size, room * MM_IN_PT * 0.8);
  const least = Math.min(GROUP.minSize, most);
  if (words !== 'cut') return { size: most, minSize: least };
  const cut = Math.min(GROUP.cut, most);
  return { size: cut, minSize: cut, overflow: 'ellipsis' as const };
}

function within(height: number, { share, least, most }: typeof BAR): number {
  return Math.min(most, Math.max(least, height * share));
}

/** The facts in as many lines as there is room for at the smallest type. */
function inLines(facts: readonly string[], room: number): readonly string[] {
  const lines = Math.floor(room / LEAST_LINE);
  if (lines >= facts.length) return facts;
  const perLine = Math.ceil(facts.length / Math.max(1, lines));
  return Array.from({ length: Math.ceil(facts.length / perLine) }, (_, at) =>
    facts.slice(at * perLine, (at + 1) * perLine).join(' · '),
  );
}

/** Black and white by turns, both ends black. */
function stripesAlong(x: number, y: number, width: number, height: number): readonly RectElement[] {
  const count = 2 * Math.max(4, Math.round(width / height / 4)) + 1;
  const each = width / count;
  return Array.from({ length: (count + 1) / 2 }, (_, at) => ({
    ...{ kind: 'rect', id: `stripe-${at}`, x: mm(x + 2 * at * each), y: mm(y) },
    ...{ width: mm(each), height: mm(height), fill: 'black' },
  }));
}
