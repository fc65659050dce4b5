export const besideZhCN = {
  more: '分隔标签和清单',
  separators: '分隔标签',
  separatorChoices: {
    none: '不打印',
    sorted: '排序内容变化时',
    order: '一单多张时，每单之前',
    every: '每隔若干张',
  },
  every: '每组张数',
  separatorsNote:
    '单独的一张标签，带黑条，写明本组名称（按脱敏规则显示）、后面有多少张、是第几张到第几张。用整张标签纸时占一个位置。',
  inAddition: '分隔标签另计。',
  notSorted: '请先把面单顺序选为“按收件地区”“按城市”或“按商品”；现在的顺序下没有分隔标签。',
  lists: { 'pick-list': '拣货单', 'hand-over-list': '交接单' },
  listNotes: {
    'pick-list': '从货架上取什么：所有面单的商品合计。',
    'hand-over-list': '供快递员签字：每单的单号、脱敏后的姓名和去向。',
  },
  paper: '清单纸张',
  papers: { a4: 'A4', letter: '信纸（Letter）' },
  ready: '清单',
  rows_other: '{{count, number}} 行',
  pages_other: '{{count, number}} 页',
  failed: '未通过核验，不提供此文件；面单不受影响。',
  shaOf: 'SHA-256：{{name}}',
  print: '打印…',
  open: '打开',
  save: '保存',
  printWhat: '打印：{{name}}',
  openWhat: '打开：{{name}}',
  saveWhat: '保存：{{name}}',
};

export const besideWhyNotZhCN = { everyInvalid: '每组张数须为 1 到 {{max, number}}。' };
