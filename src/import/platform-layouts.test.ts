import { describe, expect, it } from 'vitest';
import { headerCells, readPlain } from './testing/read.ts';

type Cells = Readonly<Record<string, string>>;

/** A file whose every cell that no label needs says so: it must not come out of an order. */
function fileOf(headers: readonly string[], ...rows: readonly Cells[]): string {
  const quoted = (cells: readonly string[]): string =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const lines = rows.map((row) =>
    headers.map((header, index) => row[header.trim()] ?? (DIGITS.test(header) ? '0' : `canary ${index}`)),
  );
  return [headers, ...lines].map(quoted).join('\r\n');
}

/** Columns of numbers in which a word would stop the row. */
const DIGITS = /^number of/iu;

const CHINA = { province: '浙江省', city: '杭州市', district: '西湖区', name: '张三', phone: '13800138000' };
const US = {
  name: 'Ann Ship',
  phone: '+1 212-555-0100',
  detail: '1 Main St, Apt 4B',
  city: 'Springfield',
  province: 'MA',
  postcode: '02108',
};

/** Layout of a platform; headers; a row; the order. */
const LAYOUTS: readonly (readonly [
  layout: string,
  platform: string,
  headers: string | readonly string[],
  row: Cells,
  order: object,
])[] = [
  [
    'the old order list',
    'taobao',
    'taobao_exportorderlist_2016_41col.header.csv',
    {
      订单编号: '="2900000000000000001"',
      收货人姓名: '张三',
      收货地址: '浙江省 杭州市 西湖区 示例路1号(310012)',
      修改后的收货地址: '',
      联系手机: "'13800138000",
      联系电话: '',
      宝贝标题: '杯子',
      宝贝总数量: '2',
      物流单号: 'SF1234567890123',
      买家留言: '放门口',
      订单备注: '',
    },
    {
      orderNo: '2900000000000000001',
      tracking: 'SF1234567890123',
      recipient: { ...CHINA, detail: '示例路1号', postcode: '310012' },
      items: [['杯子', 2]],
      remark: '放门口',
    },
  ],
  [
    'the sheet of the 2020s',
    'taobao',
    '订单编号,买家会员名,买家实付金额,宝贝标题,宝贝规格,宝贝总数量,联系手机,收货地址,物流公司,运单号,订单状态,收货人姓名'.split(
      ',',
    ),
    {
      订单编号: '2900000000000000001',
      宝贝标题: '杯子',
      宝贝规格: '红色',
      宝贝总数量: '1',
      联系手机: '13800138000',
      收货地址: '浙江省 杭州市 西湖区 示例路1号',
      运单号: '',
      收货人姓名: '张三',
    },
    { recipient: { ...CHINA, detail: '示例路1号' }, items: [['杯子 红色', 1]] },
  ],
  [
    'recipients in five columns',
    'pinduoduo',
    'pdd_c2020_with_recipient_53col.header.csv',
    {
      商品: '杯子',
      订单号: '260517-000000000000001',
      '商品数量(件)': '2',
      收货人: '张三',
      手机: '17012345678-1234',
      省: '浙江省',
      市: '杭州市',
      区: '西湖区',
      街道: '文新街道 示例路1号',
      商品规格: '蓝',
      快递单号: '\t',
      买家留言: '',
    },
    {
      orderNo: '260517-000000000000001',
      recipient: { ...CHINA, phone: '17012345678', extension: '1234', detail: '文新街道 示例路1号' },
      items: [['杯子 蓝', 2]],
    },
  ],
  [
    'all 74 columns',
    'douyin',
    'douyin_doudian_74col.header.csv',
    {
      主订单编号: '\t6900000000000000001',
      选购商品: '杯子',
      商品规格: '-',
      商品数量: '1',
      收件人: '张三',
      收件人手机号: '13800138000',
      省: '浙江省',
      市: '杭州市',
      区: '西湖区',
      街道: '文新街道',
      详细地址: '示例路1号',
      买家留言: '-',
    },
    { orderNo: '6900000000000000001', recipient: { ...CHINA, detail: '文新街道示例路1号' }, remark: '' },
  ],
  [
    'POP orders',
    'jd',
    'jd_pop_30col.header.csv',
    {
      订单号: '301234567890',
      商品名称: '杯子',
      订购数量: '1',
      客户姓名: '张三',
      客户地址: '浙江杭州市西湖区示例路1号',
      联系电话: '1******6198',
      订单备注: '',
    },
    { recipient: { ...CHINA, phone: '1******6198', detail: '示例路1号' } },
  ],
  [
    'the address in four columns and once whole',
    'kuaishou',
    'kuaishou_61col.header.csv',
    {
      订单号: '2600000000000001',
      成交数量: '3',
      买家留言: '放门口',
      商品名称: '杯子',
      商品规格: '大',
      收货人姓名: '张三',
      收货人电话: '13800138000',
      '收货地址-省': '浙江省',
      '收货地址-市': '杭州市',
      '收货地址-区': '西湖区',
      '收货地址-街道': '文新街道',
      收货地址: '浙江省杭州市西湖区文新街道示例路1号',
      快递单号: '',
    },
    { recipient: { ...CHINA, detail: '文新街道示例路1号' }, items: [['杯子 大', 3]], remark: '放门口' },
  ],
  [
    'the address in four columns and the rest',
    'kuaishou',
    'kuaishou_61col.header.csv',
    {
      订单号: '2600000000000001',
      成交数量: '1',
      买家留言: '',
      商品名称: '杯子',
      商品规格: '',
      收货人姓名: '张三',
      收货人电话: '13800138000',
      '收货地址-省': '浙江省',
      '收货地址-市': '杭州市',
      '收货地址-区': '西湖区',
      '收货地址-街道': '文新街道',
      收货地址: '示例路1号',
      快递单号: '',
    },
    { recipient: { ...CHINA, detail: '文新街道示例路1号' } },
  ],
  [
    '49 columns, the buyer, the agent and the bill beside the recipient',
    '1688',
    '1688_49col.header.csv',
    {
      订单编号: '"2900000000000000001"',
      收货人姓名: '张三',
      收货地址: '浙江省 杭州市 西湖区 示例路1号',
      邮编: '310012',
      联系电话: '0571-88001234',
      联系手机: '13800138000',
      货品标题: '杯子',
      数量: '10',
      买家留言: '',
      运单号: '',
    },
    {
      recipient: { ...CHINA, phone: '13800138000/0571-88001234', postcode: '310012', detail: '示例路1号' },
      items: [['杯子', 10]],
    },
  ],
  [
    'the bill beside the recipient',
    'shopify',
    'shopify_orders_export_79col.header.csv',
    {
      Name: '#1001',
      'Lineitem quantity': '2',
      'Lineitem name': 'Mug',
      'Shipping Name': 'Ann Ship',
      'Shipping Address1': '1 Main St',
      'Shipping Address2': 'Apt 4B',
      'Shipping City': 'Springfield',
      'Shipping Zip': "'02108",
      'Shipping Province': 'MA',
      'Shipping Country': 'US',
      'Shipping Phone': '+1 212-555-0100',
      Phone: '',
      Notes: '',
      'Shipping Province Name': 'Massachusetts',
    },
    { orderNo: '#1001', recipient: { ...US, country: 'US' }, items: [['Mug', 2]] },
  ],
  [
    'first and last name, the phone with the bill alone',
    'woocommerce',
    'woocommerce_advanced_order_export_48col.header.csv',
    {
      'Order Number': '1001',
      'First Name (Shipping)': 'Ann',
      'Last Name (Shipping)': 'Ship',
      'Address 1&2 (Shipping)': '1 Main St, Apt 4B',
      'City (Shipping)': 'Springfield',
      'State Code (Shipping)': 'MA',
      'Postcode (Shipping)': '02108',
      'Country Code (Shipping)': 'US',
      'Phone (Billing)': '+1 212-555-0100',
      Name: 'Mug',
      'Product Variation': 'Blue',
      Quantity: '1',
      'Customer Note': 'Ring',
    },
    { orderNo: '1001', recipient: { ...US, country: 'US' }, items: [['Mug Blue', 1]], remark: 'Ring' },
  ],
  [
    'the shop’s own names of fields',
    'woocommerce',
    'order_id,order_number,order_date,status,billing_first_name,billing_last_name,billing_email,billing_phone,billing_address_1,billing_city,shipping_first_name,shipping_last_name,shipping_company,shipping_address_1,shipping_address_2,shipping_postcode,shipping_city,shipping_state,shipping_country,customer_note,line_item_1'.split(
      ',',
    ),
    {
      order_number: '1001',
      billing_phone: '+1 212-555-0100',
      shipping_first_name: 'Ann',
      shipping_last_name: 'Ship',
      shipping_address_1: '1 Main St',
      shipping_address_2: 'Apt 4B',
      shipping_postcode: '02108',
      shipping_city: 'Springfield',
      shipping_state: 'MA',
      shipping_country: 'US',
      customer_note: '',
      line_item_1: 'Mug',
    },
    { orderNo: '1001', recipient: US, items: [['Mug', 1]] },
  ],
  ...(
    [
      ['amazon_unshipped_official_27col.header.tsv', 'buyer-phone-number', 'quantity-to-ship'],
      ['amazon_unshipped_IN_2025_30col.header.tsv', 'buyer-phone-number', 'quantity-to-ship'],
      ['amazon_new_orders_2009_29col.header.tsv', 'ship-phone-number', 'quantity-purchased'],
    ] as const
  ).map(
    ([file, phone, quantity]) =>
      [
        `${phone} and ${quantity}`,
        'amazon',
        file,
        {
          'order-id': '701-0000001-0000001',
          'recipient-name': 'Ann Ship',
          [phone]: '+1 212-555-0100',
          'ship-address-1': '1 Main St',
          'ship-address-2': 'Apt 4B',
          'ship-address-3': '',
          'ship-city': 'Springfield',
          'ship-state': 'MA',
          'ship-postal-code': '02108',
          'ship-country': 'US',
          'product-name': 'Mug',
          [quantity]: '2',
          'delivery-Instructions': '',
        },
        { orderNo: '701-0000001-0000001', recipient: US, items: [['Mug', 2]] },
      ] as const,
  ),
  [
    'the buyer beside the recipient',
    'ebay',
    'ebay_ordersreport_us_2023.header.csv',
    {
      'Order Number': '12-00001-00001',
      'Buyer Note': '--',
      'Ship To Name': 'Ann Ship',
      'Ship To Phone': '+1 212-555-0100',
      'Ship To Address 1': '1 Main St',
      'Ship To Address 2': 'Apt 4B',
      'Ship To City': 'Springfield',
      'Ship To State': 'MA',
      'Ship To Zip': '02108',
      'Ship To Country': 'United States',
      'Item Title': 'Mug',
      'Variation Details': '[Color: Blue]',
      Quantity: '1',
      'Tracking Number': '',
    },
    { orderNo: '12-00001-00001', recipient: US, items: [['Mug [Color: Blue]', 1]], remark: '' },
  ],
  [
    'the words of the United Kingdom',
    'ebay',
    'Sales Record Number,Order Number,Buyer Username,Buyer Name,Buyer Address 1,Buyer City,Post To Name,Post To Phone,Post To Address 1,Post To Address 2,Post To City,Post To County,Post To Postcode,Post To Country,Item Number,Item Title,Quantity,Tracking Number'.split(
      ',',
    ),
    {
      'Order Number': '12-00001-00002',
      'Post To Name': 'Ann Post',
      'Post To Phone': '020 7946 0100',
      'Post To Address 1': '1 High St',
      'Post To Address 2': '',
      'Post To City': 'Leeds',
      'Post To County': 'West Yorkshire',
      'Post To Postcode': 'LS1 1AA',
      'Post To Country': 'United Kingdom',
      'Item Title': 'Mug',
      Quantity: '1',
      'Tracking Number': '',
    },
    { recipient: { name: 'Ann Post', detail: '1 High St', city: 'Leeds', postcode: 'LS1 1AA' } },
  ],
  [
    'sold orders, without goods and phone',
    'etsy',
    'etsy_soldorders_36col.header.csv',
    {
      'Order ID': '3000000001',
      'Full Name': 'Ann Ship',
      'Street 1': '1 Main St',
      'Street 2': 'Apt 4B',
      'Ship City': 'Springfield',
      'Ship State': 'MA',
      'Ship Zipcode': '02108',
      'Ship Country': 'United States',
    },
    {
      orderNo: '3000000001',
      recipient: { name: 'Ann Ship', detail: '1 Main St, Apt 4B', postcode: '02108' },
    },
  ],
  [
    'sold order items',
    'etsy',
    'etsy_soldorderitems_33col.header.csv',
    {
      'Item Name': 'Mug',
      Quantity: '2',
      'Ship Name': 'Ann Ship',
      'Ship Address1': '1 Main St',
      'Ship Address2': '',
      'Ship City': 'Springfield',
      'Ship State': 'MA',
      'Ship Zipcode': '02108',
      'Ship Country': 'United States',
      'Order ID': '3000000001',
      Variations: 'Color:Blue',
    },
    { orderNo: '3000000001', recipient: { name: 'Ann Ship' }, items: [['Mug Color:Blue', 2]] },
  ],
  [
    'English, the tracking number with a star',
    'shopee',
    'shopee_en_MY.header.csv',
    {
      'Order ID': '260523ABCDEF01',
      'Tracking Number*': 'SPXMY01234567890A',
      'Product Name': 'Cawan',
      'Variation Name': 'Biru',
      Quantity: '2',
      'Receiver Name': 'Siti Contoh',
      'Phone Number': '60123456789',
      'Delivery Address': 'No 1, Jalan Contoh 2/3, Petaling Jaya, 46000, Selangor',
      Town: '',
      District: 'Petaling',
      City: 'Petaling Jaya',
      Province: 'Selangor',
      Country: 'Malaysia',
      'Zip Code': '46000',
      'Remark from buyer': '',
    },
    {
      orderNo: '260523ABCDEF01',
      tracking: 'SPXMY01234567890A',
      recipient: { name: 'Siti Contoh', city: 'Petaling Jaya', postcode: '46000' },
      items: [['Cawan Biru', 2]],
    },
  ],
  [
    'the old headers with spaces, five address lines',
    'lazada',
    'lazada_old_spaced.header.csv',
    {
      'Order Number': '300000000000001',
      'Shipping Name': 'Siti Contoh',
      'Shipping Address': 'No 1, Jalan Contoh',
      'Shipping Address2': '',
      'Shipping Address3': 'Selangor',
      'Shipping Address4': 'Petaling Jaya',
      'Shipping Address5': '46000',
      'Shipping Phone Number': '60123456789',
      'Shipping Phone Number2': '',
      'Shipping City': 'Petaling Jaya',
      'Shipping Postcode': '46000',
      'Shipping Country': 'Malaysia',
      'Shipping Region': '',
      'Item Name': 'Cawan',
      Variation: '',
      'Tracking Code': 'MYMPA000000001',
    },
    {
      orderNo: '300000000000001',
      tracking: 'MYMPA000000001',
      recipient: { name: 'Siti Contoh', postcode: '46000', country: 'Malaysia' },
      items: [['Cawan', 1]],
    },
  ],
  [
    'the newer headers in one word',
    'lazada',
    'orderItemId,orderType,lazadaId,sellerSku,createTime,orderNumber,customerName,customerEmail,nationalRegistrationNumber,shippingName,shippingAddress,shippingAddress2,shippingAddress3,shippingAddress4,shippingAddress5,shippingPhone,shippingPhone2,shippingCity,shippingPostCode,shippingCountry,shippingRegion,billingName,billingAddress,billingPhone,paidPrice,itemName,variation,trackingCode,trackingUrl,status,sellerNote'.split(
      ',',
    ),
    {
      orderNumber: '300000000000001',
      shippingName: 'Siti Contoh',
      shippingAddress: 'No 1, Jalan Contoh',
      shippingAddress2: '',
      shippingAddress3: '',
      shippingAddress4: '',
      shippingAddress5: '',
      shippingPhone: '60123456789',
      shippingPhone2: '',
      shippingCity: 'Petaling Jaya',
      shippingPostCode: '46000',
      shippingCountry: 'Malaysia',
      shippingRegion: '',
      itemName: 'Cawan',
      variation: '',
      trackingCode: '',
    },
    { orderNo: '300000000000001', recipient: { name: 'Siti Contoh', detail: 'No 1, Jalan Contoh' } },
  ],
  [
    'Indonesia, in English',
    'tiktok-shop',
    'tiktok_shop_ID_65col.header.csv',
    {
      'Order ID': '570000000000000001\t',
      'Product Name': 'Gelas',
      Variation: 'Biru',
      Quantity: '1',
      'Tracking ID': 'JP1234567890\t',
      'Buyer Message': '',
      Recipient: 'S*** C***',
      'Phone #': '(+62)812*****99',
      Zipcode: '12110',
      Country: 'Indonesia',
      Province: 'DKI Jakarta',
      'Regency and City': 'Jakarta Selatan',
      Districts: 'Kebayoran Baru',
      Villages: 'Gandaria',
      'Detail Address': 'Jl. C*** 1',
      'Additional address information': '',
    },
    {
      orderNo: '570000000000000001',
      tracking: 'JP1234567890',
      recipient: { name: 'S*** C***', city: 'Jakarta Selatan', detail: 'Gandaria, Jl. C*** 1' },
      items: [['Gelas Biru', 1]],
    },
  ],
  [
    'the United States',
    'tiktok-shop',
    'Order ID,Order Status,Order Substatus,SKU ID,Seller SKU,Product Name,Variation,Quantity,Order Amount,Tracking ID,Buyer Message,Buyer Username,Recipient,Phone #,Country,State,City,Zipcode,Address Line 1,Address Line 2,Delivery Instruction,Payment Method,Seller Note'.split(
      ',',
    ),
    {
      'Order ID': '570000000000000001',
      'Product Name': 'Mug',
      Variation: 'Default',
      Quantity: '1',
      'Tracking ID': '',
      'Buyer Message': '',
      Recipient: 'Ann Ship',
      'Phone #': '(+1)2125550100',
      Country: 'United States',
      State: 'Massachusetts',
      City: 'Springfield',
      Zipcode: '02108',
      'Address Line 1': '1 Main St',
      'Address Line 2': 'Apt 4B',
      'Delivery Instruction': 'Leave at door',
    },
    {
      recipient: { name: 'Ann Ship', city: 'Springfield', detail: '1 Main St, Apt 4B' },
      remark: 'Leave at door',
    },
  ],
];

