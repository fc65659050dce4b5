import { describe, expect, it } from 'vitest';
import { NATIONAL_POLICY } from '../policies.ts';
import { builtIn, orderOf } from '../testing/orders.ts';
import { judgeOrder } from './judge-order.ts';

/** What a label shows of its recipient. All people are invented. */

function judge(name: string, detail = '示例路99号') {
  const recipient = {
    name,
    phone: '13800138000',
    province: '浙江省',
    city: '杭州市',
    district: '西湖区',
    detail,
  };
  const judged = judgeOrder(orderOf({ recipient }), NATIONAL_POLICY, '2026-11-29');
  if (!judged.ok) throw new Error(judged.problem.code);
  const { shown, judgement } = judged.value;
  return { ...shown, isRare: judgement.warnings.includes('rare-surname') };
}

describe('the name', () => {
  it.each([
    ['王小明', '王'],
    ['欧阳小明', '欧阳'],
    ['王小明(前台)', '王'],
    ['田中华', '田'],
    ['囧明明', '囧'],
    ['阿', ''],
  ])('%s shows the surname %j', (name, surname) => {
    expect(judge(name)).toMatchObject({ surname, initial: false, isRare: surname === '囧' });
  });

  it.each([
    ...['김민수', '이영희', '박지훈', '최수진', '佐藤花子', '鈴木一郎', '佐々木希', 'さくら', '快乐的小鱼'],
    ...['用户12345', '买买提·吐尔逊', '小明', '小王', '老王', '阿强'],
  ])('%s shows no more than an initial', (name) => {
    expect(judge(name)).toMatchObject({ surname: '', initial: true, isRare: false });
  });
});

describe('the address', () => {
  it.each([
    ['翠苑一区501', 'estate'],
    ['示例公馆501', 'estate'],
    ['示例家属院501', 'estate'],
    ['示例宿舍501', 'estate'],
    ['示例国际501', 'estate'],
    ['示例坊501', 'estate'],
    ['示例大学501', 'estate'],
    ['示例花园501', 'estate'],
    ['示例公館501室', 'estate'],
    ['示例路', 'street'],
    ['示例大街', 'street'],
    ['示例花园3幢501', 'building'],
  ])('%s shows the %s', (detail, level) => {
    expect(judge('王小明', detail).area.level).toBe(level);
  });
});

it.each(['王々', '王ー', '王明'])('initials of %s are those of any 王', (name) => {
  const order = orderOf({ recipient: { name, phone: '13800138000', detail: '示例路99号' } });
  const judged = judgeOrder(order, builtIn('international'), '2026-11-29');
  if (!judged.ok) throw new Error(judged.problem.code);
  expect(judged.value.masked.recipient.name.text.text).toBe('W.');
});
