import { describe, expect, it } from 'vitest';
import { guessColumns } from './guess-columns.ts';
import { headerCells, readPlain } from './testing/read.ts';

/** Field → headers, as guessed from a header line alone. */
function guessed(headers: readonly string[]): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {};
  for (const { field, index } of guessColumns(headers.map((header) => ({ header, looks: 'text' })))) {
    const before = fields[field];
    fields[field] = `${before === undefined ? '' : `${before} + `}${(headers[index] ?? '').trim()}`;
  }
  return fields;
}

describe('headers of known exports, guessed', () => {
  it.each([
    [
      '1688_49col.header.csv',
      {
        orderNo: '订单编号',
        tracking: '运单号',
        'recipient.name': '收货人姓名',
        'recipient.phone': '联系电话 + 联系手机',
        'recipient.detail': '收货地址',
        'items.name': '货品标题 + 型号',
        'items.quantity': '数量',
      },
    ],
    [
      'kuaishou_61col.header.csv',
      {
        orderNo: '订单号',
        tracking: '快递单号',
        'recipient.name': '收货人姓名',
        'recipient.phone': '收货人电话',
        'recipient.province': '收货地址-省',
        'recipient.city': '收货地址-市',
        'recipient.district': '收货地址-区',
        'recipient.detail': '收货地址-街道 + 收货地址',
      },
    ],
    [
      'amazon_unshipped_official_27col.header.tsv',
      {
        orderNo: 'order-id',
        'recipient.name': 'recipient-name',
        'recipient.phone': 'buyer-phone-number',
        'recipient.detail': 'ship-address-1 + ship-address-2 + ship-address-3',
        'recipient.city': 'ship-city',
        'recipient.province': 'ship-state',
        'items.quantity': 'quantity-to-ship',
      },
    ],
    [
      'amazon_new_orders_2009_29col.header.tsv',
      {
        'recipient.phone': 'ship-phone-number',
        'items.quantity': 'quantity-purchased',
        remark: 'delivery-Instructions',
      },
    ],
    [
      'ebay_ordersreport_us_2023.header.csv',
      {
        orderNo: 'Order Number',
        tracking: 'Tracking Number',
        'recipient.name': 'Ship To Name',
        'recipient.phone': 'Ship To Phone',
        'recipient.detail': 'Ship To Address 1 + Ship To Address 2',
        'recipient.postcode': 'Ship To Zip',
        'items.name': 'Item Title + Variation Details',
      },
    ],
    [
      'etsy_soldorders_36col.header.csv',
      {
        orderNo: 'Order ID',
        'recipient.name': 'Full Name',
        'recipient.detail': 'Street 1 + Street 2',
        'recipient.city': 'Ship City',
        'recipient.country': 'Ship Country',
      },
    ],
    [
      'etsy_soldorderitems_33col.header.csv',
      {
        'recipient.name': 'Ship Name',
        'recipient.detail': 'Ship Address1 + Ship Address2',
        'items.name': 'Item Name + Variations',
      },
    ],
    [
      'shopee_en_MY.header.csv',
      {
        orderNo: 'Order ID',
        tracking: 'Tracking Number*',
        'recipient.name': 'Receiver Name',
        'recipient.phone': 'Phone Number',
        'recipient.detail': 'Delivery Address',
        'recipient.postcode': 'Zip Code',
      },
    ],
    [
      'lazada_old_spaced.header.csv',
      {
        orderNo: 'Order Number',
        tracking: 'Tracking Code',
        'recipient.name': 'Shipping Name',
        'recipient.phone': 'Shipping Phone Number + Shipping Phone Number2',
        'recipient.detail':
          'Shipping Address + Shipping Address2 + Shipping Address3 + Shipping Address4 + Shipping Address5',
      },
    ],
    [
      'tiktok_shop_ID_65col.header.csv',
      {
        orderNo: 'Order ID',
        tracking: 'Tracking ID',
        'recipient.name': 'Recipient',
        'recipient.phone': 'Phone #',
        'recipient.city': 'Regency and City',
        'recipient.detail': 'Villages + Detail Address + Additional address information',
      },
    ],
    [
      'woocommerce_advanced_order_export_48col.header.csv',
      {
        orderNo: 'Order Number',
        'recipient.name': 'First Name (Shipping) + Last Name (Shipping)',
        'recipient.phone': 'Phone (Billing)',
        'recipient.detail': 'Address 1&2 (Shipping)',
        'recipient.city': 'City (Shipping)',
      },
    ],
  ])('%s', (file, expected) => {
    expect(guessed(headerCells(file))).toMatchObject(expected);
  });

  it('never uses identity columns', () => {
    const headers = [
      '身份证姓名',
      '身份证号码',
      '实名姓名',
      '用户购买手机号',
      'National Registration Number',
      'Buyer Email',
      '邮箱',
    ];
    expect(guessColumns(headers.map((header) => ({ header, looks: 'name' })))).toEqual([]);
  });
});