function headersOf(headers: string | readonly string[]): readonly string[] {
  return typeof headers === 'string' ? headerCells(headers) : headers;
}

describe('a platform’s export', () => {
  it.each(LAYOUTS)(
    '%s (%s) gives the recipient and nothing of anybody else',
    async (_, platform, headers, row, order) => {
      const { read, orders, problems } = await readPlain(fileOf(headersOf(headers), row));
      expect(read.source.platform).toBe(platform);
      expect(problems.filter((problem) => problem.endsWith('!'))).toEqual([]);
      expect(orders).toMatchObject([order]);
      expect(JSON.stringify(orders)).not.toContain('canary');
    },
  );

  it.each(LAYOUTS)('%s (%s): rows of one order are one label', async (_, __, headers, row) => {
    const { orders } = await readPlain(fileOf(headersOf(headers), row, row));
    expect(orders).toHaveLength(1);
  });

  it.each([
    ['pinduoduo', 'pdd_2026_23col.header.csv'],
    ['taobao', 'qianniu_custom_report_19col.header.csv'],
    [
      'taobao',
      '订单编号,标题,价格,购买数量,外部系统编号,商品属性,套餐信息,备注,订单状态,商家编码'.split(','),
    ],
    [
      'douyin',
      headerCells('douyin_doudian_74col.header.csv').filter(
        (header) => !/^收件人|[省市区]$|街道|详细地址/u.test(header),
      ),
    ],
    [
      'amazon',
      'order-id,order-item-id,purchase-date,sku,product-name,quantity-purchased,ship-service-level,ship-city,ship-state,ship-postal-code,ship-country'.split(
        ',',
      ),
    ],
    [
      'amazon',
      'amazon-order-id,merchant-order-id,purchase-date,order-status,ship-service-level,product-name,item-status,quantity,ship-city,ship-state,ship-postal-code'.split(
        ',',
      ),
    ],
  ] as const)('%s without recipients says so', async (platform, headers) => {
    const file = fileOf(headersOf(headers), {});
    const { read, orders, problems } = await readPlain(file);
    expect(read.source.platform).toBe(platform);
    expect(orders).toEqual([]);
    expect(problems).toEqual(['1 no-recipient-columns !']);
  });
});

