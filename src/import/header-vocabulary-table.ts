/**
 * What a word within a header says. `Rn`, `Sn`, `Bn` are persons (收货人, recipient): alone they say a name; `R`, `S`, `B` are what is
 * theirs (收货, shipping). `U`: the customer, who may be either; `H`: shop, staff, warehouse; `G`: goods; `O`: order; `T`: carriage. `stop`:
 * money, time, state, accounts, whatever no label needs.
 */
export type HeaderSense =
  | 'Rn'
  | 'R'
  | 'Sn'
  | 'S'
  | 'Bn'
  | 'B'
  | 'U'
  | 'H'
  | 'G'
  | 'O'
  | 'T'
  | 'name'
  | 'first'
  | 'last'
  | 'phone'
  | 'landline'
  | 'region'
  | 'province'
  | 'city'
  | 'district'
  | 'town'
  | 'address'
  | 'street'
  | 'house'
  | 'line2'
  | 'postcode'
  | 'country'
  | 'number'
  | 'reference'
  | 'tracking'
  | 'quantity'
  | 'remark'
  | 'variant'
  | 'title'
  | 'inner'
  | 'total'
  | 'stop'
  | 'fill';

/**
 * The words that headers are put together of, in simplified and traditional Chinese, English, Japanese, Korean, Indonesian, Malay, Thai, Vietnamese,
 * German, French and Spanish. `_` stands for a space; `a+b` in front of a colon gives a word two senses. Folded like headers: see
 * `read-header.ts`.
 */
