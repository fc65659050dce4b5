import { cleanText } from '../clean-text.ts';
import { recogniseName } from './name.ts';
import type { Name } from './name.ts';

/** One of those whom a name cell names. */
export interface Person {
  /** As the cell has it. */
  readonly text: string;
  readonly name: Name;
}

/** What stands between two names, or between a name and who takes the parcel in. */
const BETWEEN =
  /(?<![\p{L}\p{N}])(?:c\/o|z\.?\s?hd\.?|attn|att|care\sof|por\satenci[oó]n|к\.\s?о\.)(?![\p{L}\p{N}])[.:\s]*|[/／、,，&＆;；|｜\n\r\t+＋()（）[\]［］【】<>《》]|\s(?:and|or|und|et|y)\s|\s[-–—－]\s|(?<=\p{Script=Han}{2})[-–—－_:：](?=\p{Script=Han}{2})/iu;
const SPACES = /\s+/u;
/** 王小明和李小红, not 李和平. */
const AND = /(?<=[\p{Script=Han}]{2})[和与及跟或](?=[\p{Script=Han}]{2})/u;
/** The end of a company or one of its rooms, with somebody behind it: 示例科技有限公司李大伟. */
const AFTER_COMPANY =
  /(?:公司|集团|工厂|商行|学校|大学|学院|中学|小学|幼儿园|医院|银行|事务所|工作室|合作社|前台|门卫|[部店厂院局所处室])\s?(\p{Script=Han}{2,3})$/u;
/** What a shop is, behind its owner's name: 王小明书店. */
const SHOP =
  /^的?(?:[书花鞋药商小网茶酒饭面粥米粮油布画琴车表]店|(?:服装|女装|男装|童装|水果|文具|玩具|蛋糕|食品|母婴|五金|烟酒|饰品|手机|电脑|家具|家居|宠物|便利|专卖|杂货|旗舰)店?|超市|工作室|商行|商贸|小卖部|诊所|医馆|药房|画室|餐厅|饭馆|理发|美发|摄影|琴行|花坊|工坊)/u;
/** Who takes the parcel in for whom: 前台代收李晓娜, 王小明 转 李晓娜. Family is said of somebody else. */
const BETWEEN_TWO =
  /(?<=\p{Script=Han}{2})(?:\s?(?:代为?收|代签收?|代领|代拿|代取|帮收|转交|转给)(?:给|[:：])?\s?|\s转\s|的?(?:爸爸|妈妈|老公|老婆|哥哥|姐姐|弟弟|妹妹|同事|朋友|室友|邻居))(?=\p{Script=Han}{2})/u;
/** What is said of somebody, not who it is. */
const ROLE =
  /(?:代为?收|代签收?|代领|代拿|代取|帮收|转交?|转给|收件?|签收|亲启|本人|[Cc]\/[Oo]|的?(?:爸爸?|妈妈?|老公|老婆|哥哥|姐姐|弟弟|妹妹|同事|朋友|家人|室友|邻居))$/u;
const ROLE_BEFORE = /^(?:代收人?|代签|转交?|转给|请|由|给|c\/o|attn)[\s:：.]*/iu;
/** Words in brackets that are no person: where to leave it, who one is to whom. */
const NO_PERSON =
  /^(?:前台|门卫|保安|收发室|传达室|物业|快递柜|驿站|菜鸟|丰巢|公司|单位|学校|家里?|办公室?|仓库|财务部?|行政部?|人事部?|同事|朋友|家人|邻居|本人|代收|代签|先生|女士|小姐|太太|老师|经理|老板|收件人|收货人|勿打电话|请?放?门口)$/u;
const HAN = /^\p{Script=Han}+$/u;
const LONGEST_HAN = 5;
const LETTER = /^\p{L}/u;
/** One person, unless nothing is as it seems. */
const USUAL = /^[\u4e00-\u9fff]{1,4}$/;
const MOST_PEOPLE = 8;
const LONGEST_CELL = 200;

/** Family names that are common enough to tell 小明王 for 王小明. National statistics of 2020, the first seventy. */
const FAMILIES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩邓冯曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱江尹薛',
);
const TITLED = /^(\p{Script=Han}{2})(\p{Script=Han})(?:先生|女士|小姐|太太|老师|同学|师傅|经理|老板|收)?$/u;

/**
 * Everybody whom a name cell names: 王小明/李小红, 王小明(李小红代收), two names with a space or 和 between them. The
 * first is the cell's own reading; a family name that stands last is read as one too.
 */
export function peopleOf(raw: string, name: Name): readonly Person[] {
  const text = cleanText(raw);
  const whole: Person = { text, name };
  if (USUAL.test(text) && name.kind !== 'organisation')
    return FAMILIES.has(text.charAt(2)) ? [whole, ...givenFirst(text)] : [whole];
  if (text.length > LONGEST_CELL || text.includes('*')) return [whole];
  const people = [whole, ...givenFirst(text), ...atCompany(text), ...inScripts(text, name)];
  for (const part of partsOf(text)) {
    const person = part.trim().replace(ROLE_BEFORE, '').replace(ROLE, '').trim();
    if (person === text || !isPerson(person) || people.length >= MOST_PEOPLE) continue;
    people.push({ text: person, name: recogniseName(person) }, ...givenFirst(person), ...atCompany(person));
  }
  return people;
}

