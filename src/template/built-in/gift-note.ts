import { TEMPLATE_TITLES } from '../template-titles.ts';
import type { TemplateTitle } from '../template-titles.ts';
import type { Template } from '../template.ts';
import { band, designed, rule, text } from './elements.ts';

interface Words {
  readonly heading: string;
  readonly wish: string;
  readonly from: string;
  readonly number: string;
}

/**
 * Lies on top of a present: the buyer's words, large. No price, no phone, no address, no name of who gets it; the
 * order's number, small, lets the packer put it into the right parcel.
 */
function giftNote(title: TemplateTitle, words: Words): Template {
  return designed(
    title,
    [
      text('heading', [8, 9, 89, 11], [words.heading], {
        size: 24,
        minSize: 16,
        weight: 'bold',
        lineHeight: 1.1,
        align: 'center',
        verticalAlign: 'middle',
      }),
      rule('rule-heading', [44.5, 22, 16, 1], 0.5),
      text('message', [12, 26, 81, 25], ['{{order.remark}}'], {
        size: 14,
        minSize: 8,
        lineHeight: 1.5,
        align: 'center',
        verticalAlign: 'middle',
      }),
      text('wish', [8, 51.5, 89, 7], [words.wish], {
        size: 12,
        minSize: 9,
        lineHeight: 1.2,
        align: 'center',
        verticalAlign: 'middle',
        stretches: true,
      }),
      text('sender', [8, 60, 56, 6.5], [words.from], { size: 9, minSize: 6, verticalAlign: 'bottom' }),
      text('number', [66, 60, 31, 6.5], [words.number], {
        size: 6.5,
        minSize: 5,
        keepWords: true,
        align: 'right',
        verticalAlign: 'bottom',
      }),
    ],
    [band('message', 25, 51.2, 0, true), band('wish', 51.2, 59, 1)],
  );
}

export const GIFT_NOTE = giftNote(TEMPLATE_TITLES.GIFT_NOTE, {
  heading: '送给你的礼物',
  wish: '愿你喜欢',
  from: '{{sender.name}}',
  number: '{{order.number}}',
});
export const GIFT_NOTE_EN = giftNote(TEMPLATE_TITLES.GIFT_NOTE_EN, {
  heading: 'A gift for you',
  wish: 'Enjoy it!',
  from: 'Sent with care by {{sender.name}}',
  number: '{{order.number}}',
});