export const HEADER_VOCABULARY: readonly (readonly [senses: string, words: string])[] = [
  [
    'Rn',
    '收件人 收货人 收件方 收货方 收方 取件人 提货人 领取人 收件者 收货者 收貨者 到件方 收件联系人 收货联系人',
  ],
  ['Rn', 'recipient receiver consignee addressee ship_to shipto deliver_to delivered_to post_to'],
  [
    'Rn',
    'お届け先 届け先 届先 送付先 送り先 配送先 受取人 宛先 宛名 発送先 納品先 받는사람 받는분 받으시는분 수취인 수령인 수령자 수하인 받는이',
  ],
  [
    'Rn',
    'penerima ผู้รับ ผู้รับสินค้า ผู้รับพัสดุ người_nhận người_nhận_hàng empfänger empfaenger warenempfänger destinataire destinatario receptor',
  ],
  [
    'R',
    '收件 收货 收貨 送货 送貨 配送 目的地 目的 到件 邮寄 寄达 送达 取件 提货 领取 shipping ship delivery deliver destination dropoff drop_off お届け 受取 배송 수취 수령',
  ],
  [
    'R',
    'pengiriman tujuan penghantaran pengantaran จัดส่ง การจัดส่ง ในการจัดส่ง ปลายทาง giao_hàng nhận_hàng giao nhận liefer lieferung versand zustell livraison expédition envío envios entrega destino',
  ],
  ['R+address', '배송지 배송지주소 통합배송지 lieferadresse lieferanschrift versandadresse'],
  [
    'Sn',
    '寄件人 发件人 发货人 寄件方 发件方 寄方 寄件者 发货方 寄件联系人 sender shipper consignor ship_from shipfrom ご依頼主 依頼主 差出人 荷送人 送り主 発送人 발송인 송하인 보내는사람 보내는분 보내시는분 보내는이',
  ],
  ['Sn', 'pengirim penghantar ผู้ส่ง ผู้จัดส่ง người_gửi absender versender expéditeur remitente'],
  ['S', '寄件 发件 寄货 始发 发货 寄出 発送元 출고지 발송지 ต้นทาง return_to pickup'],
  [
    'Bn',
    '买家 购买人 购买者 购货人 付款人 下单人 订货人 订购人 申请人 buyer payer purchaser bill_to billto sold_to soldto orderer 注文者 購入者 ご注文者 請求先 支払者 구매자 주문자 주문인 구매인 입금자',
  ],
  [
    'Bn',
    'pembeli pemesan ผู้ซื้อ ผู้สั่งซื้อ ผู้สั่ง người_mua người_thanh_toán người_đặt người_đặt_hàng käufer kaeufer besteller zahler rechnungsempfänger acheteur payeur commanditaire comprador',
  ],
  [
    'B',
    '发票 账单 帐单 下单 付款 billing bill payment invoice invoicing card 請求 支払い 支払 購入 구매 청구 penagihan bil ชำระเงิน เรียกเก็บเงิน thanh_toán rechnung rechnungs rechnungsadresse rechnungsanschrift facturation facturación pago cobro',
  ],
  [
    'U',
    '客户 顾客 团员 顧客 客人 用户 会员 customer client patron お客様 お客さま 고객 고객님 pelanggan ลูกค้า khách_hàng khách kunde kunden kundin cliente',
  ],
  [
    'H',
    '商家 卖家 賣家 卖方 店铺 店鋪 门店 商户 仓库 客服 内部 供应商 团长 主播 达人 分销商 代理商 我方 seller vendor store shop merchant warehouse internal private staff employee supplier 판매자 매장 出品者 店舗 ショップ 担当',
  ],
  [
    'H',
    'penjual toko gudang kedai penjual ผู้ขาย ร้าน ร้านค้า cửa_hàng người_bán kho verkäufer händler lager vendeur boutique magasin entrepôt vendedor tienda almacén',
  ],
  [
    'G',
    '商品 货品 货物 宝贝 产品 物品 托寄物 内件 品项 品名 品 item items product products goods lineitem line_item listing merchandise contents content article articles 품목 상품 제품 내품',
  ],
  [
    'G',
    'produk barang isi_paket kandungan kandungan_bungkusan สินค้า รายการสินค้า sản_phẩm hàng_hóa hàng mặt_hàng artikel produkt ware angebot produit produits artículo artículos producto productos publicación mercancía nội_dung_hàng_hóa',
  ],
  [
    'title',
    '标题 全名 摘要 简称 title description desc titel bezeichnung désignation libellé título descripción keterangan_barang',
  ],
  [
    'O',
    '订单 訂單 交易 订购单 訂購單 订货单 单据 销售单 跟团 order orders po increment sales_order purchase_order 注文 ご注文 受注 オーダー 売上 주문 pesanan transaksi คำสั่งซื้อ การสั่งซื้อ ออเดอร์ ใบสั่งซื้อ đơn_hàng đơn đơn_khách_hàng bestell bestellung auftrag auftrags commande pedido orden venta',
  ],
  [
    'T',
    '物流 快递 快遞 货运 运单 包裹 carrier courier shipment parcel package consignment 택배 운송 kurir ekspedisi bungkusan vận_chuyển ขนส่ง 出荷 paket sendung envoi colis paquete',
  ],
  [
    'name',
    '姓名 名称 名字 名 人名 称呼 联系人 联络人 name names fullname full_name 氏名 名前 お名前 名義 이름 이름 성명 성함 명 nama nama_lengkap ชื่อ ชื่อ_นามสกุล ชื่อและนามสกุล tên họ_tên họ_và_tên nom nombre nombre_completo nombre_y_apellidos namen vor_und_nachname',
  ],
  ['first', 'firstname first_name given_name forename vorname prénom'],
  ['last', 'lastname last_name surname family_name nachname nom_de_famille apellido apellidos 姓 氏 성'],
  [
    'phone',
    '手机 手机号 手机号码 电话 电话号码 联系电话 移动电话 行动电话 手提 联系方式 联系号码 联络电话 phone phones telephone tel mobile cell cellphone mobile_phone contact_number contact_no contact_phone phone_number whatsapp',
  ],
  [
    'phone',
    '電話 電話番号 携帯 携帯電話 휴대폰 휴대전화 핸드폰 전화 전화번호 연락처 telp telepon no_hp hp no_telp no_tel nomor_telepon nombor_telefon telefon โทรศัพท์ หมายเลขโทรศัพท์ เบอร์โทร เบอร์โทรศัพท์ เบอร์ โทร มือถือ điện_thoại số_điện_thoại sđt số_đt',
  ],
  [
    'phone',
    'telefonnummer telefonnr handy mobil mobilnummer rufnummer téléphone tél portable téléphone_portable teléfono móvil celular tlf',
  ],
  [
    'landline',
    '固话 固定电话 座机 市话 市内电话 备用电话 landline home_phone 일반전화 기타연락처 固定電話 fijo teléfono_fijo fixe festnetz',
  ],
  ['region', '省市区 省市区县 省市 地区 区域 所在地区 所属地区 所在地'],
  [
    'province',
    '省 省份 州 省州 province state prefecture 都道府県 都道府県名 시도 광역시도 bundesland provincia estado provinsi negeri จังหวัด tỉnh tỉnh_thành tỉnh_thành_phố zone',
  ],
  [
    'city',
    '市 城市 县市 縣市 city suburb locality 市区町村 郡市区 市町村 시군구 ort stadt wohnort commune ville localité ciudad localidad población municipio alcaldía kota kabupaten bandar thành_phố tp',
  ],
  [
    'district',
    '区 县 区县 市区 行政区 行政區 乡镇市区 鄉鎮市區 district districts county 구 kecamatan daerah เขต อำเภอ quận huyện quận_huyện arrondissement',
  ],
  [
    'town',
    '街道 镇 乡镇 镇街道 乡 town township village villages subdistrict แขวง ตำบล phường xã kelurahan desa colonia barrio',
  ],
  [
    'address',
    '地址 住址 住所 住所 住所欄 address addr adresse anschrift dirección domicilio alamat ที่อยู่ địa_chỉ 주소 주소지',
  ],
  [
    'street',
    '详细地址 具体地址 详细 street street_address rue calle straße strasse str 番地 丁目 それ以降の住所 町名番地 기본주소 기본배송지 dirección_línea straßenname đường',
  ],
  ['house', '门牌 门牌号 house_number house_no hausnr hausnummer'],
  [
    'line2',
    'apartment apt suite unit building bldg flat floor アパート マンション アパートマンション アパートマンション名 建物 建物名 상세주소 상세배송지 adresszusatz zusatz complément complément_d_adresse piso depto tòa_nhà',
  ],
  [
    'postcode',
    '邮编 邮政编码 邮政编号 邮码 邮递区号 zip zipcode zip_code postcode post_code postal_code postal plz postleitzahl code_postal código_postal cp 郵便番号 우편번호 kode_pos kodepos poskod รหัสไปรษณีย์ mã_bưu_điện mã_bưu_chính pincode pin_code',
  ],
  ['country', '国家 国 国别 country land pays code_pays país 国名 국가 나라 negara ประเทศ quốc_gia'],
  [
    'number',
    '号 号码 编号 单号 流水号 序列号 no number numbers nr num id ids code nummer numéro número n 番号 번호 nomor nombor mã เลขที่ หมายเลข เลข 編號 kode รหัส',
  ],
  ['reference', '参考号 参考 管理番号 reference ref referenz référence referencia rujukan référence_client'],
  [
    'tracking',
    '运单号 运单 面单 快递单 快递单号 物流单 物流单号 货运单 货运单号 查询号码 包裹查询号码 tracking track tracking_id tracking_number waybill awb airwaybill 送り状 送り状番号 伝票番号 お荷物伝票番号 配送伝票番号 お問い合わせ番号 追跡 追跡番号 송장 송장번호 운송장 운송장번호 등기',
  ],
  [
    'tracking',
    'resi no_resi nomor_resi penjejakan ติดตาม ติดตามพัสดุ พัสดุ vận_đơn mã_vận_đơn mã_vận_chuyển sendungsnummer sendungsverfolgung sendungsverfolgungs trackingnummer paketnummer suivi seguimiento rastreo guía',
  ],
  [
    'quantity',
    '数量 件数 个数 数目 总数 份数 quantity qty pieces pcs units count 個数 出荷個数 販売個数 수량 개수 구매수 구매수량 박스수량 jumlah kuantitas kuantiti bilangan koli จำนวน số_lượng sl menge anzahl stück stückzahl quantité qté cantidad unidades uds unds',
  ],
  [
    'remark',
    '备注 留言 附言 说明 附加说明 要求 备考 note notes remark remarks comment comments message instruction instructions memo 備考 備考欄 記事 メモ コメント 메모 메세지 메시지 추가메시지 요청사항 비고 배송메세지',
  ],
  [
    'remark',
    'catatan keterangan arahan nota หมายเหตุ บันทึก ghi_chú lời_nhắn yêu_cầu bemerkung bemerkungen notiz käufernotiz kommentar kundenkommentar hinweis anmerkung anmerkungen nachricht remarque remarques commentaire commentaires notas observaciones observación comentario comentarios mensaje indicaciones',
  ],
  [
    'variant',
    '规格 颜色 尺码 型号 属性 选项 款式 variation variations variant variants option options size color 選項 オプション バリエーション 選択肢 옵션 옵션명 옵션정보 variasi varian variante varianten variantendetails ตัวเลือก phân_loại phân_loại_hàng déclinaison',
  ],
  ['inner', '子 内部 系统 sub child parent internal externe extern external line 原'],
  ['total', '总 合计 总计 total totals gesamt summe subtotal tổng ยอดรวม 合計 총'],
  [
    'stop',
    '价 价格 单价 总价 售价 原价 金额 应付 应收 实付 实收 运费 邮费 费 费用 优惠 折扣 税 税号 时间 日期 时段 日 状态 狀態 方式 类型 种类 公司 渠道 币种 重量 体积 链接 图片 邮箱 邮件 电邮 信箱 账号 帐号 帐户 账户 昵称 网名 旺旺 微信 身份证 身分证 证件 统一编号 抬头 纳税人 退款 售后 退货 优惠券 积分 佣金 保价 代收 代收金额 业务 审核人 制单人 打印 序号 行号 是否 旗帜 标记 条码 编码 货号 品牌 类目 分类 来源 库存 创建 预约 预计 希望 称重 总额 生日 性别 年龄 自提点 月结 卡号 原因 人数 审核 买家账号 标签 快递公司 物流公司 物流方式',
  ],
  [
    'stop',
    'price cost amount date time timezone status method type company carrier_name currency weight deadweight volume url link image email emails e_mail mail username user usernames nickname nick account login website tax vat fee fees discount coupon refund sku upc ean asin barcode category brand source channel service level gift birthday gender salutation kana fax group tags tag flag risk created updated paid shipped handling insurance deadline expected estimated requested custom_field provider metadata payment_status payment_method card_last4 gross net points warranty location refunded returned return language ip rate charge charges balance value',
  ],
  [
    'stop',
    '価格 金額 単価 料金 手数料 税 日 日時 日付 時間 時刻 ステータス 状態 状況 方法 種類 種別 区分 メール メールアドレス カナ フリガナ ふりがな 会社 部門 敬称 クーポン ポイント 決済 予定 予定日 重量 コード クール 割引 代引 送料 利用',
  ],
  [
    'stop',
    '가격 금액 단가 판매가 결제금액 결제액 결제수단 결제 결제일 결제일시 주문일시 주문일 일 일시 날짜 상태 방법 배송방법 배송비 아이디 이메일 메일 택배사 등급 코드 통관 개인통관고유부호 할인 포인트 운임 무게 순번 주문순번 여부 구분 종류 예정일 출고예정일 묶음배송번호 분리배송',
  ],
  [
    'stop',
    'harga tanggal tarikh waktu masa jasa ongkos ongkir bayar bayaran pembayaran diskon metode cara opsi pilihan berat emel e_mel pengguna nama_pengguna akun kategori biaya dibuat nilai asuransi tipe jenis',
  ],
  [
    'stop',
    'ราคา วันที่ เวลา สถานะ วิธี ประเภท เงิน จำนวนเงิน ยอด ค่า ส่วนลด น้ำหนัก อีเมล ผู้ใช้ ชื่อผู้ใช้ ภาษี cod รหัสสินค้า ช่องทาง ตัวเลือกการจัดส่ง',
  ],
  [
    'stop',
    'giá tiền ngày giờ trạng_thái phương_thức phí khối_lượng cân_nặng tài_khoản mã_sản_phẩm thu_hộ đơn_vị đơn_vị_vận_chuyển thuế giảm_giá thời_gian hình_thức số_tiền stt',
  ],
  [
    'stop',
    'preis betrag datum zeit uhrzeit art zahlungsart versandart methode firma währung gewicht nutzername nutzernamen benutzername konto steuer mwst ust gebühr rabatt gutschein brutto netto verpackung verkauft kategorie kosten anrede bestellzeit bestelldatum vk idnr servicedetails',
  ],
  [
    'stop',
    'prix montant date heure statut état mode méthode société entreprise raison_sociale devise poids courriel compte identifiant taxe tva frais remise transporteur civilité catégorie payé nouveau ttc ht',
  ],
  [
    'stop',
    'precio importe fecha hora estado_de_la_orden forma método empresa moneda peso correo correo_electrónico usuario cuenta impuesto iva gastos descuento transportista tipo dni cuit cédula rfc medio ingresos',
  ],
  [
    'fill',
    '信息 必填 选填 含 请 中 完整 全 全部 详情 默认 主 平台 线上 原始 商品级 人 者 件 联系 联络 个 的 及 和 所在 国家地区 如适用 元 the of to for from in and or info information details detail data line full contact main default primary base ordered purchased s shop_order 所属 特别 特殊 special',
  ],
  [
    'fill',
    'の さん 様 先 ご お 欄 項目 현 등록 노출 dan dari daripada oleh di untuk lengkap terakhir dibeli dari_pembeli จาก ของ ที่ ทำการ này của từ hàng_hoá des der dem den die das für von im und name_1 de du del la le les el los las d l et y en para al a postale postal_address sur commandée',
  ],
  // Words of hand-made sheets and forms.
  ['Rn', 'consignatario beneficiary deliver_to_name'],
  ['R', '寄送 取货 派送 deliveries reparto'],
  ['B', '开票'],
  ['U', 'retailer member'],
  [
    'H',
    '配送员 骑手 快递员 派件员 司机 业务员 跟单员 收银员 driver rider agent 배송기사 기사 fahrer livreur repartidor',
  ],
  ['G', '内容品 内容物 내용물 내용품 内件品名 货名 goods_description isi barangan'],
  ['title', 'beschreibung artikelbeschreibung'],
  ['T', '出货 出荷 colis_nr'],
  [
    'name',
    '大名 尊姓大名 联系人姓名 attn attention persona_de_contacto ansprechpartner ชื่อ_สกุล contact_name contact_person',
  ],
  ['phone', 'wa no_wa ph phno handynummer contact_mobile nomor_hp telp_hp เบอร์ติดต่อ'],
  ['province', 'propinsi 省州 州省'],
  ['city', 'kab city_town'],
  ['district', 'kec'],
  ['town', 'kel'],
  ['line2', 'puerta escalera étage'],
  ['postcode', 'c_p post_zip'],
  ['number', '流水 流水号'],
  ['tracking', 'แทรค แทรคกิ้ง no_tracking'],
  ['quantity', '几个 几件 多少 how_many jml stk nombre_de_colis nombre_d_articles bultos pcs'],
  ['remark', '想说的话 anything_else ket observations special_requests'],
  [
    'stop',
    '紧急 推荐 介绍 注册 公司地址 公司电话 核销码 赠品 等级 尾号 cod business kilos poids valeur déclarée declared emergency referrer referral signature barcode wunschtermin termin 承诺 超时 结算',
  ],
  [
    'fill',
    '购买 订购 成交 实发 出库 实际 您的 您 你的 我的 我 your you my 収 ชิ้น ติดต่อ contacto code_nr contact_info u',
  ],
];
