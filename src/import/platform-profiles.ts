import type { LocalText } from '../base/language.ts';
import type { OrderField } from '../orders/order-fields.ts';

/**
 * Which columns make a field: the parts are put together (mobile and landline, address lines 1 and 2); a part that is a
 * list gives alternatives, of which the first that is not empty counts.
 */
export type FieldColumns = readonly (string | readonly string[])[];

export interface PlatformProfile {
  readonly name: LocalText;
  /** The export is this platform's where its header has every column of one of these sets. */
  readonly recognisedBy: readonly (readonly string[])[];
  readonly fields: Readonly<Partial<Record<OrderField, FieldColumns>>>;
  /** Whether `-` and `--` stand for nothing. */
  readonly dashIsEmpty: boolean;
}

/**
 * The platforms whose exports are known, in the order in which they are tried. Headers and their sources:
 * `exports/README.md` (compared by `exactHeader`). A new platform is an entry here and a test.
 */
export const PLATFORM_PROFILES = {
  taobao: {
    name: { en: 'Taobao / Tmall', 'zh-CN': '淘宝 / 天猫' },
    recognisedBy: [
      // 41 and 38 columns, ExportOrderList
      ['订单编号', '买家会员名', '收货人姓名', '收货地址', '联系手机', '宝贝标题'],
      // the 2020s sheet
      ['订单编号', '买家会员名', '收货地址', '联系手机', '宝贝标题'],
      // Tmall, name, phone and address in one cell
      ['订单编号', '总金额', '收货地址', '订单创建时间', '商品标题'],
      // 千牛 custom report: no recipients
      ['订单编号', '支付单号', '支付详情', '买家应付货款'],
    ],
    fields: {
      orderNo: ['订单编号'],
      tracking: [['物流单号', '运单号']],
      'recipient.name': ['收货人姓名'],
      'recipient.phone': ['联系手机', '联系电话'],
      'recipient.detail': [['修改后的收货地址', '收货地址']],
      'items.name': [['宝贝标题', '商品标题'], '宝贝规格'],
      'items.quantity': ['宝贝总数量'],
      remark: [['买家留言', '订单备注']],
    },
    dashIsEmpty: false,
  },
  pinduoduo: {
    name: { en: 'Pinduoduo', 'zh-CN': '拼多多' },
    recognisedBy: [['商品', '订单号', '订单状态', '商品数量(件)', '商品规格', '快递单号']],
    fields: {
      orderNo: ['订单号'],
      tracking: ['快递单号'],
      'recipient.name': ['收货人'],
      'recipient.phone': ['手机'],
      'recipient.province': ['省'],
      'recipient.city': ['市'],
      'recipient.district': ['区'],
      'recipient.detail': ['街道', '详细地址'],
      'items.name': ['商品', '商品规格'],
      'items.quantity': ['商品数量(件)'],
      remark: ['买家留言'],
    },
    dashIsEmpty: false,
  },
  douyin: {
    name: { en: 'Douyin shop', 'zh-CN': '抖店' },
    recognisedBy: [['主订单编号', '子订单编号', '选购商品', '收件人', '收件人手机号', '详细地址']],
    fields: {
      orderNo: ['主订单编号'],
      'recipient.name': ['收件人'],
      'recipient.phone': ['收件人手机号'],
      'recipient.province': ['省'],
      'recipient.city': ['市'],
      'recipient.district': ['区'],
      'recipient.detail': ['街道', '详细地址'],
      'items.name': ['选购商品', '商品规格'],
      'items.quantity': ['商品数量'],
      remark: ['买家留言'],
    },
    dashIsEmpty: true,
  },
  jd: {
    name: { en: 'JD', 'zh-CN': '京东' },
    recognisedBy: [['订单号', '商品名称', '订购数量', '客户姓名', '客户地址', '联系电话']],
    fields: {
      orderNo: ['订单号'],
      'recipient.name': ['客户姓名'],
      'recipient.phone': ['联系电话'],
      'recipient.detail': ['客户地址'],
      'items.name': ['商品名称'],
      'items.quantity': ['订购数量'],
      remark: ['订单备注'],
    },
    dashIsEmpty: false,
  },
  shopify: {
    name: { en: 'Shopify', 'zh-CN': 'Shopify' },
    recognisedBy: [
      ['Name', 'Lineitem quantity', 'Lineitem name', 'Shipping Name', 'Shipping Address1', 'Shipping City'],
    ],
    fields: {
      orderNo: ['Name'],
      'recipient.name': ['Shipping Name'],
      'recipient.phone': [['Shipping Phone', 'Phone']],
      'recipient.province': [['Shipping Province', 'Shipping Province Name']],
      'recipient.city': ['Shipping City'],
      'recipient.detail': ['Shipping Address1', 'Shipping Address2'],
      'recipient.postcode': ['Shipping Zip'],
      'recipient.country': ['Shipping Country'],
      'items.name': ['Lineitem name'],
      'items.quantity': ['Lineitem quantity'],
      remark: ['Notes'],
    },
    dashIsEmpty: false,
  },
} as const satisfies Readonly<Record<string, PlatformProfile>>;

export type KnownPlatform = keyof typeof PLATFORM_PROFILES;
export const KNOWN_PLATFORMS: readonly KnownPlatform[] = ['taobao', 'pinduoduo', 'douyin', 'jd', 'shopify'];

/** A file of no known platform: its columns are guessed. */
export const OTHER_PLATFORM = 'other';
export type PlatformId = KnownPlatform | typeof OTHER_PLATFORM;

/** For menus and `list platforms`. */
export const PLATFORM_NAMES: Readonly<Record<PlatformId, LocalText>> = {
  taobao: PLATFORM_PROFILES.taobao.name,
  pinduoduo: PLATFORM_PROFILES.pinduoduo.name,
  douyin: PLATFORM_PROFILES.douyin.name,
  jd: PLATFORM_PROFILES.jd.name,
  shopify: PLATFORM_PROFILES.shopify.name,
  other: { en: 'Other (columns guessed)', 'zh-CN': '其他（自动识别列）' },
};

export function platformNamed(name: string): PlatformId | undefined {
  return (
    KNOWN_PLATFORMS.find((platform) => platform === name) ?? (name === OTHER_PLATFORM ? name : undefined)
  );
}
