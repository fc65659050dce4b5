/** 纸张的问题；`zh-CN.ts` 中 `problem.*` 的一部分。 */
export const stockProblemsZhCN = {
  'stock-too-large': '纸张文件超过了 {{limit, number}} 个字符，不是纸张文件。',
  'stock-not-json': '纸张文件不是 JSON。',
  'stock-schema': '这个文件描述的不是纸张。',
  'stock-newer': '这个纸张文件由更新的版本制作，请更新 Hushlabel。',
  'stock-too-many': '纸张的标签超过了 {{max, number}} 张，位于 {{path}}，请减少列数或行数。',
  'stock-outside-page': '{{path}} 的标签超出了纸张边缘，请重新测量边距和间距。',
  'stock-overlap': '{{path}} 中有两张标签相互重叠。相邻标签同一侧边之间的距离不能小于标签本身。',
  'stock-place': '这张纸上没有这个标签，编号为 1 到 {{max, number}}。',
  'stock-all-used': '第一张纸上没有可用的标签了。请换一张新纸，或从其他标签开始。',
  'stock-unknown': '找不到这种纸张了，请另选一种。',
  'stock-no-sheet': '只有整张的标签纸才能放多个标签。卷装标签和面单请不选标签纸，每页打印一个。',
  'stock-fill': '起始位置和已用掉的标签请填 1 到 {{max, number}} 的编号。',
  'label-larger-than-place':
    '标签为 {{width}} × {{height}} mm，这种标签纸上的每格为 {{placeWidth}} × {{placeHeight}} mm，横放竖放都放不下。请换一种标签纸或模板。',
  'label-over-label':
    '这种标签纸上的圆形标签排得很密，{{width}} × {{height}} mm 的标签会互相重叠。请换小一些的模板或另选标签纸。',
  'label-larger-than-roll':
    '面单为 {{width}} × {{height}} mm，这种卷装标签为 {{rollWidth}} × {{rollHeight}} mm，横放竖放都放不下。请换一种卷装标签或模板。',
  'label-larger-than-piece':
    '面单为 {{width}} × {{height}} mm。这种卷纸宽 {{rollWidth}} mm，最长可裁 {{longest}} mm，横放竖放都放不下。请换一种卷纸或模板。',
  'roll-not-brothers':
    'Brother QL 没有 {{width}} × {{height}} mm 的标签卷。请选择它支持的标签卷，例如 DK-1202 或 DK-2205。',
  'roll-bars-across': '在这种卷装标签上，条码的线条与走纸方向垂直。请放慢打印速度，并先扫描第一张。',
  'stock-personal': '纸张的 {{path}} 看起来含有个人信息。纸张会被保存，也会写入回执，请用品牌和尺寸命名。',
  'too-many-stocks': '已有 {{limit, number}} 种自定义纸张，请先删除一种。',
  'stock-twice': '另一种已保存的纸张用了同样的编号。',
  'stock-is-sheet': '标签打印机不能装整张的标签纸，请选择卷装标签。',
  'stock-uneven-across': '左右边距相差 {{difference}} mm。请与实物核对，或先试印一张。',
  'stock-uneven-down': '上下边距相差 {{difference}} mm。请与实物核对，或先试印一张。',
  'stock-overhang': '按目录中的数值，最后的标签超出纸边 {{over}} mm。',
  'stock-doubtful-part': '不同来源对这款纸张的型号说法不一，请与包装上的尺寸核对。',
  'stock-unconfirmed': '没有公开资料证实这个尺寸，请测量您的纸张。',
} as const;
