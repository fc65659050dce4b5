import { beginsWithCommonSurname } from './surnames.ts';
import { WordSet } from './word-set.ts';

/** No person's name ends in one of these. */
const NEVER_LAST = new Set(
  '路街巷弄号室层栋幢区县省镇乡村店厂院校局所库站铺馆场碑米侧旁边面处组屯舍厦厅址省近隔楼墩卫垭',
);
/** Few names end in one of these. */
const SELDOM_LAST = new Set(
  '市道门口府庄桥座段队港坊社部内外头园苑城湾台堂里心岛寨巷坪坡岗沟营堡垒亭关口塘圩埠坝浜塔寺庙街期排户间角行会业品网电司办仓园',
);
/** Where an address is likely to stop, so that a name may begin behind it. */
const STOPS = new Set(
  '号室楼层栋幢座米口旁面侧内处厦元近边门会店铺站馆部区路街道村组镇乡场园院校房角段城苑屯寨庄桥里弄巷期排户卡首头台过对东西南北上下前后中队团厂所库局行厅府湾坊堂舍址吧城',
);
/** Of those, the ones behind which hardly anything else can follow. */
const FULL_STOPS = new Set('号室楼层栋幢座米口旁面侧处厦近边房户');
/** Words, not names, that begin like a surname or are all that stands in a part. */
const NO_NAME = new WordSet(
  '小区 花园 广场 大厦 中心 公司 宿舍 学校 医院 大学 中学 小学 超市 市场 公寓 酒店 宾馆 银行 附近 对面 路口 交叉 楼下 隔壁 食堂 前台 大堂 驿站 菜鸟 代收 物业 仓库 车间 车站 工地 网吧 街道 社区 新村 村委 居委 家园 商城 单元 大道 公路 国道 省道 东侧 西侧 南侧 北侧 以东 以西 以南 以北 以内 以外 中国 快递 包邮 顺丰 圆通 中通 申通 韵达 发货 收货 送货 退货 换货 签收 到付 备注 谢谢 麻烦 请 您 你好 不要 务必 尽快 地址 电话 手机 联系 姓名 尺码 颜色 红色 白色 黑色 蓝色 天气 工业 开发 科技 园区 东门 西门 南门 北门 前门 后门 自提 丰巢 万达 万科 解放 人民 和平 建设 胜利 平安 金茂 华润 恒大 碧桂 融创 绿地 保利 龙湖 万象 大悦 印象城 吾悦 银泰 世茂 华联 永辉 沃尔玛 步行街 天街 国贸 新天地',
);
/** 一件, 两盒: so many of something. */
const COUNTED = /[一二两三四五六七八九十\d][件个只双套盒箱瓶包条台本斤]|街$/u;
/** Where something is, beside a road or a house: 路西, 东段, 门市, 东北角, 后身. */
const LOCATION =
  /^(?:[路街道桥门河楼院厂店站院墙](?:[东西南北中旁边侧内外口里头]|[东西南北中][侧边面头段口])|[东西南北中前后左右上下里外正斜内]{1,2}[段角面侧边头口门排栋幢楼座区院首处部街路巷店房身厅堂]|门[市面脸头店]|[楼平瓦厂门套租]房|[门库]房|底[商店]|商[铺户]|十字|后身|安置房|宿舍楼?|[东西南北]?[大小]院|交叉口?|路口|十字路口?|对[过面]|斜对[过面]|路段|全境|境内|辖区|旧址|原址|老区|新区|城区|市区|郊区)$/u;
const COMPANY =
  /公司|集团|商行|工作室|事务所|工厂|[一-龥](?:厂|店|馆|社|铺|部|局|所|院|室|中心|学校|大学|中学|小学|银行|超市|酒店|医院|商城|商贸|科技|贸易|仓储|物流)$/u;
/** Ways to call somebody by a surname, or behind a name. */
const TITLE =
  /^(.{1,4}?)(?:先生|女士|小姐|老师|经理|总监|主任|店长|老板|阿姨|叔叔|师傅|同学|医生|律师|会计|教授|太太|夫人|大哥|大姐|小哥|[哥姐妹总工嫂叔])$/u;
