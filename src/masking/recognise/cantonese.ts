/**
 * How common surnames and characters of given names are spelled in Hong Kong and Macao. There is no rule for it; the
 * spellings are those of public name lists (the Hong Kong Government's telephone directory, Jyutping readings without
 * tones where they differ). Folded characters.
 */
const TABLE = [
  '陈chan 黄wong 王wong 李lee,lei,li 张cheung 林lam 刘lau 吴ng 郑cheng 何ho 梁leung 叶yip,ip 杨yeung 周chow,chau 罗law,lo',
  '曾tsang 谢tse 郭kwok 蔡choi,tsoi 邓tang 冯fung 许hui 苏so 潘poon,pun 余yu,yue 徐tsui,chui 马ma 胡woo,wu 朱chu 高ko',
  '吕lui 赵chiu 孙suen,sun 谭tam 卢lo 萧siu 肖siu 钟chung 关kwan 莫mok 侯hau 冼sin 简kan 江kong 方fong 石shek 麦mak',
  '欧au 区au 甘kam 温wan 尹wan 伍ng 霍fok 袁yuen 戴tai 程ching 韩hon 沈shum,sum 邱yau 廖liu,liao 黎lai 文man 史sze',
  '唐tong 彭pang 范fan 姚yiu 汤tong 董tung 崔chui 游yau 颜ngan 翁yung 雷lui 龙lung 龚kung 施sze,see 白pak 洪hung 任yam',
  '杜to 丁ting 田tin 傅fu 柯or 骆lok 司sze 徒to 阳yeung 宋sung 于yu 贾ka 魏ngai 薛sit 阮yuen 陆luk 郝kok 毛mo 邹chau',
  '熊hung 孟mang 秦chun 夏ha 康hong 葛kot 严yim 古ku 倪ngai 凌ling 招chiu 岑shum,sham 容yung 屈wat 鲍pau 连lin 植chik',
  '明ming 志chi 伟wai 家ka 国kwok 华wah 强keung 英ying 美mei 玲ling 丽lai 嘉ka 俊chun 杰kit 健kin 建kin 荣wing 永wing',
  '德tak 福fuk 贵kwai 祥cheung 光kwong 辉fai 成shing 胜shing 安on 平ping 小siu 大tai 慧wai 敏man 仪yee 婷ting 欣yan',
  '颖wing 琳lam 雪suet 芳fong 兰lan 珍chun 秀sau 淑suk 惠wai 玉yuk 凤fung 霞ha 莲lin 娟kuen 清ching 子tsz,chi 梓tsz',
  '轩hin 浩ho 然yin 宇yu 天tin 恩yan 诗sze 晴ching 彤tung 心sum 怡yee 思sze 雅nga 琪ki 学hok 海hoi 山shan 春chun 东tung',
  '金kam 木muk 水shui 红hung 业yip 兴hing 昌cheong 武mo 民man 豪ho 良leung 生sang 权kuen 泉chuen 添tim 耀yiu',
  '宏wang 鸿hung 坤kwan 炳ping 树shu 松chung 柏pak 云wan 月yuet 桂kwai 梅mui 菊kuk 萍ping 燕yin 虹hung 洁kit 静ching 瑜yu',
  '珊shan 莹ying 欢foon 乐lok 信shun 义yi 礼lai 智chi 仁yan 忠chung 孝hau 正ching 启kai 世sai 达tat 进chun 立lap',
  '景king 基kei 伦lun 龄ling 佩pui 倩sin 儿yee 芝chi 茵yan 蕙wai 薇mei 韵wan 爱oi 宝po 婉yuen 凯hoi 骏chun 朗long 睿yui',
];

const SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(
  TABLE.flatMap((line) => line.split(' ')).map((entry) => [entry.slice(0, 1), entry.slice(1).split(',')]),
);

/** The Cantonese spellings of a character; none where the table has none. */
export function cantoneseOf(character: string): readonly string[] {
  return SPELLINGS.get(character) ?? [];
}
