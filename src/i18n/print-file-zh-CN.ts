/** “打印”一步中生成的文件；`zh-CN.ts` 中的 `printFile.*`。 */
export const printFileZhCN = {
  savePictures: { png: '保存 PNG 图片（zip）', svg: '保存 SVG 图片（zip）' },
  picturesHint_other: 'zip 里有 {{count, number}} 张图片，每张面单一张，文件名只含在任务中的序号。',
  more: 'PDF 文档选项',
  archive: '用于归档（PDF/A-2b）',
  archiveNote: '加入色彩特性文件和元数据，每个文件都相同。页面外观不变。',
  outline: '按订单号生成目录',
  outlineNote: '在页面旁列出订单号，按策略显示。拿到文件的人可以一次看到并搜索全部订单号。',
  tags: '朗读标记（无障碍）',
  tagChoices: {
    auto: '文件不长时加入',
    yes: '始终加入，文件约大一倍',
    no: '不加入',
  },
} as const;