const POLITE = /^(?:收|亲收|收件|签收|启|亲启)$/u;
const FILLER = new WordSet(
  '帮 帮忙 帮我 麻烦 寄到 发到 送到 快递 收 我 我们 咱 咱们 他 她 他们 自己 家 家里 的 这里 这边 这个 本人 单位 多谢 谢啦 拜托 住 住在 备用 另 或 或者 辛苦 一下 下 哈 呀 哦 啊 呢 吧 哟 嘛 了 老板 店家 店主 掌柜 卖家 客服 改 改成 改到 改为 换成 换到 这单 单 地址 先 就 也 也是 还是 新 谢 哈喽 嗨 下单 拍下 东西 包裹 微信 同号 手机 电话 都 可以 行 如下 以下 ok OK 嗯 ( ) 请 寄 发 到 给 往 至 邮 送 是 为 在 : ： 亲 您好 你好 好 好的 谢谢 感谢',
);
const REMARK = new WordSet(
  '谢谢 感谢 麻烦 请 务必 尽快 不要 勿 快递 到付 包邮 发货 签收 备注 拒签 拒收 赠品 退货 退回 放在 放到 放门 送到 送货 打电话 电话联系 发顺丰 发邮政 发圆通 发中通 发韵达 发申通 之前 订单 换货 已付 运费 邮费 付款 补发 漏发 重发 拍错 破损 帮忙 包装',
);

/** 2盒枇杷膏, 苹果两箱, T恤*2: goods with how many of them. */
const GOODS =
  /^(?:[一二两三四五六七八九十半\d.]{1,4}(?:公?斤|kg|[件个只双套盒箱瓶包条袋罐桶提份支盆台])\p{Script=Han}{1,12}|[^\d*]{2,16}(?:[*xX×]\s?\d{1,3}|[一二两三四五六七八九十\d]{1,3}(?:公?斤|[件只双套盒箱瓶包条袋罐桶份支]))|[一二两三四五六七八九十\d]{1,3}[件只双套盒箱瓶包])$/u;

export function isGoods(text: string): boolean {
  return GOODS.test(text);
}

export function isNeverLast(character: string): boolean {
  return NEVER_LAST.has(character);
}

export function isSeldomLast(character: string): boolean {
  return SELDOM_LAST.has(character);
}

/** Whether an address may well end with this character; `strong`: hardly anything but a person follows it. */
export function isStop(character: string): 'strong' | 'weak' | 'none' {
  if (FULL_STOPS.has(character) || /[0-9)）\]】]/u.test(character)) return 'strong';
  return STOPS.has(character) || /[A-Za-z]/u.test(character) ? 'weak' : 'none';
}

export function holdsNoName(text: string): boolean {
  // 西门吹雪 is somebody; 西门王五 stands at the west gate.
  const from = /^西门\p{Script=Han}{1,2}$/u.test(text) && !beginsWithCommonSurname(text.slice(2)) ? 2 : 0;
  return NO_NAME.isIn(text.slice(from)) || COUNTED.test(text);
}

export function isCompany(text: string): boolean {
  return COMPANY.test(text);
}

/** Whether a text only says where something is, and is nobody. */
export function isLocation(text: string): boolean {
  return LOCATION.test(text);
}

/** What stands before a title; undefined where there is none. */
export function beforeTitle(text: string): string | undefined {
  return TITLE.exec(text)?.[1];
}

export function isPolite(text: string): boolean {
  return POLITE.test(text);
}

/** What ends in a word for sending leads to the address behind it: 帮忙把快递转寄到, 寄回这里. */
const SENDING =
  /(?:[寄发送邮](?:[到至给往回去]|过来)?|[改换转][到至为成])(?:这里|这边|这个|下面|以下|如下)?(?:的?地址)?[\s:,]*$/u;

export function leadsOn(text: string): boolean {
  return SENDING.test(text);
}

/** Words that only lead to an address: 请寄到, 我家的. */
export function isFiller(text: string): boolean {
  let at = 0;
  while (at < text.length) {
    const length = FILLER.lengthAt(text, at);
    if (length === 0) return false;
    at += length;
  }
  return text !== '';
}

export function isRemark(text: string): boolean {
  return REMARK.isIn(text);
}

/** What is asked of the courier, though it names a place: 快递放门卫室, 不要放驿站. */
export function isRequest(text: string): boolean {
  return /^(?:请|麻烦|帮忙|不要|别|勿|务必|尽快|快递[放请不送]|放[门在到驿快]|送[上货到]|到付)\D*$/u.test(
    text,
  );
}
