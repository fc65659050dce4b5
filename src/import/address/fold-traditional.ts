/** Traditional characters that names of divisions are written with, each with the simplified form of the list. */
const PAIRS =
  '臺台灣湾東东廣广門门雲云貴贵陝陕肅肃寧宁遼辽龍龙慶庆蘇苏區区縣县鄉乡鎮镇義义園园蘭兰蓮莲連连萬万華华內内橋桥莊庄樹树鶯莺峽峡蘆芦雙双貢贡烏乌來来壢坜楊杨龜龟觀观復复興兴豐丰勢势棲栖岡冈霧雾歸归關关廟庙將将軍军學学營营後后鹽盐鳳凤鳥鸟彌弥濃浓瑪玛愛爱樂乐離离島岛貓猫黃黄鐵铁濟济煙烟濰潍鄭郑陽阳瀋沈開开麗丽銀银魯鲁齊齐無无錫锡揚扬陰阴紹绍溫温臨临贛赣晉晋吳吴鳴鸣順顺馬马蕪芜銅铜陸陆羅罗從从崗岗寶宝廈厦漢汉長长閔闵匯汇靜静賢贤滬沪閩闽瓊琼瀘泸滄沧衛卫漣涟潁颍陳陈薊蓟棗枣隨随葉叶圖图騰腾維维爾尔遠远遷迁塊块萊莱榮荣錦锦鎬镐鶴鹤雞鸡澤泽漵溆潛潜瀏浏瀾澜獻献禮礼應应恆恒懷怀廬庐嶺岭嵐岚壽寿國国團团';
const SIMPLIFIED = new Map(PAIRS.match(/../gu)?.map((pair) => [pair.charAt(0), pair.charAt(1)]));
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join('')}]`, 'gu');

/** The text with the traditional characters of division names simplified, one for one: places in it stay the same. */
export function foldTraditional(text: string): string {
  return text.replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) ?? character);
}
