import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dropUnit } from '../operate/address.ts';
import { foldText } from '../fold/fold.ts';
import { FEATURES } from './features.ts';
import { unitStart, unitStartWith } from './unit-part.ts';

/** Whatever the rules of units go by, and what stands between. */
const PIECES = [
  ...[
    '示例路',
    '样板街',
    '花园',
    '小区',
    '大厦',
    '苑',
    '村',
    '广场',
    '8',
    '12',
    '501',
    '1801',
    '25012',
    '123456',
  ],
  ...[
    '号',
    '号院',
    '号楼',
    '栋',
    '幢',
    '座',
    '#',
    '#楼',
    '单元',
    '室',
    '户',
    '房',
    '号房',
    '层',
    '楼',
    '字楼',
    '门',
  ],
  ...[
    '门牌',
    '房号',
    '室号',
    '间',
    '商铺',
    '铺',
    '车库',
    '病区',
    '床',
    '之3',
    '附301号',
    '地下',
    '顶楼',
    '底层',
    'f',
  ],
  ...[
    '甲',
    '东',
    'a',
    'B',
    'A座',
    'apt ',
    'fl',
    '二',
    '二五零一',
    '二十五',
    '零',
    '第',
    '负',
    '-',
    '3-2-1801',
    '之',
  ],
  ...[
    ' ',
    '，',
    '、',
    '·',
    '/',
    '(',
    ')',
    '（',
    '）',
    '院',
    '区',
    '艺术区',
    '医院',
    '微信abc_123',
    'x',
    'xxx',
    '***',
  ],
  ...[
    '丰巢2号柜',
    '菜鸟驿站',
    '代收',
    '信',
    '丁目',
    '番',
    '町',
    '云',
    '新',
    '號',
    '樓',
    '棟',
    '單元',
    '里',
    '路',
    '村委会',
  ],
  ...[
    '边户',
    '中间户',
    '地下室',
    '阁楼',
    '頂',
    'G层',
    '五F',
    '负',
    ' - ',
    '--',
    'Ⅲ-Ⅱ-1001',
    'SOHO',
    'No.',
    '139-8765-0912',
  ],
  ...[
    '=',
    '→',
    ';',
    '。',
    '"',
    '’',
    '&',
    '502#',
    '十二#',
    '里501',
    '23 A',
    '3T-2105',
    '7-11',
    '门市',
    '全家',
    '順豐站',
  ],
];
const address = fc.array(fc.constantFrom(...PIECES), { maxLength: 9 }).map((pieces) => pieces.join(''));
const ALL = Object.values(FEATURES).reduce<number>((all, bit) => all | bit, 0);

describe('where the unit begins', () => {
  it('law: is the same whether features are looked at first or all patterns are tried', () => {
    fc.assert(
      fc.property(address, (raw) => {
        const { text } = foldText(`${raw}1`);
        expect(unitStart(text)).toBe(unitStartWith(text, ALL));
      }),
      { numRuns: 20_000 },
    );
  });

  it('a shop of numbers is shown as any other pickup place, whatever stands before it', () => {
    expect(dropUnit('示（7-11示例路门市')).toEqual(dropUnit(' 示（7-11示例路门市'));
  });

  it('law: a usual address is cut as any other is', () => {
    fc.assert(
      fc.property(address, (raw) => {
        expect(dropUnit(`示${raw}`)).toEqual(dropUnit(` 示${raw}`));
      }),
      { numRuns: 20_000 },
    );
  });
});
