import { describe, expect, it } from 'vitest';
import { maskOrder } from '../mask-order.ts';
import { builtIn, orderOf } from '../testing/orders.ts';
import { scrubPlainText } from './plain-text.ts';

/** What shops sell and what buyers write that is nobody's: none of it may change by a byte. */

const RECIPIENT = {
  name: '王小明',
  phone: '15807316492',
  detail: '示例路99号示例花园7号楼3单元2501室',
  postcode: '310012',
};

/** Names of goods, of all kinds of shops. */
const GOODS = [
  '101室内植物',
  ...[
    '龙井茶 250g 礼盒',
    '安溪铁观音 一级 500克×2罐',
    '东北大米 10斤装 2024新米',
    '赣南脐橙 5斤 果径75-80mm',
  ],
  ...['每日坚果 750g（25g*30包）', '螺蛳粉 330g×3袋', '四川火锅底料 150g 微辣', '矿泉水 550ml*24瓶 整箱'],
  ...[
    '茅台镇酱香 53度 500ml',
    '阳澄湖大闸蟹 公4.0两 母3.0两 8只',
    '婴儿辅食米粉 6-36个月',
    '猫粮 2kg 室内成猫',
  ],
  ...[
    '狗狗尿垫 M码 50片',
    '鱼缸过滤棉 100*12*2cm',
    '亚麻衬衫 浅灰 M',
    '牛仔裤 W32L34 深蓝',
    '连衣裙 170/92A 现货',
  ],
  ...[
    '运动鞋 42.5码 白蓝',
    '羽绒服 XXL 185/104A',
    '童装 套装 110cm 粉色',
    '内裤 3条装 XL(120-140斤)',
    '文胸 75B 黑色',
  ],
  ...[
    '围巾 180x70cm 羊毛混纺',
    '太阳镜 偏光 UV400',
    '机械表 直径41mm 防水50米',
    '18K金项链 45cm 2.35g',
    '戒指 14号 S925银',
  ],
  ...[
    'iPhone 15 Pro Max 256G 原色钛金属',
    '华为 Mate60 12+512G',
    '小米充电宝 20000mAh 22.5W',
    'Type-C数据线 1.2m 3A',
  ],
  ...[
    '固态硬盘 1TB NVMe PCIe4.0',
    '内存条 DDR5 6000 16Gx2',
    '显示器 27英寸 2560×1440 165Hz',
    '路由器 AX3000 WiFi6',
  ],
  ...[
    '键盘 87键 红轴 RGB',
    '打印机墨盒 HP680 黑+彩',
    '硒鼓 CF230A/CRG051',
    '电池 CR2032 5粒装',
    '10号电池 AA 1.5V',
  ],
  ...[
    'LED灯泡 E27 12W 6500K',
    '空气炸锅 4.5L 1400W',
    '电饭煲 3L 预约24小时',
    '净水器滤芯 RO-400G',
    '吸尘器 手持 18000Pa',
  ],
  ...[
    '窗帘 宽2.5米×高2.7米 一片',
    '四件套 1.5-1.8m床 200*230',
    '乳胶枕 60*40*12cm',
    '地毯 160×230cm',
    '收纳箱 66L 三个装',
  ],
  ...[
    '保温杯 500ml',
    '陶瓷马克杯 白色',
    '不锈钢餐盘 304 直径26cm',
    '菜刀 3Cr13 7寸',
    '筷子 24cm 10双',
    '垃圾袋 45*50cm 100只',
  ],
  ...[
    '抽纸 3层100抽*24包',
    '洗衣液 3kg+1kg×2',
    '牙膏 120g 买2送1',
    '洗发水 750ml 去屑',
    '卫生巾 日用240mm 30片',
  ],
  ...[
    '面膜 5片/盒 ×2',
    '口红 #999 正红',
    '粉底液 30ml 1W1',
    '香水 EDP 50ml',
    '防晒霜 SPF50+ PA++++ 60g',
    '眼影盘 12色',
  ],
  ...[
    '儿童绘本 全6册',
    '高中数学 必修第一册 人教A版',
    '新华字典 第12版',
    '五年高考三年模拟 2025版',
    '明信片 30张 A6',
  ],
  ...[
    '水彩笔 36色',
    '中性笔 0.5mm 黑 12支',
    'A4纸 70g 500张×5包',
    '文件夹 2孔 1寸',
    '订书钉 24/6 1000枚',
    '便签 76*76mm',
  ],
  ...[
    '乐高 42115 兰博基尼',
    '拼图 1000片 50×70cm',
    '魔方 三阶 磁力',
    '积木 城堡 1288颗粒',
    '遥控车 1:14 四驱',
    '毛绒熊 1米2',
  ],
  ...[
    '自行车内胎 26*1.95',
    '轮胎 205/55R16 91V',
    '机油 5W-30 4L',
    '雨刮器 26+16寸',
    '脚垫 适用2019-2023款',
    '行车记录仪 4K 64G',
  ],
  ...[
    '螺丝 M6*30 100颗',
    '电钻 21V 双电',
    '水龙头 4分 铜',
    '插座 5孔 10A',
    '网线 CAT6 20米',
    '胶带 4.5cm*100m',
    '砂纸 240目 10张',
  ],
  ...[
    '花盆 口径15cm',
    '营养土 10L',
    '月季苗 2年生',
    '鱼竿 3.6米 28调',
    '帐篷 3-4人',
    '瑜伽垫 183*61*0.6cm',
    '哑铃 5kg*2',
  ],
  ...[
    '乒乓球 40+ 三星 10只',
    '羽毛球拍 4U G5 26磅',
    '跳绳 3米',
    '血压计 U10L',
    '体温计 电子 10秒',
    '口罩 N95 20只',
    '维生素C 100片',
  ],
  ...[
    '鱼油 1000mg 200粒',
    '蓝牙耳机 降噪版',
    '海苔脆片 原味',
    '加厚防水双肩包 60L',
    '竹编收纳筐 大号',
    '手工皂 三块装',
    '纯棉短袜 五双',
  ],
  ...[
    '第三单元 练习册',
    '三室一厅 模型',
    '5座坐垫',
    '7座 2024款脚垫',
    '微信支付 贴纸',
    'QQ糖 70g*10',
    '抖音同款 支架',
    '支付宝 亚克力收款牌',
  ],
  ...[
    'WXM-2000 水杯',
    'G12345678 配件',
    'M3-2-1801 螺丝',
    'VX6800 主板',
    'SKU 6901234567892',
    '条码 6922255451427',
    '货号 2024-0012-B',
  ],
  ...[
    'Cotton T-Shirt Black M',
    'Ceramic Mug 350 ml',
    'Coffee Beans 1 kg, Medium Roast',
    'USB-C Cable 2m (2-pack)',
    'Vinyl Record 12"',
  ],
  ...[
    'Hardcover Book, 3rd Edition',
    'Running Shoes EU 42 / US 8.5',
    'Phone Case for Galaxy S24',
    'LED Strip 5050 RGB 5m',
    'Yoga Mat 6mm',
  ],
  ...[
    'Puzzle 1000 pcs',
    'Tea Sampler 12 x 2 g',
    'AA Batteries LR6 (8)',
    'ISBN 978-7-111-12345-6',
    'Screws M4x20 (100)',
    'Size 10 1/2 D',
    'Model X-2400B',
  ],
  ...[
    'Chan Luu Necklace',
    'Wang & Sons Soy Sauce 500ml',
    'Flat Iron 230°C',
    'Room Spray 100 ml',
    'Level 2 Workbook',
    'Unit Block Set 48 pcs',
  ],
] as const;

