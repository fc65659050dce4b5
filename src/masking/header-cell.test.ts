import { describe, expect, it } from 'vitest';
import { maskHeaderCell } from './header-cell.ts';

describe('a header cell', () => {
  it.each([
    '收件人姓名',
    '收货人手机号码',
    '联系电话2',
    '详细地址',
    '省/市/区',
    '订单编号',
    '运单号(快递)',
    '商品名称1',
    '规格型号',
    '实付金额（元）',
    '买家留言',
    '創建時間',
    'Order No.',
    'Recipient Name',
    'ship_to_phone',
    'shippingAddress1',
    'SKU',
    'qty',
  ])('%s is shown', (text) => {
    expect(maskHeaderCell(text).text).toBe(text);
  });

  it.each([
    '张三',
    '金额颜',
    '王小明',
    '欧阳示例',
    '张三的地址',
    'John Smith',
    'Name Smith',
    '13800138000',
    '电话13800138000',
    '138****8000',
    '示例路99号',
    '浙江省杭州市西湖区示例路',
    '3栋2单元',
    '2501',
    'a@example.com',
    '示例科技有限公司',
    '备注：找小明',
    '***',
    '收件人'.repeat(30),
  ])('%s is hidden', (text) => {
    expect(maskHeaderCell(text).text).toBe('***');
  });

  it('an empty one stays empty', () => {
    expect(maskHeaderCell(' \u200b').text).toBe('');
  });
});
