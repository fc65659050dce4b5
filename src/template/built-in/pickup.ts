import { TEMPLATE_TITLES } from '../template-titles.ts';
import type { TemplateTitle } from '../template-titles.ts';
import type { Template } from '../template.ts';
import { anyOf, across, chip, code, designed, down, onlyWith, text } from './elements.ts';

interface StubWords {
  readonly heading: string;
  readonly pieces: string;
}

/** For a parcel locker or station: four digits that are read across a room, and a code to open the door with. */
function lockerStub(title: TemplateTitle, { heading, pieces }: StubWords): Template {
  return designed(title, [
    chip('heading', [3, 3, 33, 4.5], heading, 7.5),
    text('pickup', [3, 8, 33, 18], ['{{recipient.pickup}}'], {
      size: 42,
      minSize: 18,
      weight: 'bold',
      keepWords: true,
      lineHeight: 1,
      align: 'center',
      verticalAlign: 'middle',
    }),
    code('qr', [37.5, 3, 19.5, 19.5], 'qr', undefined),
    text('print-line', [37.5, 22.8, 19.5, 3.2], [pieces], {
      size: 7,
      minSize: 6,
      lineHeight: 1.1,
      align: 'center',
    }),
    across('rule-foot', 3, 57, 27.5),
    text('recipient-name', [3, 28.6, 54, 4.8], ['{{recipient.name}}　{{recipient.routing}}'], {
      size: 9.5,
      minSize: 6,
      weight: 'bold',
      keepWords: true,
      lineHeight: 1.2,
      verticalAlign: 'middle',
    }),
    text('number', [3, 33.5, 36, 3.5], ['{{order.code}}'], {
      size: 7,
      minSize: 6,
      keepWords: true,
      lineHeight: 1.2,
      verticalAlign: 'middle',
    }),
    text('date', [40, 33.5, 17, 3.5], ['{{print.mark}}{{print.date}}'], {
      size: 7,
      minSize: 6,
      lineHeight: 1.2,
      align: 'right',
      verticalAlign: 'middle',
    }),
  ]);
}

export const LOCKER_STUB = lockerStub(TEMPLATE_TITLES.LOCKER_STUB, {
  heading: '取件尾号',
  pieces: '{{print.piece}}/{{print.pieces}} 件',
});
export const LOCKER_STUB_EN = lockerStub(TEMPLATE_TITLES.LOCKER_STUB_EN, {
  heading: 'PHONE ENDS IN',
  pieces: '{{print.piece}} of {{print.pieces}}',
});

interface CardWords {
  readonly heading: string;
  readonly digits: string;
  readonly digitsSize: number;
  readonly hint: string;
}

/** What a customer shows at the counter: the code and the last digits; no address, no number that can be called. */
function pickupCard(title: TemplateTitle, { heading, digits, digitsSize, hint }: CardWords): Template {
  return designed(title, [
    chip('heading', [4, 4, 44, 7], heading, 11.5),
    text('digits-heading', [4, 13.5, 44, 4], [digits], {
      size: digitsSize,
      minSize: digitsSize,
      showIf: anyOf('recipient.pickup'),
    }),
    text('pickup', [4, 17.5, 44, 14], ['{{recipient.pickup}}'], {
      size: 36,
      minSize: 18,
      weight: 'bold',
      keepWords: true,
      lineHeight: 1,
      verticalAlign: 'middle',
    }),
    text('recipient-name', [4, 32.5, 44, 5.5], ['{{recipient.name}}'], {
      size: 12,
      minSize: 7,
      weight: 'bold',
      keepWords: true,
      lineHeight: 1.2,
      verticalAlign: 'middle',
    }),
    onlyWith(down('rule-code', 4, 38, 50), anyOf('order.code')),
    code('qr', [52, 3.5, 30, 30], 'qr', undefined),
    text('number', [52, 33.8, 30, 4.2], ['{{order.code}}'], {
      size: 7.5,
      minSize: 6,
      keepWords: true,
      lineHeight: 1.1,
      align: 'center',
      verticalAlign: 'middle',
    }),
    across('rule-foot', 4, 82, 40),
    text('sender', [4, 41.5, 52, 8.5], [hint, '{{sender.name}}'], { size: 8, minSize: 6, lineHeight: 1.35 }),
    text('date', [58, 41.5, 24, 4], ['{{print.mark}}{{print.date}}'], {
      size: 8,
      minSize: 6,
      lineHeight: 1.35,
      align: 'right',
    }),
  ]);
}

export const PICKUP_CARD = pickupCard(TEMPLATE_TITLES.PICKUP_CARD, {
  heading: '提货卡',
  digits: '手机尾号',
  digitsSize: 8,
  hint: '请出示此卡，由店员扫码提货。',
});
export const PICKUP_CARD_EN = pickupCard(TEMPLATE_TITLES.PICKUP_CARD_EN, {
  heading: 'PICKUP CARD',
  digits: 'PHONE ENDS IN',
  digitsSize: 7,
  hint: 'Show this card at the counter.',
});
