/** “打印”一步中的标签纸；`zh-CN.ts` 中的 `sheets.*`。 */
export const sheetsZhCN = {
  paper: '纸张',
  onePage: '每页一张面单',
  choose: '选择标签纸…',
  chooseOther: '换一种标签纸…',
  back: '改为每页一张',
  loading: '正在载入标签纸…',
  factsPaper: '{{width}} × {{height}} mm，每张 {{count, number}} 格，{{paper}}',
  factsPage: '{{width}} × {{height}} mm，每张 {{count, number}} 格，纸张 {{pageWidth}} × {{pageHeight}} mm',
  roundPaper: '圆形，直径 {{width}} mm，每张 {{count, number}} 格，{{paper}}',
  roundPage: '圆形，直径 {{width}} mm，每张 {{count, number}} 格，纸张 {{pageWidth}} × {{pageHeight}} mm',
  title: '选择标签纸',
  close: '关闭',
  search: '搜索标签纸',
  searchExample: '品牌、型号、尺寸或格数：avery 24、70x37、L7160',
  found_other: '{{count, number}} 种标签纸',
  results: '标签纸',
  more: '再显示 {{count, number}} 种',
  notFound: '没有找到这种标签纸',
  notFoundNote: '可以搜索包装上的尺寸（如 70x37）或每张的格数。',
  showAll: '显示全部标签纸',
  pick: '选中一种标签纸，即可查看标签的位置。',
  toList: '返回列表',
  take: '使用这种标签纸',
  takeAnyway: '仍然使用',
  fits: '面单放得下',
  fitsTurned: '面单横过来放得下',
  tooSmall: '放不下面单',
  tooClose: '标签排得太密，放不下面单',
  picture: '{{name}} 上 {{count, number}} 格标签的位置',
  doubts: '打印前请留意',
  firstSheet: '第一张纸',
  firstSheetHelp: '点一下已经用掉的格子将其划掉，也可以拖过多个。键盘：方向键移动，空格键划掉。',
  placeLabel: '第 {{place, number}} 格：第 {{label, number}} 张面单',
  placeGone: '第 {{place, number}} 格：已用掉',
  placeFree: '第 {{place, number}} 格：留空',
  start: '从第几格开始',
  startHelp: '从左上角起横向数，最大 {{max, number}}。',
  order: '填充方向',
  orders: { across: '横向', down: '纵向' },
  cutMarks: '打印裁切线',
  newSheet: '换一张新纸',
  onSheets_other: '{{labels}}，共 {{count, number}} 张标签纸',
  freeOnLast_other: '最后一张还剩 {{count, number}} 格。',
  noneFree: '最后一张刚好用完。',
  madeTitle: '已就绪：{{what}}',
  leftOffer_other: '最后一张纸还剩 {{count, number}} 格标签。',
  leftTaken_other: '下次将接着用这张纸，还剩 {{count, number}} 格。',
  leftButton: '下次接着用',
} as const;

/** 面单不能排上标签纸的原因；`whyNot.*` 的一部分。 */
export const sheetsWhyNotZhCN = {
  sheetUnknown: '正在查找所选的标签纸。',
  sheetTooSmall:
    '面单为 {{width}} × {{height}} mm，这种标签纸每格为 {{placeWidth}} × {{placeHeight}} mm。请换一种标签纸或模板，或改为每页一张。',
  sheetTooClose:
    '这种标签纸上的圆形标签排得太密，放不下 {{width}} × {{height}} mm 的面单。请换一种标签纸或小一些的模板。',
  sheetStartInvalid: '起始格请填 1 到 {{max, number}} 的数字。',
  sheetAllGone: '第一张纸上没有可用的格子了。请换一张新纸，或从更前面开始。',
} as const;

/** `notice.*` 的一部分。 */
export const sheetsNoticesZhCN = {
  sheetGone: '已改回每页一张面单。',
} as const;
