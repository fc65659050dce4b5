import type { PlatformProfile } from './platform-profile.ts';

/** Chinese platforms. Headers and their sources: `testing/headers/README.md`; compared by `exactHeader`. */
export const CHINA_PLATFORMS = {
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
      // ExportOrderDetailList, the goods alone: no recipients
      ['订单编号', '标题', '购买数量', '外部系统编号', '商品属性'],
    ],
    fields: {
      orderNo: ['订单编号'],
      tracking: [['物流单号', '运单号']],
      'recipient.name': ['收货人姓名'],
      'recipient.phone': ['联系手机', '联系电话'],
      'recipient.detail': [['修改后的收货地址', '收货地址']],
      'items.name': [
        ['宝贝标题', '商品标题', '标题'],
        ['宝贝规格', '商品属性'],
      ],
      'items.quantity': [['宝贝总数量', '购买数量']],
      remark: [['买家留言', '订单备注']],
    },
    dashIsEmpty: false,
  },
  pinduoduo: {
    name: { en: 'Pinduoduo', 'zh-CN': '拼多多' },
    recognisedBy: [
      ['商品', '订单号', '订单状态', '商品数量(件)', '商品规格', '快递单号'],
      ['商品', '订单号', '商品数量(件)', '多多支付立减金额(元)'],
    ],
    fields: {
      orderNo: ['订单号'],
      tracking: ['快递单号'],
      'recipient.name': [{ either: ['收货人', '收货人姓名', '收件人'] }],
      'recipient.phone': [{ either: ['手机', '收货人手机', '手机号', '联系电话'] }],
      'recipient.province': ['省'],
      'recipient.city': ['市'],
      'recipient.district': ['区'],
      'recipient.detail': ['街道', { either: ['详细地址', '收货地址'] }],
      'items.name': ['商品', '商品规格'],
      'items.quantity': ['商品数量(件)'],
      remark: ['买家留言'],
    },
    dashIsEmpty: false,
  },
  douyin: {
    name: { en: 'Douyin shop', 'zh-CN': '抖店' },
    recognisedBy: [['主订单编号', '子订单编号', '选购商品']],
    fields: {
      orderNo: ['主订单编号'],
      tracking: [{ either: ['快递单号', '物流单号'] }],
      'recipient.name': ['收件人'],
      'recipient.phone': [{ either: ['收件人手机号', '收件人手机', '收件人电话'] }],
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
    recognisedBy: [
      ['订单号', '商品名称', '订购数量', '客户姓名', '客户地址', '联系电话'],
      ['订单号', '商品ID', '商品名称', '订购数量', '京东价'],
    ],
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
  kuaishou: {
    name: { en: 'Kuaishou shop', 'zh-CN': '快手小店' },
    recognisedBy: [
      ['订单号', '成交数量', '商品名称', '收货人姓名', '收货人电话', '收货地址'],
      ['订单号', '成交数量', '商品名称', '快赚客ID'],
    ],
    fields: {
      orderNo: ['订单号'],
      tracking: ['快递单号'],
      'recipient.name': ['收货人姓名'],
      'recipient.phone': ['收货人电话'],
      'recipient.province': ['收货地址-省'],
      'recipient.city': ['收货地址-市'],
      'recipient.district': ['收货地址-区'],
      'recipient.detail': ['收货地址-街道', '收货地址'],
      'items.name': ['商品名称', '商品规格'],
      'items.quantity': ['成交数量'],
      // 订单备注 is the shop's own.
      remark: ['买家留言'],
    },
    dashIsEmpty: true,
  },
  '1688': {
    name: { en: '1688', 'zh-CN': '1688' },
    recognisedBy: [
      ['订单编号', '买家会员名', '卖家会员名', '收货人姓名', '收货地址', '货品标题'],
      ['订单编号', '买家公司名', '卖家公司名', '货品标题'],
    ],
    fields: {
      orderNo: ['订单编号'],
      tracking: ['运单号'],
      'recipient.name': ['收货人姓名'],
      'recipient.phone': ['联系手机', '联系电话'],
      'recipient.detail': ['收货地址'],
      'recipient.postcode': ['邮编'],
      'items.name': ['货品标题', { either: ['SKU属性', '规格'] }],
      'items.quantity': ['数量'],
      remark: ['买家留言'],
    },
    dashIsEmpty: true,
  },
} as const satisfies Readonly<Record<string, PlatformProfile>>;