/** Files of other shops and programs: header, one row, and what must come of it. */
const FILES: readonly (readonly [shop: string, text: string, expected: object])[] = [
  [
    '有赞',
    '订单号,订单状态,收货人/提货人,收货人手机号/提货人手机号,收货人省份,收货人城市,收货人地区,详细收货地址/提货地址,商品名称,商品数量,买家备注\nE202605230001,待发货,张三,13800138000,浙江省,杭州市,西湖区,示例路1号,杯子,2,放门口',
    {
      orderNo: 'E202605230001',
      recipient: { name: '张三', phone: '13800138000', city: '杭州市', detail: '示例路1号' },
      items: [['杯子', 2]],
      remark: '放门口',
    },
  ],
  [
    '微店',
    '订单编号,商品名称,型号,数量,收件人姓名,收件人手机,省,市,区,收货详细地址,买家备注,快递单号\n812345678901234,杯子,,1,李四,13800138001,广东,深圳,南山区,示例大厦B座1203,,SF1234567890123',
    {
      orderNo: '812345678901234',
      tracking: 'SF1234567890123',
      recipient: { name: '李四', phone: '13800138001', district: '南山区', detail: '示例大厦B座1203' },
    },
  ],
  [
    '快递助手',
    '*收件人姓名,*收件人手机,收件人电话,*收件人地址,物品信息,备注,寄件人姓名,寄件人电话,寄件人地址\n王五,13800138002,,上海市浦东新区示例路1弄2号楼301室,杯子,,某店,0571-88001234,浙江省杭州市西湖区示例路9号',
    {
      recipient: {
        name: '王五',
        phone: '13800138002',
        province: '上海市',
        district: '浦东新区',
        detail: '示例路1弄2号楼301室',
      },
      sender: { name: '某店', phone: '0571-88001234', city: '杭州市' },
    },
  ],
  [
    '聚水潭',
    '内部订单号,线上订单号,店铺,收货人,手机,固话,省份,城市,区县,地址,商品编码,商品名称,颜色规格,数量,快递公司,快递单号,买家留言,卖家备注\n10001,6900000000000000001,示例店,张三,13800138000,,浙江省,杭州市,西湖区,浙江省杭州市西湖区示例路1号,SKU1,杯子,红色,2,顺丰,,放门口,内部备注',
    {
      orderNo: '6900000000000000001',
      recipient: { name: '张三', detail: '示例路1号' },
      items: [['杯子 红色', 2]],
      remark: '放门口',
    },
  ],
  [
    '旺店通',
    '原始单号,收件人,收件人手机,收货地区,收货地址,货品名称,数量,物流单号\nJY1234567890,赵六,13800138003,江苏省 苏州市 昆山市,示例镇示例路3号,杯子,1,YT1234567890123',
    {
      orderNo: 'JY1234567890',
      tracking: 'YT1234567890123',
      recipient: {
        name: '赵六',
        province: '江苏省',
        city: '苏州市',
        district: '昆山市',
        detail: '示例镇示例路3号',
      },
    },
  ],
  [
    '繁體',
    '訂單編號,收貨人姓名,聯絡電話,郵遞區號,收貨地址,商品名稱,數量,備註\nTW0001,王小明,0912-345-678,100,臺北市中正區示例路1號,杯子,1,請按門鈴',
    {
      orderNo: 'TW0001',
      recipient: {
        name: '王小明',
        phone: '0912-345-678',
        postcode: '100',
        city: '台北市',
        district: '中正区',
        detail: '示例路1號',
      },
      remark: '請按門鈴',
    },
  ],
  [
    'a US warehouse',
    'Order #,Ship To Name,Ship To Phone,Ship To Address Line 1,Ship To Address Line 2,Ship To City,Ship To State,Ship To Zip Code,SKU,Item Description,Qty\nW-1001,Ann Example,(212) 555-0100,1 Main St,Apt 4B,Springfield,MA,02108,S1,Mug,3',
    {
      orderNo: 'W-1001',
      recipient: {
        name: 'Ann Example',
        phone: '(212) 555-0100',
        detail: '1 Main St, Apt 4B',
        city: 'Springfield',
        province: 'MA',
        postcode: '02108',
      },
      items: [['Mug', 3]],
    },
  ],
  [
    'a German shop',
    'Bestellnummer;Vorname;Nachname;Straße;Hausnummer;PLZ;Ort;Land;Telefon;Artikelbezeichnung;Menge\nB-77;Erika;Muster;Beispielweg;12a;12345;Musterstadt;Deutschland;030 5550100;Tasse;2',
    {
      orderNo: 'B-77',
      recipient: {
        name: 'Erika Muster',
        detail: 'Beispielweg 12a',
        postcode: '12345',
        city: 'Musterstadt',
        country: 'Deutschland',
        phone: '030 5550100',
      },
      items: [['Tasse', 2]],
    },
  ],
  [
    'a German carrier list',
    'Empfänger Name;Empfänger Straße;Empfänger PLZ;Empfänger Ort;Empfänger Telefon;Sendungsnummer\nErika Muster;Beispielweg 12;12345;Musterstadt;+49 30 5550100;00340000000000000001',
    {
      tracking: '00340000000000000001',
      recipient: {
        name: 'Erika Muster',
        detail: 'Beispielweg 12',
        city: 'Musterstadt',
        phone: '+49 30 5550100',
      },
    },
  ],
  [
    'a French shop',
    'Numéro de commande;Nom du destinataire;Adresse de livraison;Code postal;Ville;Pays;Téléphone;Produit;Quantité\nF-9;Jeanne Exemple;1 rue de l’Essai;75001;Paris;France;01 55 50 01 00;Tasse;1',
    {
      orderNo: 'F-9',
      recipient: {
        name: 'Jeanne Exemple',
        postcode: '75001',
        city: 'Paris',
        detail: '1 rue de l’Essai',
        phone: '01 55 50 01 00',
      },
    },
  ],
  [
    'a Spanish shop',
    'Número de pedido,Nombre,Apellidos,Dirección,Código postal,Ciudad,Provincia,País,Teléfono,Artículo,Cantidad\nP-5,Ana,Ejemplo,Calle Prueba 1,28001,Madrid,Madrid,España,+34 555 010 000,Taza,2',
    {
      orderNo: 'P-5',
      recipient: { detail: 'Calle Prueba 1', postcode: '28001', city: 'Madrid', phone: '+34 555 010 000' },
      items: [['Taza', 2]],
    },
  ],
  [
    'a Korean shop',
    '주문번호,수취인명,수취인 연락처,우편번호,수취인 주소,상품명,수량,배송메시지\nK-3,김보기,010-1234-5678,04524,서울특별시 중구 보기로 1,컵,1,문 앞',
    {
      orderNo: 'K-3',
      recipient: { phone: '010-1234-5678', postcode: '04524', detail: '서울특별시 중구 보기로 1' },
      items: [['컵', 1]],
      remark: '문 앞',
    },
  ],
  [
    'a hand-made sheet with odd headers',
    '序号,谁,电话号,寄到哪,买了啥\n1,张三,13800138000,浙江省杭州市西湖区示例路1号,杯子\n2,李四,13800138001,浙江省宁波市海曙区示例路2号,盘子',
    { recipient: { name: '张三', phone: '13800138000', city: '杭州市', detail: '示例路1号' } },
  ],
  [
    'a billing address beside the shipping one',
    'Order ID,Billing Name,Billing Address,Billing City,Shipping Name,Shipping Address,Shipping City,Phone\n9,Bob Bill,9 Pay Rd,Paytown,Ann Ship,1 Main St,Springfield,+1 555-0100',
    { recipient: { name: 'Ann Ship', detail: '1 Main St', city: 'Springfield' } },
  ],
];