/** What buyers and sellers write. */
const REMARKS = [
  ...[
    '请放门口',
    '工作日送达',
    '易碎，轻拿轻放',
    '请放前台，谢谢',
    '外箱不要写商品名称',
    '麻烦快点发货',
    '不要发圆通',
    '周末不收货',
  ],
  ...[
    '送货前请打电话',
    '电话打不通就放快递柜',
    '请发顺丰到付',
    '生日礼物，请包装好一点',
    '不要放发票',
    '开发票：抬头个人',
    '颜色随机',
  ],
  ...[
    '要黑色的，不要白色',
    '尺码 170/88A，身高175',
    '身高165 体重52kg',
    '拍了2件，一件M一件L',
    '满1380.00减138元，共3件',
    '优惠券10元已用',
  ],
  ...[
    '¥1801，共2件',
    '1801元',
    '150x200cm 250g×3',
    '2026-11-21 12:30:45 前送到',
    '11月21日前到',
    '下午3点到5点之间送',
    '9:00-18:00送货',
  ],
  ...[
    '一二三四五，上山打老虎',
    '上次的单号 SF1401234567890',
    'YT1234567890123',
    'JD12345678901',
    'EA123456789CN',
    '运单78123456789012',
  ],
  ...[
    '订单 261121123456789012',
    '订单号：20261121-0042-9',
    '补发 上次少了1个',
    '换货，原来38码换39码',
    '差价补5.5元',
    '好评返2元',
  ],
  ...[
    '谢谢老板',
    '王先生，请放门口',
    '小心轻放',
    '小王子 主题',
    '明天送',
    '请在12小时内发货',
    '加急！！！',
    '😀谢谢',
    '第2批发',
    '带电池，走陆运',
  ],
  ...[
    '微信支付',
    'qq music vip',
    '5D膜',
    '3-5岁用',
    '男孩 6岁',
    '送小票',
    '缺货请联系客服',
    '不接受替换',
    '请附贺卡',
    '刻字：永远快乐',
  ],
  ...[
    '刻字 LOVE',
    '贺卡写：生日快乐',
    '蛋糕写 Happy Birthday',
    'Leave at the door',
    'Please ring twice',
    'Gift wrap please',
    'No plastic please',
  ],
  ...[
    'Fragile - handle with care',
    'Deliver after 5 pm',
    'Call before delivery',
    'Size S, please',
    'Happy birthday!',
    'Thanks a lot',
    'Not before 24/12',
  ],
  ...[
    'PO 4500012345',
    'Order #1001',
    'Discount code SAVE10',
    'Total 1,234.56 EUR',
    '2 x black, 1 x white',
    'VAT included',
    'No rush',
  ],
  ...[
    '20件以上',
    '10月1日',
    '共计1,280.00元',
    '税号不用写',
    '体重130-140斤',
    '度数 左300 右275',
    '刻 2026.11.21',
    '100%棉',
    '一箱24瓶',
  ],
  ...[
    '预算在500-1000之间',
    '比例1/2/100',
    '版本 3.2.1801',
    'IP 10.3.1801',
    '支付宝20241225',
    'look at us dot com',
    '一楼放快递柜',
    '101室内植物',
  ],
] as const;

function shown(text: { readonly goods: string } | { readonly remark: string }, name: string) {
  const order = 'goods' in text ? { items: [text.goods] } : { remark: text.remark };
  const masked = maskOrder(orderOf({ recipient: { ...RECIPIENT, name }, ...order }), builtIn('national'));
  if (!masked.ok) throw new Error(masked.problem.code);
  const { items, remark } = masked.value;
  return ('goods' in text ? items[0]?.name : remark)?.text.text;
}

describe('ordinary texts stay as they are', () => {
  it('are many', () => {
    expect(new Set([...GOODS, ...REMARKS]).size).toBeGreaterThanOrEqual(240);
  });

  it.each(GOODS)('goods: %s', (goods) => {
    for (const name of ['王小明', '陈伟', 'John Smith']) expect(shown({ goods }, name)).toBe(goods);
  });

  it.each(REMARKS)('remark: %s', (remark) => {
    for (const name of ['王小明', '陈伟', 'John Smith']) expect(shown({ remark }, name)).toBe(remark);
    expect(scrubPlainText(remark).finds).toEqual([]);
  });
});
