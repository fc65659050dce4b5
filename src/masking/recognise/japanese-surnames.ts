/**
 * The most frequent Japanese family names of two and three characters (some 300; order and choice are common knowledge
 * of name rankings, no list was copied).
 */

/** With a first character that is no Chinese surname to speak of: no Chinese name begins so. */
const CERTAIN = [
  '佐藤 鈴木 伊藤 渡辺 渡邊 渡邉 山本 中村 加藤 山田 山口 松本 木村 斎藤 齋藤 齊藤 斉藤 山崎 橋本 山下 中島 前田 岡田',
  '藤田 後藤 近藤 村上 遠藤 青木 坂本 福田 西村 藤井 岡本 藤原 中野 三浦 中川 松田 竹内 中山 森田 上田 内田 酒井',
  '横山 今井 工藤 増田 丸山 杉山 村田 新井 藤本 河野 上野 野口 松井 千葉 岩崎 久保 木下 佐野 野村 松尾 菊地 市川',
  '杉本 島田 桜井 渡部 山内 西田 飯田 菊池 西川 北村 川口 中田 服部 岩田 土屋 川崎 福島 本田 樋口 中西 永井 川上',
  '浅野 内藤 松岡 荒木 川村 浜田 早川 松下 西山 片山 須藤 矢野 今村 永田 上原 黒田 尾崎 榎本 松村 岩本 北川 三宅',
  '中井 萩原 福井 篠原 岡崎 関口 鎌田 松原 津田 奥村 奥田 根本 杉浦 児玉 天野 西本 川島 松永 川田 沢田 澤田 広瀬',
  '稲垣 八木 荒井 河村 榊原 岸本 飯塚 川端 横田 坂口 若林 岡村 黒木 須田 岡野 三上 本間 堀田 堀内 中原 山中 徳永',
  '長島 永野 岡部 神田 神谷 浜崎 松浦 前川 植田 飯島 畑中 二宮 寺田 寺本 塚本 塚田 河合 竹中 竹田 日高 森本 森下',
  '森山 森川 三木 滝沢 瀬戸 瀬川 今野 根岸 笠原 稲葉 稲田 篠田 藤岡 藤村 藤川 藤野 藤沢 福本 福岡 福永 川原 川本',
  '河田 北島 北野 下村 下田 梶原 梶田 長田 長井 長尾 丹羽 土井 土田 手塚 入江 矢部 矢島 細川 細田 緒方 西岡 西野',
  '西尾 西原 角田 赤木 赤松 足立 青柳 須賀 飯野 黒川 黒沢 渋谷 栃木 笹川 辻本 栄田 塩田 塩谷 竜田 戸田 広田 桜田',
].flatMap((line) => line.split(' '));

/** These may also be a Chinese surname and a given name (田中华, 高橋), or a nickname (小松): a sign is asked for. */
const WITH_SIGN = [
  '高橋 田中 小林 吉田 井上 清水 池田 阿部 石川 石井 小川 太田 金子 原田 小野 田村 和田 石田 柴田 宮崎 高木 安藤 宮本 大野',
  '小島 谷口 高田 大塚 小山 平野 武田 菅原 古川 大西 水野 高野 吉川 小松 安田 平田 秋山 吉村 田口 大橋 小池 石原 大島 高山',
  '大石 望月 栗原 星野 高島 吉岡 馬場 成田 小西 田辺 大谷 富田 白石 大森 青山 宮田 三好 熊谷 平井 平山 安部 向井 大川 宮川',
  '田島 小倉 吉野 古賀 武藤 小原 小田 小澤 小沢 大山 甲斐 相馬 相田 栗田 梅田 鳥居 柏木 落合 富永 水谷 大沢 大場 大竹 大和',
  '牧野 米田 芦田 谷川 金井 金田',
].flatMap((line) => line.split(' '));

export const JAPANESE_PAIRS: ReadonlyMap<string, 'certain' | 'with-sign'> = new Map([
  ...CERTAIN.map((surname) => [surname, 'certain'] as const),
  ...WITH_SIGN.map((surname) => [surname, 'with-sign'] as const),
]);

/** Of three characters; none whose first two are a family name too (久保田, 小野寺), and none that Chinese names begin with. */
export const JAPANESE_TRIPLES: ReadonlySet<string> = new Set(
  '佐々木 長谷川 五十嵐 長谷部 小笠原 大久保 宇佐美 佐久間 日比野 東海林 波多野 喜多村 曽我部 宇都宮 五十川'.split(
    ' ',
  ),
);

/** A sign that a name is Japanese: kana, 々, or a character that only Japan writes so. */
export const JAPANESE_SIGN =
  /[\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9d々〆辻込畑榊笹峠栃沢辺渋滝広関黒桜恵栄徳竜戸実亜円歩斎斉鉄絵蔵塩駅児]/u;
