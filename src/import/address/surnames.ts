/**
 * Single-character surnames: the public-domain 百家姓 and others that are in use today. Only for telling names from other
 * short texts; masking has its own rules.
 */
const SINGLE =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴鬱胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖代佟覃冼岳楼历却溥闫付涂苟么仝由原亓帅缑亢况郄有琴归海晋楚汝仉漆年爱阳苑鹿火揭战迟栗阿初邸种逢卿占雒邝麦冶粟来银信展兰潭农隋仁覃布是门依丛敬牟佘谌芦鄢商尉盘衣练檀官眭候智揣翦矫辜郇苻刀木';
/** Compound surnames: `shared/data/compound-surnames.txt` (public lists, both tiers) and a few more. */
const DOUBLE =
  '欧阳 上官 司马 诸葛 司徒 皇甫 慕容 令狐 尉迟 夏侯 东方 端木 轩辕 公孙 宇文 长孙 鲜于 闻人 南宫 西门 独孤 呼延 澹台 钟离 申屠 太史 拓跋 百里 赫连 淳于 第五 东郭 公冶 宗政 濮阳 单于 太叔 仲孙 司空 司寇 闾丘 子车 亓官 颛孙 壤驷 公良 巫马 公西 公羊 漆雕 乐正 宰父 谷梁 夹谷 段干 梁丘 左丘 东门 南门 羊舌 微生 完颜 纳兰 万俟 公仪 公仲 即墨 达奚 褚师 徐离 叶赫 爱新';
/** The hundred most common today, about 85 % of all people (Ministry of Public Security, 2020 name report; 肖 and 付 beside 萧 and 傅). */
const COMMON =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文';

const singles: ReadonlySet<string> = new Set(SINGLE);
const doubles: ReadonlySet<string> = new Set(DOUBLE.split(' '));
const common: ReadonlySet<string> = new Set(COMMON);

/** Whether a text begins with a Chinese surname. */
export function beginsWithSurname(text: string): boolean {
  return surnameLength(text) > 0;
}

/** How many characters the surname at the head of a text has: 2, 1, or 0 for none. */
export function surnameLength(text: string): 0 | 1 | 2 {
  if (doubles.has(text.slice(0, 2))) return 2;
  return singles.has(text.charAt(0)) ? 1 : 0;
}

/** Whether a text begins with a compound surname or one of the hundred most common. */
export function beginsWithCommonSurname(text: string): boolean {
  return common.has(text.charAt(0)) || doubles.has(text.slice(0, 2));
}
