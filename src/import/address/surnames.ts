/**
 * Single-character surnames: the public-domain 百家姓 without its rarest, and others that are common today. Only for telling names
 * from other short texts; masking has its own rules.
 */
const SINGLE =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖代佟覃冼岳楼历却溥钭闫付涂苟么仝由原亓帅缑亢况郄有琴归海晋楚汝仉漆乜年爱阳覃苑鹿火揭战迟栗阿苍';
const DOUBLE =
  '欧阳 上官 司马 诸葛 司徒 皇甫 慕容 令狐 尉迟 夏侯 东方 端木 轩辕 公孙 宇文 长孙 鲜于 闻人 南宫 西门 独孤 呼延 澹台 钟离 申屠 太史 拓跋 百里 赫连 淳于 第五 东郭 公冶 宗政 濮阳 单于 太叔 仲孙 司空 闾丘 子车 颛孙 巫马 公西 漆雕 乐正 宰父 谷梁 段干 梁丘 左丘 东门 羊舌 微生 完颜 纳兰';

const singles: ReadonlySet<string> = new Set(SINGLE);
const doubles: ReadonlySet<string> = new Set(DOUBLE.split(' '));

/** Whether a text begins with a Chinese surname. */
export function beginsWithSurname(text: string): boolean {
  return doubles.has(text.slice(0, 2)) || singles.has(text.charAt(0));
}
