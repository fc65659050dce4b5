/**
 * Invented order files in every encoding, their bytes as Python's codecs write them: what is read must not be made by the same
 * library that reads it.
 */
export const ENCODED_SAMPLES: readonly (readonly [encoding: string, text: string, hex: string])[] = [
  [
    'gb18030',
    '订单编号,收件人,手机,地址\n1001,张三,13800138000,浙江省杭州市西湖区示例路1号\n',
    'b6a9b5a5b1e0bac52ccad5bcfec8cb2ccad6bbfa2cb5d8d6b70a313030312cd5c5c8fd2c31333830303133383030302cd5e3bdadcaa1babcd6ddcad0cef7bafec7f8cabec0fdc2b731bac50a',
  ],
  [
    'gb18030',
    '客户,号码,去向\n欧阳示例,13800138000,四川省成都市武侯区样板巷3号\n',
    'bfcdbba72cbac5c2eb2cc8a5cff20ac5b7d1f4cabec0fd2c31333830303133383030302ccbc4b4a8caa1b3c9b6bccad0cee4baeec7f8d1f9b0e5cfef33bac50a',
  ],
  ['gb18030', '姓名\n李四\n', 'd0d5c3fb0ac0eecbc40a'],
  [
    'big5',
    '訂單編號,收件人,電話,地址\nA1,陳小明,0912345678,臺北市信義區市府路1號3樓\n',
    'ad71b3e6bd73b8b92ca6aca5f3a4482cb971b8dc2ca661a77d0a41312cb3afa470a9fa2c303931323334353637382cbb4fa55fa5abab48b871b0cfa5aba9b2b8f431b8b933bcd30a',
  ],
  [
    'big5',
    '客戶,號碼,去向\n黃範例,0912345678,新竹縣竹北市光明六路1號\n',
    'abc8a4e12cb8b9bd582ca568a6560ab6c0bd64a8d22c303931323334353637382cb773a6cbbfa4a6cba55fa5aba5faa9faa4bbb8f431b8b90a',
  ],
  ['big5', '姓名\n陳大文\n', 'a96da6570ab3afa46aa4e50a'],
  [
    'shift_jis',
    '注文番号,氏名,電話番号,住所\nA-1,見本 太郎,03-1234-5678,東京都千代田区見本町1-2-3\n',
    '928d95b694d48d862c8e8196bc2c9364986294d48d862c8f5a8f8a0a412d312c8ca9967b2091be98592c30332d313233342d353637382c938c8b9e937390e791e393638be68ca9967b92ac312d322d330a',
  ],
  ['shift_jis', '品名,数量\nﾃｽﾄ商品,1\n', '956996bc2c909497ca0ac3bdc48fa495692c310a'],
  [
    'euc-jp',
    '注文番号,氏名,電話番号,住所\nA-1,見本 太郎,03-1234-5678,東京都千代田区見本町1-2-3\n',
    'c3edcab8c8d6b9e62cbbe1ccbe2cc5c5cfc3c8d6b9e62cbdbbbdea0a412d312cb8abcbdc20c2c0cfba2c30332d313233342d353637382cc5ecb5fec5d4c0e9c2e5c5c4b6e8b8abcbdcc4ae312d322d330a',
  ],
  ['euc-jp', 'お客様\nサンプル\n', 'a4aab5d2cdcd0aa5b5a5f3a5d7a5eb0a'],
  [
    'euc-kr',
    '주문번호,받는사람,연락처,주소\n1001,김예시,010-1234-5678,서울특별시 강남구 예시로 1 101호\n',
    'c1d6b9aeb9f8c8a32cb9deb4c2bbe7b6f72cbfacb6f4c3b32cc1d6bcd20a313030312cb1e8bfb9bdc32c3031302d313233342d353637382cbcadbfefc6afbab0bdc320b0adb3b2b1b820bfb9bdc3b7ce203120313031c8a30a',
  ],
  [
    'euc-kr',
    '손님;번호;가는곳\n박견본;010-1234-5678;부산광역시 해운대구 견본길 2\n',
    'bcd5b4d43bb9f8c8a33bb0a1b4c2b0f70ab9dab0dfbabb3b3031302d313233342d353637383bbacebbeab1a4bfaabdc320c7d8bfeeb4ebb1b820b0dfbabbb1e620320a',
  ],
  [
    'windows-1252',
    'Bestellnummer;Empfänger;Straße;Ort\n1;Jörg Müller;Musterstraße 1;Köln\n',
    '42657374656c6c6e756d6d65723b456d7066e46e6765723b53747261df653b4f72740a313b4af67267204dfc6c6c65723b4d757374657273747261df6520313b4bf66c6e0a',
  ],
  [
    'windows-1252',
    'Name,Adresse\nRené,Rue de l’Été 5\n',
    '4e616d652c416472657373650a52656ee92c527565206465206c92c974e920350a',
  ],
  [
    'windows-1252',
    'order,name,city\n1,José Núñez,A Coruña\n',
    '6f726465722c6e616d652c636974790a312c4a6f73e9204efaf1657a2c4120436f7275f1610a',
  ],
  [
    'utf-16le',
    '订单编号,收件人,手机,地址\n1001,张三,13800138000,浙江省杭州市西湖区示例路1号\n',
    'a28b5553167ff7532c003665f64eba4e2c004b623a672c00305740570a0031003000300031002c00205f094e2c00310033003800300030003100330038003000300030002c00596d5f6c01776d67de5d025e7f89566e3a533a798b4fef8d3100f7530a00',
  ],
  [
    'utf-16be',
    '一一,一一一一一一,13800138000\n',
    '4e004e00002c4e004e004e004e004e004e00002c00310033003800300030003100330038003000300030000a',
  ],
];
