/**
 * Invented orders as a shop with many customers has them: names, phones, addresses and numbers that hardly ever repeat, goods that
 * do, remarks that are mostly empty and now and then hold something personal. The same count gives the same orders.
 */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙朱马胡郭何高罗林郑梁谢宋唐韩许冯邓曹彭曾萧田董袁于潘蒋杜蔡余程魏叶吕丁苏任沈姚卢'.split(
    '',
  );
const COMPOUND = ['欧阳', '上官', '司徒', '诸葛'];
const GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅春燕建国志海波宁欣怡子涵雨萱浩宇轩梓晨思琪嘉文博俊豪若冰心语彤佳琳雪晴雅婷宏达振东立新永康家辉少峰'.split(
    '',
  );
const REGIONS = [
  ['浙江省', '杭州市', ['西湖区', '余杭区', '拱墅区', '萧山区']],
  ['广东省', '深圳市', ['南山区', '福田区', '宝安区', '龙岗区']],
  ['广东省', '广州市', ['天河区', '白云区', '番禺区']],
  ['北京市', '北京市', ['朝阳区', '海淀区', '丰台区', '通州区']],
  ['上海市', '上海市', ['浦东新区', '闵行区', '宝山区', '徐汇区']],
  ['四川省', '成都市', ['武侯区', '青羊区', '双流区']],
  ['江苏省', '苏州市', ['吴中区', '昆山市', '姑苏区']],
  ['江苏省', '南京市', ['鼓楼区', '江宁区']],
  ['湖北省', '武汉市', ['洪山区', '武昌区', '江汉区']],
  ['陕西省', '西安市', ['雁塔区', '碑林区']],
  ['福建省', '厦门市', ['思明区', '湖里区']],
  ['重庆市', '重庆市', ['渝中区', '江北区', '沙坪坝区']],
  ['山东省', '青岛市', ['崂山区', '市南区']],
  ['河南省', '郑州市', ['金水区', '中原区']],
  ['湖南省', '长沙市', ['岳麓区', '雨花区']],
  ['辽宁省', '沈阳市', ['和平区', '铁西区']],
  ['西藏自治区', '拉萨市', ['城关区']],
  ['江苏省', '连云港市', ['海州区', '东海县']],
];
const ROAD_FIRST =
  '中山人民解放建设和平文化学院长江黄河新华光明胜利朝阳青年迎宾滨河科技创新金桥银杏紫荆'.match(/../gu);
const ROAD_LAST = ['路', '街', '大道', '东路', '西街', '北路', '巷', '二路'];
const ESTATE_FIRST = '阳光翠湖金色锦绣东方碧水万科龙湖绿城丽景香樟明珠盛世观澜和谐枫林'.match(/../gu);
const ESTATE_LAST = ['花园', '小区', '家园', '公寓', '苑', '新村', '城', '广场', '名邸', '大厦'];
const VILLAGE = ['示例镇样板村', '示范乡示例村三组', '样本镇新村村委会旁'];
const GOODS =
  '龙井茶 250g 礼盒|手工皂 三块装|纯棉短袜 五双|陶瓷马克杯 白色 350ml|儿童绘本 全6册|蓝牙耳机 降噪版|海苔脆片 原味 40g*6|加厚防水双肩包 60L|不锈钢保温杯 500ml|亚麻衬衫 浅灰 M|竹编收纳筐 大号|坚果礼盒 1.5kg|男士跑鞋 42码 黑|洗衣液 3kg*2瓶|手机壳 iPhone15 Pro|床单四件套 1.8m床|猫粮 成猫 10kg|防晒霜 SPF50+ 60ml|电动牙刷 替换头 4支|雨伞 三折 全自动|A4打印纸 70g 500张|充电宝 20000mAh|羊毛围巾 驼色|积木 1000粒|绿植盆栽 发财树'.split(
    '|',
  );
const REMARKS =
  '请放门口|工作日送达|易碎，轻拿轻放|请放前台，谢谢|外箱不要写商品名称|周末送|尽快发货|要发票，抬头个人|不要打电话，发短信|放丰巢'.split(
    '|',
  );

/** mulberry32: a small generator whose numbers are the same everywhere. */
function generator(seed) {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** @param {number} count @returns {object[]} Drafts, as `src/orders/order-draft.ts` has them. */
export function manyOrders(count) {
  const random = generator(20261129);
  const pick = (list) => list[random(list.length)];
  const digits = (length) => Array.from({ length }, () => random(10)).join('');

  function name() {
    const surname = random(200) === 0 ? pick(COMPOUND) : pick(SURNAMES);
    return surname + pick(GIVEN) + (random(5) === 0 ? '' : pick(GIVEN));
  }

  function detail() {
    if (random(20) === 0) return `${pick(VILLAGE)}${1 + random(300)}号`;
    const road = `${pick(ROAD_FIRST)}${pick(ROAD_LAST)}${1 + random(900)}号`;
    const estate = `${pick(ESTATE_FIRST)}${pick(ESTATE_LAST)}`;
    const [building, unit, floor, door] = [1 + random(40), 1 + random(4), 1 + random(33), 1 + random(6)];
    const room = `${floor}0${door}`;
    const rooms = [
      `${building}栋${unit}单元${room}室`,
      `${building}号楼${unit}单元${room}`,
      `${building}幢${room}室`,
      `${building}-${unit}-${room}`,
      `${pick(['A', 'B', 'C'])}座${room}`,
      `${building}号楼${room}`,
      `${floor}楼${door}室`,
    ];
    return `${road}${estate}${pick(rooms)}`;
  }

  return Array.from({ length: count }, (_, index) => {
    const [province, city, districts] = pick(REGIONS);
    const phone = `1${pick(['38', '39', '35', '36', '50', '59', '86', '87', '88', '77'])}${digits(8)}`;
    const virtual = random(12) === 0;
    const remark = random(4) === 0 ? pick(REMARKS) : random(60) === 0 ? `电话${phone}` : '';
    const goods = Array.from({ length: random(3) === 0 ? 2 : 1 }, () => ({
      name: pick(GOODS),
      quantity: String(1 + random(3)),
    }));
    return {
      row: index + 2,
      origin: 'cells',
      values: {
        orderNo: `2611${digits(14)}`,
        tracking: random(5) === 0 ? '' : `SF1${digits(12)}`,
        'recipient.name': name(),
        'recipient.phone': virtual ? `170${digits(8)}-${digits(4)}` : phone,
        'recipient.province': province,
        'recipient.city': city,
        'recipient.district': pick(districts),
        'recipient.detail': detail(),
        'sender.name': '示例小店',
        'sender.phone': '0571-88001234',
        'sender.province': '浙江省',
        'sender.city': '杭州市',
        'sender.district': '余杭区',
        'sender.detail': '仓前街道示例路18号',
        remark,
      },
      items: goods,
      columns: {},
    };
  });
}
