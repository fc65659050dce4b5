import type { Span } from '../fold/fold.ts';

/**
 * Where parcels are left that nobody lives in: post office boxes, lockers, stations, shops. Their names and numbers
 * are how a courier finds them and tell no home, so they may be shown. Read on folded text (see `fold/fold.ts`).
 */
const NUMBER = '[\\s:.#-]{0,3}(?:no[.]?\\s?)?[0-9]{1,6}[a-z]?(?![0-9a-z])';
/** Words of post boxes; a number belongs to them. */
const BOX_WORDS =
  'p\\s?[.]?\\s?o\\s?[.]?\\s?box|gpo box|post office box|locked bag|private bag|postbus|postboks|postbox|box(?=\\s?[0-9]{1,5}$)|boite postale|bp(?=\\s?[0-9])|apartado(?: postal| de correos)?|caixa postal|casella postale|skrytka pocztowa|postafiok|postilokero|[aа]/я|абонентскии ящик|packstation|postfiliale|paczkomat';
const GERMAN_BOX = '(?<!\\p{L})postfach\\s{0,2}[0-9]{1,6}(?:\\s[0-9]{2}){0,2}(?![0-9])';
const BOX = `(?<![\\p{L}\\p{N}])(?:${BOX_WORDS})(?:${NUMBER}|\\s[a-z]{3}[0-9]{2,4}[a-z]{0,2}(?![0-9a-z]))?`;
const HAN_BOX =
  '(?:邮政|邮局|专用|部队)?信箱(?:第?[0-9]{1,6}号?(?:信箱)?(?:[0-9]{1,3}分箱)?)?|(?<![0-9])[0-9]{1,6}\\s?号?信箱(?:[0-9]{1,3}分箱)?|私书箱(?:[0-9]{1,6}号?)?';
/** Names of lockers and networks, words of stations. */
/**
 * A station's name behind a floor or a mask: 3楼示例驿站. Behind a room it may be a person's, and what tells a way or a
 * side is none.
 */
const STATION_NAME =
  '(?:(?<=[0-9]\\s?(?:楼|层)|\\*{3})[\\u4e00-\\u9fff](?<![东西南北左右甲乙丙丁内外上下边旁对面前后门口单元室户房层楼栋幢座号收放送交转的])(?:[\\u4e00-\\u9fff](?<![东西南北左右甲乙丙丁内外上下边旁对面前后门口单元室户房层楼栋幢座号收放送交转的])){0,7}?(?=驿站|快递超市|快递驿站))?';
const LOCKER =
  '(?:丰巢|菜鸟|兔喜|妈妈|熊猫|近邻宝|速递易|云柜|快递超市|快递驿站|自提柜|快递柜|智能柜|自提点|代收点|代收|驿站)(?:智能|快递|生活|自提|代收|驿站|超市|门店|服务|存包|柜机|柜|点|站){0,3}';
/** 3号柜, (示例路店) behind the word that says what it is. */
const LOCKER_TAIL =
  '(?:[\\s,(-]{0,2}[a-z]?[0-9]{1,3}号?(?:机柜|快递柜|柜机|柜|驿站|店)\\)?|[\\s]?\\([\\u4e00-\\u9fff]{1,12}(?:店|站|点)\\)){0,2}';
/** Shops of Taiwan with the number by which they are known: 7-ELEVEN 示例門市 123456. 7-11 behind a name is a room. */
const BRANCH = '[\\s,-]{0,2}[\\u4e00-\\u9fff]{1,10}?(?:门市|店)';
const HAN_SHOP = `(?:(?:(?<![0-9a-z\\u4e00-\\u9fff]\\s{0,2})7-11|7-eleven|全家|莱尔富|ok超商)${BRANCH}|7-11(?:便利商?店|超商)(?:${BRANCH})?)(?:[\\s,(-]{1,2}[0-9]{6}(?![0-9])\\)?)?`;
/** 順豐站 852AB */
const SF_STATION =
  '顺丰(?:站|智能柜|服务点|服务中心|自助柜|自提点)(?:[\\s:,(-]{0,2}[a-z]{0,2}[0-9]{2,4}[a-z]{1,3}[0-9a-z]{0,4}(?![0-9a-z])\\)?)?';
/** Networks abroad, with the name of their place up to the next comma. */
const SHOP =
  '(?<![\\p{L}])(?:amazon (?:hub )?locker|amazon hub|mondial relay|relais colis|point relais|parcel locker|parcel collect|ups access point|dhl (?:paketshop|servicepoint|service point)|hermes paketshop|gls paketshop|inpost|packeta|zasilkovna|omniva|постамат|почтомат|пвз)(?: ?- ?\\p{L}{2,16}| \\p{L}{2,16})?(?:\\s?(?:no)?\\s?[0-9]{1,6}(?![0-9]))?';

const PLACE = new RegExp(
  [BOX, GERMAN_BOX, HAN_BOX, HAN_SHOP, SF_STATION, `${STATION_NAME}${LOCKER}${LOCKER_TAIL}`, SHOP].join('|'),
  'gu',
);
/** What every place above has; nearly no address does. */
const ANY_HAN =
  /信箱|书箱|丰巢|菜鸟|兔喜|妈妈|熊猫|近邻宝|速递易|云柜|快递|自提|智能柜|代收|驿站|顺丰|7-11|7-eleven|全家|超商|莱尔富/;
const ANY_LETTERS = /[a-zа-я]{2}|[aа]\/я/;
const ANY_NAME =
  /box|bag|post|boite|bp|apartado|casella|skrytka|station|paczkomat|locker|amazon|relay|relais|parcel|ups|dhl|shop|inpost|packeta|zasilkovna|omniva|[aа]\/я|ящик|амат|омат|пвз/;

/** Whether a folded address without two letters in a row may name a pickup place. No is certain. */
export function mayNamePickupPlace(folded: string): boolean {
  return ANY_HAN.test(folded);
}

/** The first pickup place that a folded address names, with its number; undefined where it names none. */
export function pickupPlaceIn(folded: string): Span | undefined {
  return pickupPlacesIn(folded)[0];
}

const NONE: readonly Span[] = [];

export function pickupPlacesIn(folded: string): readonly Span[] {
  if (!ANY_HAN.test(folded) && !(ANY_LETTERS.test(folded) && ANY_NAME.test(folded))) return NONE;
  return Array.from(folded.matchAll(PLACE), ({ index, 0: place }) => ({
    start: index,
    end: index + place.length,
  }));
}

/** `12345678, Packstation 145` and `Packstation 145, 12345678`: the Postnummer is a person's, not the locker's. */
export const POST_NUMBER =
  /(?:post-?(?:nummer|nr[.]?)|kundennummer|client)?[\s:]{0,2}(?<![0-9])[0-9]{6,10}(?![0-9])/u;
