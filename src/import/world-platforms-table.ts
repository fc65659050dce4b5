import type { PlatformProfile } from './platform-profile.ts';

/** Platforms outside of China. Headers and their sources: `testing/headers/README.md`; compared by `exactHeader`, so that letter case makes no difference. */
export const WORLD_PLATFORMS = {
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
  woocommerce: {
    name: { en: 'WooCommerce', 'zh-CN': 'WooCommerce' },
    recognisedBy: [
      // Advanced Order Export; the columns can be chosen
      ['Order Number', 'First Name (Billing)', 'First Name (Shipping)', 'Last Name (Shipping)'],
      // plugins that write the names of the shop's own fields
      [
        'billing_first_name',
        'billing_last_name',
        'shipping_first_name',
        'shipping_last_name',
        'shipping_address_1',
      ],
    ],
    fields: {
      orderNo: [{ either: ['Order Number', 'order_number', 'order_id'] }],
      'recipient.name': [
        { either: ['First Name (Shipping)', 'shipping_first_name'] },
        { either: ['Last Name (Shipping)', 'shipping_last_name'] },
      ],
      // The shop asks for one phone, with the bill.
      'recipient.phone': [
        {
          either: [
            ['Phone (Shipping)', 'Phone (Billing)'],
            ['shipping_phone', 'billing_phone'],
          ],
        },
      ],
      'recipient.province': [
        { either: ['State Code (Shipping)', 'State Name (Shipping)', 'shipping_state'] },
      ],
      'recipient.city': [{ either: ['City (Shipping)', 'shipping_city'] }],
      'recipient.detail': [
        { either: ['Address 1&2 (Shipping)', 'Address 1 (Shipping)', 'shipping_address_1'] },
        { either: ['Address 2 (Shipping)', 'shipping_address_2'] },
      ],
      'recipient.postcode': [{ either: ['Postcode (Shipping)', 'shipping_postcode'] }],
      'recipient.country': [
        { either: ['Country Code (Shipping)', 'Country Name (Shipping)', 'shipping_country'] },
      ],
      'items.name': [{ either: ['Name', 'Item Name', 'item_name'] }, { either: ['Product Variation'] }],
      'items.quantity': [{ either: ['Quantity', 'item_quantity'] }],
      remark: [{ either: ['Customer Note', 'customer_note'] }],
    },
    dashIsEmpty: false,
  },
  amazon: {
    name: { en: 'Amazon', 'zh-CN': '亚马逊' },
    recognisedBy: [
      ['order-id', 'order-item-id', 'recipient-name', 'ship-address-1', 'ship-city'],
      // shipments that Amazon sent
      ['amazon-order-id', 'shipment-id', 'recipient-name', 'ship-address-1'],
      // without personal data: no recipients
      ['order-id', 'order-item-id', 'purchase-date', 'ship-service-level'],
      ['amazon-order-id', 'purchase-date', 'ship-service-level', 'item-status'],
    ],
    fields: {
      orderNo: [{ either: ['order-id', 'amazon-order-id'] }],
      tracking: ['tracking-number'],
      'recipient.name': ['recipient-name'],
      'recipient.phone': [['ship-phone-number', 'buyer-phone-number']],
      'recipient.province': ['ship-state'],
      'recipient.city': ['ship-city'],
      'recipient.detail': ['ship-address-1', 'ship-address-2', 'ship-address-3'],
      'recipient.postcode': ['ship-postal-code'],
      'recipient.country': ['ship-country'],
      'items.name': ['product-name'],
      'items.quantity': [{ either: ['quantity-to-ship', 'quantity-purchased', 'quantity-shipped'] }],
      remark: ['delivery-instructions'],
    },
    dashIsEmpty: false,
  },
  ebay: {
    name: { en: 'eBay', 'zh-CN': 'eBay' },
    recognisedBy: [
      ['Sales Record Number', 'Order Number', 'Buyer Username', 'Ship To Name', 'Ship To Address 1'],
      // United Kingdom, Australia, Ireland
      ['Sales Record Number', 'Order Number', 'Buyer Username', 'Post To Name', 'Post To Address 1'],
      // Germany
      ['Verkaufsprotokollnummer', 'Bestellnummer', 'Nutzername des Käufers', 'Angebotstitel'],
    ],
    fields: {
      orderNo: [{ either: ['Order Number', 'Bestellnummer'] }],
      tracking: [{ either: ['Tracking Number', 'Sendungsnummer', 'Sendungsverfolgungsnummer'] }],
      'recipient.name': [{ either: ['Ship To Name', 'Post To Name', 'Name des Empfängers'] }],
      'recipient.phone': [{ either: ['Ship To Phone', 'Post To Phone', 'Telefonnummer des Empfängers'] }],
      'recipient.province': [{ either: ['Ship To State', 'Post To State', 'Post To County'] }],
      'recipient.city': [{ either: ['Ship To City', 'Post To City'] }],
      'recipient.detail': [
        { either: ['Ship To Address 1', 'Post To Address 1'] },
        { either: ['Ship To Address 2', 'Post To Address 2'] },
      ],
      'recipient.postcode': [{ either: ['Ship To Zip', 'Post To Postcode', 'Post To Zip'] }],
      'recipient.country': [{ either: ['Ship To Country', 'Post To Country'] }],
      'items.name': [
        { either: ['Item Title', 'Angebotstitel'] },
        { either: ['Variation Details', 'Variantendetails'] },
      ],
      'items.quantity': [{ either: ['Quantity', 'Anzahl'] }],
      remark: [{ either: ['Buyer Note', 'Käufernotiz', 'Anmerkungen des Käufers'] }],
    },
    dashIsEmpty: true,
  },
  etsy: {
    name: { en: 'Etsy', 'zh-CN': 'Etsy' },
    recognisedBy: [
      // sold orders
      ['Sale Date', 'Order ID', 'Full Name', 'Street 1', 'Ship City'],
      // sold order items
      ['Sale Date', 'Item Name', 'Transaction ID', 'Ship Name', 'Ship City', 'Order ID'],
    ],
    fields: {
      orderNo: ['Order ID'],
      'recipient.name': [{ either: ['Ship Name', 'Full Name'] }],
      'recipient.province': ['Ship State'],
      'recipient.city': ['Ship City'],
      'recipient.detail': [
        { either: ['Ship Address1', 'Street 1'] },
        { either: ['Ship Address2', 'Street 2'] },
      ],
      'recipient.postcode': ['Ship Zipcode'],
      'recipient.country': ['Ship Country'],
      'items.name': ['Item Name', 'Variations'],
      'items.quantity': ['Quantity'],
    },
    dashIsEmpty: false,
  },
  shopee: {
    name: { en: 'Shopee', 'zh-CN': 'Shopee 虾皮' },
    recognisedBy: [
      ['Order ID', 'Receiver Name', 'Delivery Address', 'Username (Buyer)'],
      ['No. Pesanan', 'Nama Penerima', 'Alamat Pengiriman', 'Username (Pembeli)'],
      ['หมายเลขคำสั่งซื้อ', 'ชื่อผู้รับ', 'ที่อยู่ในการจัดส่ง', 'ชื่อผู้ใช้ (ผู้ซื้อ)'],
      ['Mã đơn hàng', 'Tên Người nhận', 'Địa chỉ nhận hàng', 'Người Mua'],
      ['訂單編號', '收件者姓名', '收件地址', '買家帳號'],
    ],
    fields: {
      orderNo: [{ either: ['Order ID', 'No. Pesanan', 'หมายเลขคำสั่งซื้อ', 'Mã đơn hàng', '訂單編號'] }],
      tracking: [
        {
          either: [
            'Tracking Number*',
            'Tracking Number',
            'No. Resi',
            '*หมายเลขติดตามพัสดุ',
            'หมายเลขติดตามพัสดุ',
            'Mã vận đơn',
            '包裹查詢號碼',
          ],
        },
      ],
      'recipient.name': [
        { either: ['Receiver Name', 'Nama Penerima', 'ชื่อผู้รับ', 'Tên Người nhận', '收件者姓名'] },
      ],
      'recipient.phone': [
        { either: ['Phone Number', 'No. Telepon', 'หมายเลขโทรศัพท์', 'Số điện thoại', '收件者電話'] },
      ],
      'recipient.province': [{ either: ['Province', 'State', 'Provinsi', 'จังหวัด', 'Tỉnh/Thành phố'] }],
      'recipient.city': [{ either: ['City', 'Kota/Kabupaten', 'TP / Quận / Huyện', '縣市', '城市'] }],
      'recipient.district': [{ either: ['District', 'เขต/อำเภอ', 'Kecamatan', 'Quận', '行政區'] }],
      'recipient.detail': [
        {
          either: ['Delivery Address', 'Alamat Pengiriman', 'ที่อยู่ในการจัดส่ง', 'Địa chỉ nhận hàng', '收件地址'],
        },
      ],
      'recipient.postcode': [{ either: ['Zip Code', 'Postal Code', 'Kode Pos', 'รหัสไปรษณีย์', '郵遞區號'] }],
      'recipient.country': [{ either: ['Country', 'ประเทศ', 'Quốc gia'] }],
      'items.name': [
        { either: ['Product Name', 'Nama Produk', 'ชื่อสินค้า', 'Tên sản phẩm', '商品名稱'] },
        { either: ['Variation Name', 'Nama Variasi', 'ชื่อตัวเลือก', 'Tên phân loại hàng', '商品選項名稱'] },
      ],
      'items.quantity': [{ either: ['Quantity', 'Jumlah', 'จำนวน', 'Số lượng', '數量'] }],
      remark: [
        {
          either: [
            'Remark from buyer',
            'Catatan dari Pembeli',
            'หมายเหตุจากผู้ซื้อ',
            'Nhận xét từ Người mua',
            '買家備註',
          ],
        },
      ],
    },
    dashIsEmpty: true,
  },
  lazada: {
    name: { en: 'Lazada', 'zh-CN': 'Lazada' },
    recognisedBy: [
      ['Order Item Id', 'Lazada Id', 'Order Number', 'Shipping Name', 'Shipping Address'],
      ['orderItemId', 'lazadaId', 'orderNumber', 'shippingName', 'shippingAddress'],
    ],
    fields: {
      orderNo: [{ either: ['Order Number', 'orderNumber'] }],
      tracking: [{ either: ['Tracking Code', 'trackingCode'] }],
      'recipient.name': [{ either: ['Shipping Name', 'shippingName'] }],
      'recipient.phone': [
        { either: ['Shipping Phone Number', 'shippingPhone'] },
        { either: ['Shipping Phone Number2', 'shippingPhone2'] },
      ],
      'recipient.province': [{ either: ['Shipping Region', 'shippingRegion'] }],
      'recipient.city': [{ either: ['Shipping City', 'shippingCity'] }],
      'recipient.detail': [
        { either: ['Shipping Address', 'shippingAddress'] },
        { either: ['Shipping Address2', 'shippingAddress2'] },
        { either: ['Shipping Address3', 'shippingAddress3'] },
        { either: ['Shipping Address4', 'shippingAddress4'] },
        { either: ['Shipping Address5', 'shippingAddress5'] },
      ],
      'recipient.postcode': [{ either: ['Shipping Postcode', 'shippingPostCode'] }],
      'recipient.country': [{ either: ['Shipping Country', 'shippingCountry'] }],
      // One row for each piece: there is no quantity.
      'items.name': [{ either: ['Item Name', 'itemName'] }, 'Variation'],
    },
    dashIsEmpty: false,
  },
  'tiktok-shop': {
    name: { en: 'TikTok Shop', 'zh-CN': 'TikTok Shop' },
    recognisedBy: [['Order ID', 'Order Substatus', 'SKU ID', 'Seller SKU', 'Recipient']],
    fields: {
      orderNo: ['Order ID'],
      tracking: ['Tracking ID'],
      'recipient.name': ['Recipient'],
      'recipient.phone': ['Phone #'],
      'recipient.province': [{ either: ['Province', 'State'] }],
      'recipient.city': [{ either: ['Regency and City', 'City'] }],
      'recipient.district': [{ either: ['Districts', 'District'] }],
      'recipient.detail': [
        'Villages',
        { either: ['House Name or Number'] },
        { either: ['Detail Address', 'Address Line 1', 'Street Name'] },
        { either: ['Additional address information', 'Address Line 2'] },
      ],
      'recipient.postcode': [{ either: ['Zipcode', 'Post Code', 'Postcode'] }],
      'recipient.country': ['Country'],
      'items.name': ['Product Name', 'Variation'],
      'items.quantity': ['Quantity'],
      remark: [['Delivery Instruction', 'Buyer Message']],
    },
    dashIsEmpty: false,
  },
} as const satisfies Readonly<Record<string, PlatformProfile>>;
