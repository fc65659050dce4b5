/**
 * Invented orders as drafts (`src/orders/order-draft.ts`): Chinese names, addresses, goods, remarks and tracking
 * numbers that differ from label to label, one sender for all. Names and streets are made of 示例 and 样 (example,
 * sample). The same count gives the same orders.
 */
const SURNAMES =
  '王李张刘陈杨赵黄周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘于蒋蔡余杜叶程'.split('');
const GIVEN = ['示例', '样', '小样', '例', '示范', '样本', '大样', '例一'];

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
  ['山东省', '青岛市', '崂山区'],
  ['辽宁省', '大连市', '甘井子区'],
  ['湖南省', '长沙市', '岳麓区'],
  ['河南省', '郑州市', '金水区'],
  ['云南省', '昆明市', '五华区'],
  ['黑龙江省', '哈尔滨市', '道里区'],
];
const STREETS = [
  '示例路',
  '样板大道',
  '示例花园路',
  '样板巷',
  '文化示例街',
  '样本新村路',
  '示范工业园一路',
  '学院示例路',
];
const ROOMS = ['3幢2单元1801室', '7号楼3单元201室', 'B座1203', '12楼05室', '5-2-301', '2号楼A座12F'];
const GOODS = [
  '龙井茶 250g 礼盒',
  '手工皂 三块装',
  '纯棉短袜 五双',
  '陶瓷马克杯 白色',
  '儿童绘本 全6册',
  '蓝牙耳机 降噪版',
  '海苔脆片 原味',
  '加厚防水双肩包 60L',
  '不锈钢保温杯 500ml',
  '亚麻衬衫 浅灰 M',
  '竹编收纳筐 大号',
];
const REMARKS = ['', '请放门口', '工作日送达', '易碎，轻拿轻放', '', '请放前台，谢谢', '外箱不要写商品名称'];

const pick = (list, index) => list[index % list.length];

/** The steps are coprime to the lists' lengths, so that neighbours differ. */
function draft(index) {
  const [province, city, district] = pick(REGIONS, index * 5);
  const goods = pick(GOODS, index * 3);
  const more = pick(GOODS, index * 3 + 4);
  return {
    row: index + 2,
    origin: 'cells',
    values: {
      orderNo: `26112${String(1_000_000_000_000 + index * 7_919)}`,
      tracking: `SF${String(1_400_000_000_000 + index * 104_729)}`,
      'recipient.name': `${pick(SURNAMES, index * 7)}${pick(GIVEN, index * 3)}`,
      'recipient.phone': `1380013${8000 + ((index * 271) % 1000)}`,
      'recipient.province': province,
      'recipient.city': city,
      'recipient.district': district,
      'recipient.detail': `${pick(STREETS, index * 3)}${1 + ((index * 37) % 300)}号${pick(ROOMS, index * 5)}`,
      'sender.name': '示例小店',
      'sender.phone': '0571-88001234',
      'sender.province': '浙江省',
      'sender.city': '杭州市',
      'sender.district': '余杭区',
      'sender.detail': '仓前街道示例路18号',
      remark: pick(REMARKS, index * 3),
    },
    items: [
      { name: goods, quantity: String(1 + (index % 3)) },
      ...(index % 2 === 0 ? [] : [{ name: more, quantity: '1' }]),
    ],
    columns: {},
  };
}

/** @param {number} count */
export function inventedOrders(count) {
  return Array.from({ length: count }, (_, index) => draft(index));
}