function partsOf(text: string): readonly string[] {
  const parts = text
    .split(BETWEEN)
    .flatMap((part) => part.split(AND))
    .flatMap((part) => part.split(BETWEEN_TWO));
  return parts.flatMap((part) => {
    const words = part.trim().split(SPACES);
    const areNames = words.length > 1 && words.every((word) => HAN.test(word) && word.length >= 2);
    return areNames ? words : [part];
  });
}

function isPerson(text: string): boolean {
  if (NO_PERSON.test(text)) return false;
  if (HAN.test(text)) return text.length >= 2 && text.length <= LONGEST_HAN;
  // One word of a name of letters is found by its spelling.
  return LETTER.test(text) && SPACES.test(text);
}

const LATIN = /\p{Script=Latin}/u;
/** Latin letters or digits, and a script in which family names stand first. */
const HAS_LATIN = /[\p{Script=Latin}\p{N}]/u;
const HAS_FAMILY_FIRST = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** The words of one script in a row. */
const FAMILY_FIRST_RUN =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]+(?:[\s·•‧・．.∙⋅･]{1,2}[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]+)*/gu;
const LATIN_RUN = /[\p{Script=Latin}\p{M}]+(?:[\s.,'’-]{1,2}[\p{Script=Latin}\p{M}]+)*/gu;
/** What a number counts, and a letter: 1号, 3栋, A座. */
const COUNTED =
  /(?<=\p{N})(?:号[楼院店仓]?|[楼栋幢座室层组队班届级连排店仓群团区]|单元)|(?<=(?<!\p{L})[A-Za-z])[座栋幢室款]/gu;
const SHORTEST_LATIN = 3;
const LONGEST_KANA = 12;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const NOT_LETTERS = /\P{L}+/gu;
/** Of customers, shops and services, and no name. */
const NO_NAME =
  /^(?:s?vip|plus|pro|new|old|tb|jd|pdd|dy|wx|qq|vx|ins|app|tel|id|no|user|客户|客人|顾客|会员|买家|卖家|用户|店主|店长|店铺|小店|小铺|旗舰|专卖|客服|收|新客|老客|美妆|服饰|女装|男装|童装|数码|家居|食品|母婴|代购|团购|群主|微信|手机|电话|電話|分机|转分机|宝妈|妈妈|爸爸|奶奶|爷爷|外婆|外公)$/iu;

const DIGIT = /\p{N}/u;
/** Of an address in the place of a name: 示例路99号 3栋. */
const PLACE_END =
  /(?:[路街巷弄镇乡省市县区室户房楼座幢栋号层]|大道|街道|花园|花苑|家园|小区|广场|大厦|公寓|单元|新村)$/u;

/** What somebody is to a shop, before the name. */
const CUSTOMER =
  /^(?:客户|客人|顾客|会员|买家|用户|新客|老客|粉丝|学员|团长|群主|店主|店长)(?=\p{Script=Han}{2})/u;

/** Everybody who is named beside letters or digits: A李晓娜, 01 李晓娜, Chan Tai Man 陳大文. */
function inScripts(text: string, name: Name): readonly Person[] {
  if (name.kind === 'organisation' || !HAS_LATIN.test(text) || !HAS_FAMILY_FIRST.test(text)) return [];
  const hasDigit = DIGIT.test(text);
  const native = (text.replace(COUNTED, ' ').match(FAMILY_FIRST_RUN) ?? [])
    .flatMap(partsOf)
    .map((part) => part.trim().replace(CUSTOMER, '').replace(ROLE_BEFORE, '').replace(ROLE, '').trim())
    .filter((person) => isNative(person) && isNoWord(person) && !(hasDigit && PLACE_END.test(person)));
  if (native.length === 0) return [];
  // Behind a name, one word is what is said of it: 王小明 Room 501.
  const fewest = name.kind === 'family-first' ? SPACES : LATIN;
  const latin = (text.match(LATIN_RUN) ?? []).filter(
    (run) => run.length >= SHORTEST_LATIN && fewest.test(run) && isNoWord(run),
  );
  return [...native, ...latin].map((person) => ({ text: person, name: recogniseName(person) }));
}

function isNoWord(text: string): boolean {
  return !NO_PERSON.test(text) && !NO_NAME.test(text);
}

function isNative(text: string): boolean {
  const { length } = text.replace(NOT_LETTERS, '');
  return length >= 2 && length <= (KANA.test(text) ? LONGEST_KANA : LONGEST_HAN);
}

/** Who works at a company or owns it, where its name says so. */
function atCompany(text: string): readonly Person[] {
  const behind = AFTER_COMPANY.exec(text)?.[1] ?? '';
  const owner = [3, 2].find((length) => SHOP.test(text.slice(length)));
  return [behind, owner === undefined ? '' : text.slice(0, owner)]
    .filter((person) => FAMILIES.has(person.charAt(0)) && HAN.test(person) && !NO_PERSON.test(person))
    .map((person) => ({ text: person, name: recogniseName(person) }));
}

function givenFirst(text: string): readonly Person[] {
  const [, given = '', family = ''] = TITLED.exec(text) ?? [];
  if (!FAMILIES.has(family) || FAMILIES.has(given.charAt(0))) return [];
  const turned = family + given;
  return [{ text: turned, name: recogniseName(turned) }];
}
