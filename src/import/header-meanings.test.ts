import { describe, expect, it } from 'vitest';
import { meaningOf } from './header-aliases.ts';
import { guessColumns } from './guess-columns.ts';

describe('headers that say something that no label needs', () => {
  it.each([
    '配送员电话',
    '快递员姓名',
    '司机电话',
    '店铺名称',
    '仓库地址',
    '卖家备注',
    '商家备注',
    '收货时间',
    '收货人邮箱',
    '收件公司',
    '商品总价(元)',
    '退货数量',
    '买家昵称',
    '物流公司',
    '会员编号',
    'Shipping Cost',
    'Ship Date',
    'Delivery Method',
    'Driver Phone',
    'Store Name',
    'Item Weight',
    'Product SKU',
    'Gift Message',
    'Customer ID',
    'お届け希望日',
    '注文日時',
    'メールアドレス',
    '商品コード',
    '주문일시',
    '결제금액',
    '택배사',
    'Tanggal Pesanan',
    'Ongkos Kirim',
    'Tarikh',
    'วันที่สั่งซื้อ',
    'สถานะ',
    'Ngày đặt hàng',
    'Tổng tiền',
    'Versandkosten',
    'Kundennummer',
    'Date de livraison',
    'Mode de livraison',
    'Fecha de entrega',
    'Método de envío',
  ])('%s', (header) => expect(meaningOf(header)).toBeUndefined());
});

describe('somebody else’s columns beside the recipient’s', () => {
  it.each([
    ['收货人姓名', '买家姓名'],
    ['收件人', '寄件人'],
    ['Shipping Name', 'Billing Name'],
    ['Recipient Address', 'Buyer Address'],
    ['お届け先住所', '注文者住所'],
    ['수취인 주소', '주문자 주소'],
    ['Nama Penerima', 'Nama Pembeli'],
    ['ชื่อผู้รับ', 'ชื่อผู้ซื้อ'],
    ['Tên người nhận', 'Tên người mua'],
    ['Name des Empfängers', 'Name des Käufers'],
    ['Nom du destinataire', 'Nom de l’acheteur'],
    ['Nombre del destinatario', 'Nombre del comprador'],
  ])('%s is taken and %s is not, whichever stands first', (theirs, others) => {
    for (const headers of [
      [theirs, others],
      [others, theirs],
    ]) {
      const taken = guessColumns(headers.map((header) => ({ header, looks: 'text' })));
      const recipients = taken.filter(({ field }) => field.startsWith('recipient.'));
      expect(recipients.map(({ index }) => headers[index])).toEqual([theirs]);
    }
  });
});