describe('files of other shops', () => {
  it.each(FILES)('%s', async (_, text, expected) => {
    const { read, orders, problems } = await readPlain(text);
    expect(read.guessed).toBe(true);
    expect(problems.filter((problem) => problem.endsWith('!'))).toEqual([]);
    expect(orders[0]).toMatchObject(expected);
  });

  it('gives every guess a confidence below a person’s word, and lower where the cells speak against it', async () => {
    const { read } = await readPlain('收件人,手机,地址\n张三,13800138000,浙江省杭州市西湖区示例路1号');
    const confidences = read.columns.map((column) => column.confidence);
    expect(confidences.every((confidence) => confidence > 0.8 && confidence < 1)).toBe(true);
    const against = guessColumns([{ header: '手机', looks: 'address' }]);
    expect(against.every((column) => column.confidence < 0.5)).toBe(true);
  });

  it('guesses cells without any header', async () => {
    const { read, orders } = await readPlain(
      '张三\t13800138000\t浙江省杭州市西湖区示例路1号\t杯子\n李四\t13800138001\t广东省深圳市南山区示例路2号\t盘子',
      {},
      'paste',
    );
    expect(read.source).toMatchObject({ delimiter: '\t', headerRow: 0 });
    expect(
      orders.map((order) => [order.row, order.recipient.name, order.recipient.city, order.items[0]?.[0]]),
    ).toEqual([
      [1, '张三', '杭州市', '杯子'],
      [2, '李四', '深圳市', '盘子'],
    ]);
  });

  it('finds a header in a language that no table has', async () => {
    const { read, orders } = await readPlain(
      'ชื่อ,โทร,ที่อยู่\nSomchai Test,+66 2 555 0100,1 Test Road Bangkok\nSomsri Test,+66 2 555 0101,2 Test Road Bangkok',
    );
    expect(read.source.headerRow).toBe(1);
    expect(orders[0]?.recipient).toMatchObject({ name: 'Somchai Test', phone: '+66 2 555 0100' });
  });
});
