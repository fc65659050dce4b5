import { describe, expect, it } from 'vitest';
import { maskOrder } from '../mask-order.ts';
import { builtIn, orderOf } from '../testing/orders.ts';
import type { OrderText } from '../testing/orders.ts';

/** What people write in a remark or a shop in the name of goods. All people, numbers and accounts are invented. */

const RECIPIENT = {
  name: '王小明',
  phone: '13800138000',
  detail: '示例路99号示例花园7号楼3单元2501室',
};

function scrub(text: OrderText): { readonly remark: string; readonly goods: string } {
  const masked = maskOrder(orderOf({ recipient: RECIPIENT, ...text }), builtIn('national'));
  if (!masked.ok) throw new Error(masked.problem.code);
  return {
    remark: masked.value.remark.text.text,
    goods: masked.value.items[0]?.name.text.text ?? '',
  };
}

describe('units and rooms in a remark', () => {
  it.each([
    ['住3单元502室', '住***'],
    ['住三单元五〇二', '住***'],
    ['请送3-2-1801', '请送***'],
    ['请送3/2/1801', '请送***'],
    ['送3-1801', '送***'],
    ['送7#3-1801', '送***'],
    ['放二五零一门口', '放***门口'],
    ['放两千五百零一门口', '放***门口'],
    ['放2 5 0 1', '放***'],
    ['25-01', '***'],
    ['放3-2501门口', '放***门口'],
    ['送A座1203', '送***'],
    ['送 3栋1801', '送 ***'],
    ['找7号楼', '找***'],
    ['放一楼门卫', '放***门卫'],
    ['二十五楼一号', '***'],
    ['电梯到25层', '电梯到***'],
    ['地下一层', '***'],
    ['房间号502', '***'],
    ['門牌五零二', '***'],
    ['5 0 2 室', '***'],
    ['502号房', '***'],
    ['住3單元502室', '住***'],
    ['Room 502 please', '*** please'],
    ['Apt 4B, ring twice', '***, ring twice'],
  ])('%j becomes %j', (remark, expected) => {
    expect(scrub({ remark }).remark).toBe(expected);
  });

  it('in the name of goods only what no thing is called', () => {
    expect(scrub({ items: ['三单元502室 李女士'] }).goods).toBe('*** 李女士');
    expect(scrub({ items: ['第三单元 练习册'] }).goods).toBe('第三单元 练习册');
  });
});

describe('names', () => {
  it.each([
    ['王小明', '王 小 明收', '***收'],
    ['王小明', '王-小-明', '***'],
    ['王小明', '王.小明', '***'],
    ['王小明', '王/小/明', '***'],
    ['王小明', '王，小，明', '***'],
    ['王小明', '王~小~明', '***'],
    ['王小明', '明小王', '***'],
    ['王小明', '給王小明', '給***'],
    ['王小明', '阿明收', '***收'],
    ['王小明', '明哥收', '***收'],
    ['張偉', '张伟收', '***收'],
    ['张伟', '張偉收', '***收'],
    ['陈广荣', '陳廣榮收', '***收'],
    ['艾力·买买提', '艾力收', '***收'],
    ['艾力·买买提', '买买提 收', '*** 收'],
    ['山田太郎', '山田様', '***様'],
    ['山田様', '山田さん', '山田さん'],
    ["Anne-Marie O'Brien", "O'BRIEN 收", '*** 收'],
    ["Anne-Marie O'Brien", 'obrien', '***'],
    ['John Smith', "John's parcel", '*** parcel'],
    ['John Smith', 'for j.smith', 'for ***'],
    ['Bo Li', 'for Bo', 'for ***'],
    ['王小明', 'wangxm＠example。com', '***'],
    ['王小明', '联系 wangxm', '联系 ***'],
    ['王小明', 'wang.xm88', '***'],
    ['王小明', 'Wang Xiaoming', '***'],
    ['王小明', 'xiao ming wang', '***'],
    ['王小明', 'wxm1990', '***'],
    ['吕绿', 'lvlu lyulyu', '*** ***'],
    ['单乐', 'shanyue', '***'],
    ['欧阳示例', 'ouyang_shili', '***'],
    ['张伟', 'zw1988', '***'],
  ])('of %s: %j becomes %j', (name, remark, expected) => {
    expect(scrub({ recipient: { ...RECIPIENT, name }, remark }).remark).toBe(expected);
  });

  it.each(['王先生，请放门口', '王小姐收', '小心轻放', '注意大小，明天送', 'size S, please', 'zw'])(
    '%j stays',
    (remark) => {
      expect(scrub({ remark }).remark).toBe(remark);
      expect(scrub({ recipient: { ...RECIPIENT, name: '张伟' }, remark }).remark).toBe(remark);
    },
  );

  it('in goods and numbers the whole pinyin goes, initials stay', () => {
    expect(scrub({ items: ['定制 wangxiaoming 杯'] }).goods).toBe('定制 *** 杯');
    expect(scrub({ items: ['WXM-2000 水杯'] }).goods).toBe('WXM-2000 水杯');
  });
});

