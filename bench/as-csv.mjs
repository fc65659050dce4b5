/** Orders as a shop exports them. @param {readonly any[]} drafts @returns {string} */
export function asCsv(drafts) {
  const columns = {
    orderNo: '订单编号',
    tracking: '运单号',
    'recipient.name': '收件人',
    'recipient.phone': '手机',
    'recipient.province': '省',
    'recipient.city': '市',
    'recipient.district': '区',
    'recipient.detail': '详细地址',
    remark: '备注',
  };
  const cell = (text) => `"${text.replaceAll('"', '""')}"`;
  const lines = drafts.map((draft) =>
    [
      ...Object.keys(columns).map((field) => draft.values[field] ?? ''),
      draft.items[0].name,
      draft.items[0].quantity,
    ]
      .map(cell)
      .join(','),
  );
  return `${[...Object.values(columns), '商品', '数量'].join(',')}\n${lines.join('\n')}\n`;
}
