import { TEMPLATE_TITLES } from '../template-titles.ts';
import { across, dashed, designed, neededCode, text } from './elements.ts';

/** Name, number and a code that holds any number; nothing of any person. */
export const PRODUCT_60X40 = designed(TEMPLATE_TITLES.PRODUCT_60X40, [
  text('goods', [3, 3, 54, 13], ['{{order.goods}}'], {
    size: 11.5,
    minSize: 6,
    weight: 'bold',
    lineHeight: 1.2,
    verticalAlign: 'middle',
  }),
  across('rule-code', 3, 57, 17, 0.375),
  text('number', [3, 18.5, 34, 12], ['{{order.number}}'], { size: 9, minSize: 6, lineHeight: 1.25 }),
  text('date', [3, 33, 34, 4], ['{{print.mark}}{{print.date}}'], {
    size: 7,
    minSize: 6,
    lineHeight: 1.2,
    verticalAlign: 'bottom',
  }),
  neededCode('qr', [38, 18, 19, 19], 'qr', undefined, 'order.number'),
]);

export const PRODUCT_50X30 = designed(TEMPLATE_TITLES.PRODUCT_50X30, [
  text('goods', [2.5, 2.5, 28, 16.5], ['{{order.goods}}'], {
    size: 10,
    minSize: 5.5,
    weight: 'bold',
    lineHeight: 1.15,
  }),
  text('number', [2.5, 20, 28, 7.5], ['{{order.number}}'], {
    size: 7.5,
    minSize: 6,
    lineHeight: 1.2,
    verticalAlign: 'bottom',
  }),
  neededCode('qr', [31, 2.5, 16.9, 16.9], 'qr', undefined, 'order.number'),
  text('date', [31, 23.5, 16.5, 4], ['{{print.mark}}{{print.date}}'], {
    size: 6.5,
    minSize: 6,
    lineHeight: 1.2,
    align: 'right',
    verticalAlign: 'bottom',
  }),
]);

export const PRODUCT_40X30 = designed(TEMPLATE_TITLES.PRODUCT_40X30, [
  text('goods', [2, 2, 36, 10.5], ['{{order.goods}}'], {
    size: 8.5,
    minSize: 5,
    weight: 'bold',
    lineHeight: 1.15,
  }),
  text('number', [2, 16, 22, 12], ['{{order.number}}'], {
    size: 7,
    minSize: 5,
    lineHeight: 1.2,
    verticalAlign: 'bottom',
  }),
  neededCode('qr', [24.5, 14, 13.5, 13.5], 'qr', undefined, 'order.number'),
]);

/**
 * A tag with a tail: the head, 30 × 25 mm at the left, is folded in the middle around the tail's end, so that the
 * code shows on one side and the name on the other. On the tail, 45 mm, nothing is printed.
 */
export const JEWELLERY_TAG = designed(TEMPLATE_TITLES.JEWELLERY_TAG, [
  neededCode('qr', [2, 2, 12.6, 12.6], 'qr', undefined, 'order.number'),
  text('number', [2, 15.2, 12.2, 7.8], ['{{order.number}}'], {
    size: 6,
    minSize: 5,
    lineHeight: 1.15,
    align: 'center',
  }),
  dashed('fold', [14.5, 2.5, 1, 20]),
  text('goods', [16.5, 2, 11.5, 21], ['{{order.goods}}'], {
    size: 7,
    minSize: 5,
    weight: 'bold',
    lineHeight: 1.2,
    verticalAlign: 'middle',
  }),
]);