describe('phones, addresses and accounts of anyone', () => {
  it.each([
    ['139*1234*5678', '***'],
    ['139/1234/5678', '***'],
    ['139=1234=5678', '***'],
    ['139…1234…5678', '***'],
    ['139转1234转5678', '***'],
    ['139 - 1234 - 5678', '***'],
    ['a.b[at]example(dot)com', '***'],
    ['a.b ＠ example . com', '***'],
    ['abc at example dot com', '***'],
    ['abc艾特qq点com', '***'],
    ['abc@qq', '***'],
    ['微信abc_123', '微信***'],
    ['加微abc12345', '加微***'],
    ['wx: hello123', 'wx: ***'],
    ['V信：hello_w', 'V信：***'],
    ['薇❤abc123456', '薇❤***'],
    ['微 信：abc123456', '微 信：***'],
    ['微信号 helloworld', '微信号 ***'],
    ['QQ12345678', 'QQ***'],
    ['Q Q：１２３４５６', 'Q Q：***'],
    ['扣扣 1234567', '扣扣 ***'],
    ['E12345678', '***'],
    ['护照号 X1234567', '护照号 ***'],
    ['台胞证12345678', '台胞证***'],
    ['京A·12345', '***'],
    ['京ＡＤ１２３４５', '***'],
    ['沪 A·D12345', '***'],
    ['6222 0212 3456 7890 128', '***'],
    ['卡号4111111111111111', '卡号***'],
    ['身份证11010519491231002X', '身份证***'],
  ])('%j becomes %j', (remark, expected) => {
    expect(scrub({ remark }).remark).toBe(expected);
  });

  it('a card number without its check digit is not one', () => {
    expect(scrub({ remark: '4111111111111112' }).remark).toBe('4111111111111112');
  });
});

describe('what only looks like it', () => {
  it.each([
    'iPhone 15 Pro Max 256G',
    'A4纸 500张',
    '3-5岁',
    '10号电池',
    '二手书',
    '微信支付',
    'QQ糖 2袋',
    'qq music vip',
    '¥99.90',
    '170/92A',
    '5D膜',
    '3层抽纸 10包',
    '床 1500*2000*200mm',
    '150x200cm 250g×3',
    '儿童绘本 全6册',
    '新A5笔记本',
    '第2批',
    '2026-11-21 12:30-18:00',
    'SF1401234567890',
    'YT1234567890123',
    '78123456789012',
    '261121123456789012',
  ])('%j stays in a remark and in the name of goods', (text) => {
    expect(scrub({ remark: text, items: [text] })).toEqual({ remark: text, goods: text });
  });

  it.each(['7座 2024款脚垫', '三室一厅模型', 'M3-2-1801 螺丝', 'G12345678 配件', '3层架子', '5座坐垫'])(
    '%j stays in the name of goods',
    (text) => {
      expect(scrub({ items: [text] }).goods).toBe(text);
    },
  );
});
