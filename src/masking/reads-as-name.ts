import { isKnownSurname } from './judge/surname-shares.ts';
import { recogniseName } from './recognise/name.ts';

/**
 * Words of labels that begin as names do: customers are called by them (易碎品, 单号) where a file has them in the wrong
 * cell, and labels say them. The choice is ours.
 */
const LABEL_WORDS: ReadonlySet<string> = new Set(
  (
    '易碎 易燃 易爆 易腐 谢谢 祝您 祝你 祝福 祝愿 时间 时段 时限 方便 方式 方形 方向 单号 单据 单位 单价 单元 金额 金属 ' +
    '安全 安装 安检 万事 万福 和谐 和气 平安 平价 平台 平放 高档 高端 高温 高度 高价 高级 常温 常见 常规 明天 明日 明细 ' +
    '白色 黄色 黑色 红色 蓝色 马上 向上 向下 向前 包装 包裹 包邮 包退 包换 计件 计量 计价 成品 成分 成人 成功 生鲜 生日 ' +
    '生产 花费 花茶 花生 毛重 毛巾 牛奶 牛肉 年货 年月 年龄 房号 房间 班级 费用 代收 代发 代签 代付 代理 顾客 先生 先签 ' +
    '信息 信封 信件 商品 商家 商户 商铺 商标 小心 小件 小店 大件 大小 国际 国内 国产 国家 京东 东西 南方 西药 温馨 温度 ' +
    '水果 水产 米面 文件 文具 洪福 宝贝 宝石 路线 路由 连锁 全程 全国 全额 全部 幸福 喜欢 喜糖 喜报 福利 福袋 吉祥 吉利 ' +
    '阳光 空运 空白 空箱 陆运 海运 海关 海鲜 江浙 广告 广东 山东 河南 湖南 云南 云仓 云单 古董 古风 关注 关联 关税 卫生 ' +
    '卫浴 车辆 车牌 车间 冷冻 冷链 冷藏 冷鲜 管制 管理 鲜花 鲜活 鲜果 桂圆 乐器 乐园 农药 农产 柴油 贺卡 贺礼 党员 查收 ' +
    '查验 查询 应收 应付 应急 危险 上架 上门 上下 上午 下架 元素 支付 支持 别墅 越南 巴黎 步骤 终端 门店 门口 门牌 丁目 ' +
    '余额 余量 段落 相关 相册 经办 经济 经销 强调 权益 盘点 保价 保密 保质 保险 保修 客户 买家 卖家 买方 卖方 干果 干货 ' +
    '干燥 未签 未付 纸箱 纸质 茶叶 酒水 服装 服务 饰品 内件 外箱 暴晒 苗木 谷物 麦片 英国 英文 法国 法定 德国 意见 美国 ' +
    '韩国 韩版 泰国 鱼类 蛋糕 家具 家电 家居 家人 东方 第五 司机 公司 公斤 公路 令牌 百货 百分 双方 双人 双十 满意 满减 ' +
    '晚上 晚间 早上 早晚 夜间 真空 真品 真皮 真丝 正品 正面 正本 反面 同城 同意 同款 多件 多谢 凡是 凭证 凭码 尚未 修改 ' +
    '品名 品牌 品质 能量 能源 能否 开箱 开票 开启 封箱 封口 封存 宣传 底部 底单 头部 邮政 邮编 邮费 还款 还货 通知 通用 ' +
    '钟表 铁路 银行 银饰 阴凉 随货 雨天 雪天 青岛 青菜 须知 风险 香水 香料 齐全 奇数 容量 容器 密封 密码 宽度 展品 屈臣 ' +
    '左右 左侧 右侧 巨大 师傅 席位 库存 库位 庄园 度量 建议 归还 归档 录入 候补 信用'
  ).split(' '),
);

/** The same of Latin letters, word by word. */
const LATIN_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and the of for to from by with in on at or no not your our my you we it is are this that these ' +
    'name recipient receiver sender ship shipped shipping deliver delivery delivered return returns returned address phone ' +
    'mobile mail email order orders number customer buyer seller client guest user member resident occupant tenant package ' +
    'parcel box boxes carton label labels page pages one two three piece pieces item items goods gift gifts card thank thanks ' +
    'welcome please handle care fragile glass keep dry cold frozen fresh up down side way top bottom front back open close ' +
    'sign signed signature date time day month year total price amount weight size color colour red green blue black white ' +
    'gold silver store shop online official flagship service support center centre team office department warehouse front ' +
    'desk reception locker station pickup pick collect point express post postal air sea road international domestic united ' +
    'states kingdom great new old big small best happy birthday merry christmas holiday holidays love day sale free trial sample ' +
    'not for resale made china hong kong macau taiwan usa uk limited edition quality check checked passed inspected scan code ' +
    'qr bar barcode tracking reference ref invoice packing list slip note remark remarks message privacy waybill font notice ' +
    'valued friend friends sir madam everyone all dear ' +
    'unit floor room building street avenue city state province country zip postcode company business personal home work private'
  ).split(' '),
);

const HAN = /^\p{Script=Han}+$/u;
const HANGUL = /^\p{Script=Hangul}{3}$/u;
/** Korean family names of nine in ten people; the choice is ours. */
const KOREAN_FAMILIES = '김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남심노하곽성차주우구';
const LONGEST_GIVEN = 2;
/** 买买提·艾力. */
const DOTTED = /^\p{Script=Han}{2,}(?:[·•‧・．.∙⋅･]\p{Script=Han}{2,})+$/u;
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]{2,}/gu;

/**
 * Whether a text is a whole name of a person by its form: two Han characters and more with a known surname, a Korean name,
 * two words of letters; and no words that labels say. Says no of many names, and yes of few words.
 */
export function readsAsName(text: string): boolean {
  const name = recogniseName(text);
  switch (name.kind) {
    case 'family-first': {
      const { surname, given } = name;
      const whole = (surname + given).replace(/\s/g, '');
      if (HANGUL.test(whole)) return KOREAN_FAMILIES.includes(whole.charAt(0));
      if (DOTTED.test(whole)) return true;
      if (!HAN.test(whole) || given === '' || LABEL_WORDS.has(whole.slice(0, 2))) return false;
      return given.length <= LONGEST_GIVEN && (surname.length > 1 || isKnownSurname(surname));
    }
    case 'words': {
      const words = text.toLowerCase().match(WORD) ?? [];
      return words.length >= 2 && words.some((word) => !LATIN_WORDS.has(word));
    }
    case 'organisation':
    case 'other':
    case 'masked':
    case 'empty':
      return false;
  }
}
