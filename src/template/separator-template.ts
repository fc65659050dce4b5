import type { Language } from '../base/language.ts';
import { mm } from '../base/length.ts';
import { text } from './built-in/elements.ts';
import type { Box } from './built-in/elements.ts';
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
export const LEAST_SEPARATED = { width: 30, height: 20 } as const;

interface Words {
  readonly name: string;
  /** In two lines, or joined in one. */
  readonly bar: readonly [string, string];
  /** How wide a letter of the bar is at most, on the whole, in em. */
  readonly letter: number;
  readonly lines: (facts: GroupFacts) => readonly string[];
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    name: 'Separator',
    bar: ['SEPARATOR', 'NOT A WAYBILL'],
    letter: 0.74,
    lines: ({ group, groups, labels, orders, first, date }) => [
      `Group ${group} of ${groups}`,
      `${labels} ${labels === 1 ? 'label' : 'labels'}, ${orders} ${orders === 1 ? 'order' : 'orders'}`,
      labels === 1 ? `Label ${first}` : `Labels ${first} to ${first + labels - 1}`,
      date,
    ],
  },
  'zh-CN': {
    name: '分隔标签',
    bar: ['分隔标签', '不是面单'],
    letter: 1.02,
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
/** Height from which on a bar has two lines. */
const TWO_LINES = 10;
const LEAST_TYPE = 4.5;
/** Lower labels have more of their room for the facts. */
const LOW = 28;
/** A line of the smallest type, with what is between lines; millimetres. */
const LEAST_LINE = 2.3;
const FACTS = { size: 22, minSize: 4 };
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
  const { lines } = WORDS[language];
  const edge = Math.max(1, Math.min(width, height) * 0.04);
  const wide = width - 2 * edge;
  const barHeight = within(height, BAR);
  const stripes = within(height, STRIPES);
  const [top, bottom] = [edge + barHeight + edge / 2, height - edge - stripes - edge / 2];
  const middle = top + (bottom - top) * (height < LOW ? 0.42 : 0.52);
  const elements: readonly TemplateElement[] = [
    barOf([edge, edge, wide, barHeight], WORDS[language]),
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

/** One line where the bar is low, two where it is high; no line is broken. */
function barOf(box: Box, { bar, letter }: Words): TemplateElement {
  const [, , wide, high] = box;
  const lines = high < TWO_LINES ? [bar.join(' · ')] : bar;
  const longest = Math.max(...lines.map((line) => line.length));
  const size = Math.min((high * 0.72) / lines.length, (wide * 0.94) / (longest * letter)) * MM_IN_PT;
  return text('bar', box, lines, {
    ...{ size: Math.max(LEAST_TYPE, size), minSize: LEAST_TYPE, weight: 'bold', lineHeight: 1.15 },
    ...{ align: 'center', verticalAlign: 'middle', inverse: true },
  });
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

/** A line for each of the facts where there is room, or one text that is wrapped. */
function inLines(facts: readonly string[], room: number): readonly string[] {
  return room >= facts.length * LEAST_LINE ? facts : [facts.join(' · ')];
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
