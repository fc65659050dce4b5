import { describe, expect, it } from 'vitest';
import { isAllRight, isRight, scoreAddresses } from './address-comparator.ts';
import type { AddressCase, CaseFields, ReadFields, ScoredField } from './address-comparator.ts';

const NOTHING: ReadFields = {
  name: '',
  phone: '',
  ext: '',
  province: '',
  city: '',
  district: '',
  detail: '',
  zip: '',
};

function given(expected: CaseFields, accept?: AddressCase['accept']): AddressCase {
  return { input: '', source: 'test', expect: expected, ...(accept === undefined ? {} : { accept }) };
}

describe('the comparator of addresses', () => {
  it.each<[ScoredField, CaseFields, Partial<ReadFields>, boolean]>([
    ['name', { name: '张三' }, { name: ' 张三' }, true],
    ['name', { name: '张三' }, { name: '张三[1234]' }, true],
    ['name', { name: '张三' }, { name: '张三丰' }, false],
    ['name', { name: '' }, { name: '张三' }, false],
    ['phone', { phone: '13800138000' }, { phone: '+86 138-0013-8000' }, true],
    ['phone', { phone: '13800138000' }, { phone: '13800138000-1234' }, true],
    ['phone', { phone: '0571-88001234' }, { phone: '057188001234' }, true],
    ['phone', { phone: '13800138000' }, { phone: '13800138001' }, false],
    ['phone', { phone: '13800138000' }, {}, false],
    ['province', { province: '新疆' }, { province: '新疆维吾尔自治区' }, true],
    ['province', { province: '江西省' }, { province: '江苏省' }, false],
    ['city', { city: '延边州' }, { city: '延边朝鲜族自治州' }, true],
    ['city', { province: '北京市', city: '市辖区' }, { city: '北京市' }, true],
    ['city', { province: '浙江省', city: '' }, { city: '杭州市' }, false],
    ['city', { province: '海南省', city: '省直辖县' }, { city: '澄迈县' }, true],
    ['district', { district: '新津县' }, { district: '新津区' }, true],
    ['district', { province: '海南省', district: '澄迈县' }, { city: '澄迈县' }, true],
    ['district', { city: '东莞市', district: '长安镇' }, { city: '东莞市' }, true],
    ['district', { city: '杭州市', district: '西湖区' }, { city: '杭州市' }, false],
    ['detail', { detail: '文三路1号' }, { detail: '文三路 １号。' }, true],
    ['detail', { detail: '文三路1号' }, { detail: '文三路11号' }, false],
    [
      'detail',
      { city: '东莞市', district: '长安镇', detail: '1号' },
      { city: '东莞市', detail: '长安镇1号' },
      true,
    ],
    ['ext', { ext: '1234' }, { ext: '123' }, false],
    ['zip', { zip: '' }, { zip: '310012' }, false],
  ])('%s of %o against %o: %s', (field, expected, read, right) => {
    expect(isRight(field, given(expected), { ...NOTHING, ...read })).toBe(right);
  });

  it('takes what a case accepts besides, and scores no field that it does not state', () => {
    expect(isRight('detail', given({ detail: '一' }, { detail: ['二'] }), { ...NOTHING, detail: '二' })).toBe(
      true,
    );
    expect(isAllRight(given({ name: '张三' }), { ...NOTHING, name: '张三', city: '杭州市' })).toBe(true);
  });

  it('counts a reader that gives nothing as wrong', () => {
    const score = scoreAddresses([given({ name: '张三', province: '浙江省' })], () => NOTHING);
    expect(score.all).toEqual({ right: 0, stated: 1 });
    expect(score.region).toEqual({ right: 0, stated: 1 });
    expect(score.wrong).toHaveLength(1);
  });
});
