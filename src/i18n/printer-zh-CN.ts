/** 打印机的各项设置，用在句子里。 */
export const printerSettingsZhCN = {
  dpi: '打印机分辨率（dpi）',
  headWidth: '打印头宽度（点）',
  label: { width: '面单宽度（毫米）', height: '面单高度（毫米）' },
  media: {
    kind: '介质类型',
    gap: '标签间隙（毫米）',
    mark: '黑标长度（毫米）',
    feed: '每张面单后的走纸长度（毫米）',
  },
  darkness: '打印浓度',
  speed: '打印速度',
  copies: '份数',
  cutter: '切刀',
  polarity: '黑白极性',
  offset: { x: '向右偏移（点）', y: '向下偏移（点）' },
} as const;

/** 打印机和发送给它的内容的问题；`zh-CN.ts` 中 `problem.*` 的一部分。 */
export const printerProblemsZhCN = {
  'printer-too-large': '打印机文件超过了 {{limit, number}} 个字符，不是打印机文件。',
  'printer-not-json': '打印机文件不是 JSON。',
  'printer-twice': '另一台已保存的打印机用了同样的编号。',
  'too-many-printers': '已有 {{limit, number}} 台打印机，请先删除一台。',
  'test-not-proven': '面单没有通过检验。这是 Hushlabel 的故障，请反馈给我们。',
  'printer-schema': '这个文件描述的不是打印机。',
  'printer-newer': '这个打印机文件由更新的版本制作，请更新 Hushlabel。',
  'setting-out-of-range': '{{field}}须在 {{min}} 和 {{max}} 之间。',
  'setting-not-whole': '{{field}}须为 {{min}} 至 {{max}} 之间的整数。',
  'setting-not-tenths': '{{field}}须在 {{min}} 和 {{max}} 之间，最多一位小数。',
  'setting-not-in-language': '{{language}} 无法设置{{field}}，请去掉这一项。',
  'setting-not-one-of': '使用 {{language}} 时，{{field}}只能是：{{choices}}。',
  'job-too-large': '文件太大，本程序无法生成。请分几次制作面单。',
  'job-outdated': '面单生成前有订单被改动。请重新生成。',
  'mark-has-no-place':
    '模板上没有显示“重打”等标记的位置。请在模板中加入“重打或草稿标记”字段，或不带标记打印。',
  'mark-not-shown':
    '面单上没有显示“重打”等标记：该字段被隐藏、截断或未打印，空白处也放不下“草稿”字样。请修改模板，或不带标记打印。',
  'separator-too-small':
    '{{width, number}} × {{height, number}} mm 的标签放不下分隔标签。请不打印分隔标签，或换用更大的标签。',
  'sheet-numbers-separated': '模板按张编号，分卷并带分隔标签时无法确定张号。请不分卷打印，或不打印分隔标签。',
  'sheet-and-printer': '标签纸用于 PDF。请在标签纸和标签打印机中选择一种。',
  'pictures-alone': '图片是单张面单的。请在图片、标签纸和标签打印机中选择一种。',
  'pictures-too-many':
    '一次最多生成 {{files, number}} 张图片，合计不超过 {{megabytes, number}} MB。请把这个订单放到另一次打印。',
  'calibration-off': '测量值必须是数字，偏差不超过 {{most}} 毫米。请确认量的是正确的线，并从面单边缘量起。',
  'wider-than-head': '面单宽 {{width, number}} 点，打印头只有 {{head, number}} 点。请选择更窄的面单。',
  'larger-than-roll':
    '面单为 {{width, number}} × {{height, number}} 点，比打印机里的纸卷大。请选择更小的面单，或改填纸卷。',
  'not-the-label-size':
    '面单为 {{width, number}} × {{height, number}} 点，而不是 {{labelWidth, number}} × {{labelHeight, number}} 点。请一次只打印一种尺寸。',
  'ink-off-label': '有 {{lost, number}} 个黑点会印到面单之外。请调回打印机的偏移，或把内容移离面单边缘。',
  'mostly-black': '面单有 {{percent}} % 会是黑色，超过 {{max}} %：可能粘连，或黑白颠倒。',
  'raster-code-between-dots': '{{symbology}} 码没有落在这台打印机的整点上。请按打印机自身的分辨率制作面单。',
  'raster-code-too-fine': '{{symbology}} 码的模块不到两个点，无法扫描。请放大。',
  'raster-code-off-label': '{{symbology}} 码没有完全落在面单上。请移到里面。',
  'raster-picture-between-dots': '图片没有落在这台打印机的整点上。请按打印机自身的分辨率制作面单。',
  'raster-text-lost':
    '这台打印机只有黑色。面单上距左边 {{x, number}} mm、距上边 {{y, number}} mm 处，颜色为 {{ink}} 的文字与旁边的 {{other}} 打出来无法区分。请换一种颜色，或把它们移开。',
  'raster-line-lost':
    '这台打印机只有黑色。面单上距左边 {{x, number}} mm、距上边 {{y, number}} mm 处，颜色为 {{ink}} 的线条与旁边的 {{other}} 打出来无法区分。请换一种颜色，或把它们移开。',
  'raster-area-lost':
    '这台打印机只有黑色。面单上距左边 {{x, number}} mm、距上边 {{y, number}} mm 处，颜色为 {{ink}} 的图形与旁边的 {{other}} 打出来无法区分。请把其中一个改浅很多，或把它们移开。',
  'raster-picture-lost':
    '这台打印机只有黑色。面单上距左边 {{x, number}} mm、距上边 {{y, number}} mm 处，图片与背后的 {{other}} 打出来无法区分。请把背后的颜色改浅很多，或把图片移开。',
  'raster-code-lost':
    '这台打印机只有黑色。面单上距左边 {{x, number}} mm、距上边 {{y, number}} mm 处，条码或二维码与背后的 {{other}} 打出来无法区分。请把它放在白底上。',
  'raster-many-inks': '面单的颜色超过 {{max, number}} 种，只有黑色的打印机无法区分。请减少颜色。',
  'raster-grid-too-small': '面单的点数超过了绘制时的点数。这是本程序的错误，请反馈给我们。',
  'dots-code-differs': '打印点阵中的 {{symbology}} 码与应有的不一致，这张面单不会打印。',
  'dots-code-unread': '打印点阵中的 {{symbology}} 码无法读出，这张面单不会打印。',
  'dots-code-not-quiet': '打印点阵中有内容离 {{symbology}} 码太近，会影响扫描，这张面单不会打印。',
  'dots-ink-elsewhere':
    '打印点阵中距左边 {{x, number}} mm、距上边 {{y, number}} mm 处有面单上没有的黑点，这张面单不会打印。',
  'dots-ink-missing':
    '打印点阵中距左边 {{x, number}} mm、距上边 {{y, number}} mm 处缺少面单上的内容，这张面单不会打印。',
} as const;