describe('what platforms put around their rows', () => {
  const [, , amazon = '', amazonRow = {}] = LAYOUTS.find(([, platform]) => platform === 'amazon') ?? [];
  const [, , shopee = '', shopeeRow = {}] = LAYOUTS.find(([, platform]) => platform === 'shopee') ?? [];

  it('Amazon’s TABs, with quotes that are part of the text', async () => {
    const text = fileOf(headersOf(amazon), { ...amazonRow, 'product-name': 'Mug 4 inch' })
      .split('\r\n')
      .map((line) => line.slice(1, -1).replaceAll('","', '\t').replace('Mug 4 inch', 'Mug 4" tall'))
      .join('\n');
    const { read, orders } = await readPlain(text);
    expect(read.source).toMatchObject({ platform: 'amazon', delimiter: '\t' });
    expect(orders[0]?.items).toEqual([['Mug 4" tall', 2]]);
  });

  it('Shopee’s branding rows', async () => {
    const { read, orders } = await readPlain(`Shopee,,\r\n,,\r\n${fileOf(headersOf(shopee), shopeeRow)}`);
    expect(read.source).toMatchObject({ platform: 'shopee', headerRow: 3 });
    expect(orders).toHaveLength(1);
  });

  it('a row of TikTok’s that describes the columns', async () => {
    const headers = headerCells('tiktok_shop_ID_65col.header.csv');
    const [, , , row = {}] = LAYOUTS.find(([, platform]) => platform === 'tiktok-shop') ?? [];
    const lines = fileOf(headers, row).split('\r\n');
    const description = headers
      .map((header) => `"Platform ${header.toLowerCase().replaceAll('"', '')}."`)
      .join(',');
    const { orders, problems } = await readPlain([lines[0], description, lines[1]].join('\n'));
    expect(problems).toEqual(['2 row-skipped']);
    expect(orders).toHaveLength(1);
  });

  it('an order of Shopify’s that is not delivered: a download, a pick-up', async () => {
    const headers = headerCells('shopify_orders_export_79col.header.csv');
    const [, , , row = {}] = LAYOUTS.find(([, platform]) => platform === 'shopify') ?? [];
    const digital = Object.fromEntries(
      Object.entries(row).map(([header, cell]) => [header, header.startsWith('Shipping') ? '' : cell]),
    );
    const { orders, problems } = await readPlain(fileOf(headers, { ...digital, Name: '#1002' }, row));
    expect(orders.map(({ orderNo }) => orderNo)).toEqual(['#1001']);
    expect(problems.filter((problem) => problem.endsWith('!'))).toEqual([
      '2 name-missing recipient.name !',
      '2 address-missing recipient.detail !',
    ]);
  });

  it('a column that the platform renamed is guessed, and the guess is said', async () => {
    const headers = headerCells('kuaishou_61col.header.csv').map((header) =>
      header === '快递单号' ? '物流单号' : header,
    );
    const [, , , row = {}] = LAYOUTS.find(([, platform]) => platform === 'kuaishou') ?? [];
    const { read, orders } = await readPlain(fileOf(headers, { ...row, 物流单号: 'SF1234567890123' }));
    expect(read).toMatchObject({ guessed: true, source: { platform: 'kuaishou' } });
    expect(orders[0]?.tracking).toBe('SF1234567890123');
  });
});
