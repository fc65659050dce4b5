/**
 * 200 invented orders as a Taobao-style export, and four rows more that show what a problem looks like, so that
 * trying the app goes the way a real file goes. Names and streets are made of 示例 (example) and 样 (sample); the
 * numbers lie next to 13800138000, the one that documentation uses.
 */
const SURNAMES = [
  '王',
  '李',
  '张',
  '刘',
  '陈',
  '杨',
  '赵',
  '黄',
  '周',
  '吴',
  '徐',
  '孙',
  '欧阳',
  '司马',
  '上官',
  '诸葛',
];
const GIVEN = ['示例', '样', '小样', '例', '示范', '试', '模', '样本'];

/** Province, city, district. */
const REGIONS = [
  ['浙江省', '杭州市', '西湖区'],
  ['广东省', '深圳市', '南山区'],
  ['北京市', '北京市', '朝阳区'],
  ['上海市', '上海市', '浦东新区'],
  ['四川省', '成都市', '武侯区'],
  ['江苏省', '苏州市', '吴中区'],
  ['湖北省', '武汉市', '洪山区'],
  ['陕西省', '西安市', '雁塔区'],
  ['福建省', '厦门市', '思明区'],
  ['重庆市', '重庆市', '渝中区'],
  ['内蒙古自治区', '呼和浩特市', '新城区'],
  ['新疆维吾尔自治区', '伊犁哈萨克自治州', '伊宁市'],
] as const;

const STREETS = ['示例路', '示例大道', '样板街', '示例花园路', '样板巷'];
const ROOMS = ['3幢2单元1801室', '7号楼3单元201室', 'B座1203', '12楼05室', '5-2-301', '2号楼A座12F'];
const GOODS = [
  '龙井茶 250g 礼盒',
  '手工皂 三块装',
  '棉袜 五双',
  '陶瓷杯 白色',
  '儿童绘本 全6册',
  '蓝牙耳机',
  '海苔脆片',
];
const REMARKS = ['', '', '', '请放门口', '周末送', '易碎，轻放', '送货前请打 13800138888'];

const HEADER = [
  '订单编号',
  '买家会员名',
  '收货人姓名',
  '收货地址 ',
  '联系手机',
  '宝贝标题 ',
  '宝贝总数量',
  '物流单号 ',
  '物流公司',
  '买家留言',
  '订单备注',
  '运送方式',
  '订单状态',
];

const COUNT = 204;

function pick<T>(list: readonly T[], index: number): T {
  const value = list[index % list.length];
  if (value === undefined) throw new Error('empty list');
  return value;
}

/** One record; `index` from 0. The steps are coprime to the lists' lengths, so that neighbours differ. */
function record(index: number): readonly string[] {
  const [province, city, district] = pick(REGIONS, index * 5);
  const name = `${pick(SURNAMES, index * 7)}${pick(GIVEN, index * 3)}`;
  const street = `${pick(STREETS, index * 2)}${1 + ((index * 37) % 300)}号`;
  const address = `${province} ${city} ${district} ${street}${pick(ROOMS, index * 5)}(${310000 + index})`;
  const phone = `1380013${8000 + ((index * 271) % 1000)}`;
  return [
    `="26112${String(1_000_000_104_729 + index * 7_920)}"`,
    `sample_${index + 1}`,
    specialName(index) ?? name,
    specialAddress(index) ?? address,
    specialPhone(index) ?? `'${phone}`,
    pick(GOODS, index * 3),
    String(1 + (index % 3)),
    index % 4 === 3 ? '' : `SF${String(1_400_000_104_729 + index * 104_729)}`,
    '顺丰速运',
    pick(REMARKS, index * 5),
    '',
    '快递',
    '买家已付款，等待卖家发货',
  ];
}

function specialName(index: number): string | undefined {
  switch (index) {
    case 8:
      return '买买提·示例';
    case 13:
      return "Anne-Marie O'Example";
    case 21:
      return '王';
    case 34:
      return '杭州示例科技有限公司';
    case 55:
      return '生***';
    case 120:
      return '~AgAAAAFAKEFAKEFAKEFAKE=~4~';
    default:
      return undefined;
  }
}

function specialPhone(index: number): string | undefined {
  switch (index) {
    case 5:
      return '0571-88001234';
    case 9:
      return '17012345678-1234';
    case 17:
      return '13800138000/13800138001';
    case 55:
      return '1******8020';
    case 60:
      return '1.38E+10';
    case 90:
      return '138001380';
    case 120:
      return '$AgAAAAFAKEFAKEFAKEFAKE=$4$';
    default:
      return undefined;
  }
}

function specialAddress(index: number): string | undefined {
  switch (index) {
    case 42:
      return '新疆维吾尔自治区 伊犁哈萨克自治州 伊宁县 示例乡示例村二组';
    case 170:
      return '';
    default:
      return undefined;
  }
}

function csvCell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The sample as the text of a CSV file. */
export function sampleOrdersCsv(): string {
  const rows = [HEADER, ...Array.from({ length: COUNT }, (_, index) => record(index))];
  return rows.map((row) => row.map(csvCell).join(',')).join('\r\n');
}
