import { TEMPLATE_TITLES } from '../template-titles.ts';
import type { TemplateTitle } from '../template-titles.ts';
import type { Template } from '../template.ts';
import {
  anyOf,
  across,
  band,
  chip,
  code,
  designed,
  down,
  icon,
  onlyWith,
  stretched,
  text,
} from './elements.ts';

interface ColdWords {
  readonly heading: string;
  readonly size: number;
  readonly degrees: string;
  readonly advice: string;
  readonly pieces: string;
}

/** On what has to stay cold: what to do at first sight, then where it goes and which number to call out. */
function coldChain(title: TemplateTitle, words: ColdWords): Template {
  return designed(
    title,
    [
      icon('sign', [4, 4, 17, 17], 'keep-cold'),
      chip('heading', [23, 4, 42, 17], words.heading, words.size),
      text('degrees', [66, 4, 30, 11], [words.degrees], {
        size: 20,
        minSize: 14,
        weight: 'bold',
        keepWords: true,
        lineHeight: 1.1,
        align: 'right',
        verticalAlign: 'middle',
      }),
      text('print-line', [66, 15.5, 30, 5.5], [words.pieces], {
        size: 9,
        minSize: 5.5,
        lineHeight: 1.2,
        align: 'right',
        verticalAlign: 'middle',
      }),
      text('advice', [4, 22.5, 92, 6], [words.advice], {
        size: 11,
        minSize: 8,
        lineHeight: 1.2,
        verticalAlign: 'middle',
      }),
      across('rule-routing', 4, 96, 30, 0.5),
      text('routing', [4, 31, 62, 13], ['{{recipient.routing}}'], {
        size: 24,
        minSize: 10,
        weight: 'bold',
        keepWords: true,
        lineHeight: 1.1,
        verticalAlign: 'middle',
        stretches: true,
      }),
      onlyWith(stretched(down('rule-pickup', 30, 45, 68)), anyOf('recipient.pickup')),
      text('pickup', [70, 31, 26, 13], ['{{recipient.pickup}}'], {
        size: 26,
        minSize: 12,
        weight: 'bold',
        keepWords: true,
        lineHeight: 1.1,
        align: 'right',
        verticalAlign: 'middle',
        stretches: true,
      }),
      across('rule-code', 4, 96, 45, 0.5),
      code('barcode', [4, 47, 92, 19], 'code128', 9),
    ],
    [band('routing', 30, 45, 1), band('code', 45, 66.2, 0, true)],
  );
}

export const COLD_CHAIN = coldChain(TEMPLATE_TITLES.COLD_CHAIN, {
  heading: '冷链生鲜',
  size: 27,
  degrees: '0–4 °C',
  advice: '全程冷藏，收到后请立即放入冰箱',
  pieces: '{{print.piece}}/{{print.pieces}} 件　{{print.mark}}{{print.date}}',
});
export const COLD_CHAIN_EN = coldChain(TEMPLATE_TITLES.COLD_CHAIN_EN, {
  heading: 'KEEP COLD',
  size: 19,
  degrees: '0–4 °C',
  advice: 'Perishable. Refrigerate as soon as it arrives.',
  pieces: '{{print.piece}} of {{print.pieces}}　{{print.mark}}{{print.date}}',
});

interface FragileWords {
  readonly heading: string;
  readonly size: number;
  /** Below each of the signs. */
  readonly advice: readonly [string, string, string];
  readonly number: string;
}

const SIGNS = ['handle-with-care', 'do-not-stack', 'this-way-up'] as const;

/** The word that protects a parcel, as large as it goes. */
function fragile(title: TemplateTitle, words: FragileWords): Template {
  return designed(
    title,
    [
      stretched(chip('heading', [4, 4, 92, 25], words.heading, words.size)),
      ...words.advice.flatMap((advice, at) => {
        const left = 4 + at * 31;
        return [
          icon(`sign-${at + 1}`, [left + 9, 30.5, 12, 12], SIGNS[at] ?? 'fragile'),
          text(`advice-${at + 1}`, [left, 42.6, 30, 6], [advice], {
            size: 11,
            minSize: 8,
            weight: 'bold',
            lineHeight: 1.2,
            align: 'center',
            verticalAlign: 'middle',
          }),
        ];
      }),
      across('rule-number', 4, 76, 51, 0.5),
      text('number', [4, 52.5, 72, 13.5], ['{{recipient.routing}}', words.number, '{{sender.name}}'], {
        size: 10,
        minSize: 6,
        lineHeight: 1.25,
        verticalAlign: 'middle',
      }),
      code('qr', [78.5, 49, 17.5, 17.5], 'qr', undefined),
    ],
    [band('heading', 3, 30, 1)],
  );
}

export const FRAGILE = fragile(TEMPLATE_TITLES.FRAGILE, {
  heading: '易碎品',
  size: 66,
  advice: ['轻拿轻放', '请勿重压', '切勿倒置'],
  number: '{{order.code}}　{{print.piece}}/{{print.pieces}} 件',
});
export const FRAGILE_EN = fragile(TEMPLATE_TITLES.FRAGILE_EN, {
  heading: 'FRAGILE',
  size: 58,
  advice: ['Handle with care', 'Do not stack', 'This way up'],
  number: '{{order.code}}　Piece {{print.piece}} of {{print.pieces}}',
});
