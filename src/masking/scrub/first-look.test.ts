import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../fold/fold.ts';
import { openOrder } from '../open-order.ts';
import { sideValues } from '../side-values.ts';
import { readParty } from '../read-party.ts';
import { builtIn, orderOf } from '../testing/orders.ts';
import { findInForms } from './find-all.ts';
import { findAll } from './find-all.ts';
import { lookAt, mayHoldShape } from './first-look.ts';
import { readForms } from './forms.ts';
import { NO_OWN_VALUES } from './own-values.ts';
import { TEXT_PLACES } from './text-place.ts';

/** Pieces of which personal values are made, and of what stands around them. */
const PIECES = [
  ...[
    '1',
    '3',
    '0',
    '9',
    '13911112222',
    '1391',
    '8888',
    '2501',
    '05',
    '三',
    '一',
    '幺',
    '二五零一',
    'l',
    'O',
  ],
  ...[
    '微信',
    '加我',
    'v',
    'wx',
    'qq',
    '支付宝',
    '抖音',
    '证',
    '京',
    '粤B',
    'a',
    'ab',
    'abc1',
    '@',
    ...[
      'cpf ',
      'pan ',
      'abcde1234f',
      'dni ',
      '주민등록번호 ',
      '900101-1234567',
      '护照 e ',
      '闲鱼 ',
      '淘宝id',
      'dy:',
    ],
    'at',
    '.',
    '_',
  ],
  ...[
    'com',
    '艾特',
    '点',
    '室',
    '栋',
    '单元',
    '甲座',
    '楼',
    '号',
    '门',
    '3-2-',
    '#',
    '/',
    'f',
    'apt ',
    '送',
    '放',
  ],
  ...[
    '尾号',
    '后四位',
    '电话',
    '打',
    '+',
    '852',
    '香港',
    '龙井茶',
    '小',
    '大',
    '红',
    ' ',
    '，',
    '\n',
    '\u200b',
  ],
  ...[
    '王小明',
    '小明',
    '明',
    '阿',
    '哥',
    '王',
    '先生',
    'xm',
    'wang',
    'xiao',
    '花园',
    '单',
    '310012',
    'Ｗ',
    '①',
  ],
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 7 }).map((pieces) => pieces.join(''));
const place = fc.constantFrom(...TEXT_PLACES);

describe('the first look', () => {
  it('clears no text in which a detector finds something', () => {
    fc.assert(
      fc.property(text, place, (raw, where) => {
        fc.pre(where !== 'number' && !mayHoldShape(lookAt(foldText(raw).text, where)));
        expect(findInForms(readForms(raw), NO_OWN_VALUES, where)).toEqual([]);
      }),
      { numRuns: 4000 },
    );
  });

  it.each(['王小明', '欧阳明明', 'Ann Lee', '林二', '3号', '山田太郎', 'Иван Петров'])(
    'of %s: what is found is found with it as without it',
    (name) => {
      const { recipient } = openOrder(
        orderOf({
          recipient: { name, phone: '13913911391', detail: '花园路9号3栋2单元2501室', postcode: '310012' },
        }),
      );
      fc.assert(
        fc.property(text, place, fc.constantFrom('national', 'maximum'), (raw, where, id) => {
          const policy = builtIn(id).recipient;
          const reading = readParty(recipient, policy, { isLent: () => false, token: () => '***' });
          const own = [sideValues(recipient, reading, policy)];
          expect(findAll(raw, own, where)).toEqual(findInForms(readForms(raw), own, where));
        }),
        { numRuns: 1500 },
      );
    },
  );

  it.each([
    ['goods', '龙井茶 250g 礼盒'],
    ['goods', '手工皂 三块装'],
    ['goods', '不锈钢保温杯 500ml'],
    ['goods', '儿童绘本 全6册'],
    ['remark', '请放门口'],
    ['remark', '易碎，轻拿轻放'],
    ['remark', '请放前台，谢谢'],
    ['place', '浙江省'],
    ['place', '示例花园路1号'],
  ] as const)('clears the usual: %s %s', (where, raw) => {
    expect(mayHoldShape(lookAt(foldText(raw).text, where))).toBe(false);
  });
});
