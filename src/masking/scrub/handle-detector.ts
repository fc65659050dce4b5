import { rawSpan } from '../fold/fold.ts';
import type { Detector } from './detector.ts';

/** Names of accounts, behind the word that says which service they are of. */

const HANDLE =
  '([0-9]{5,12}(?![0-9a-z])|(?=[a-z_.-]{0,29}[0-9_])[a-z][a-z0-9_.-]{3,29}|(?=[0-9]{1,12}[a-z])[a-z0-9][a-z0-9_-]{4,29})';
const LETTERS = '([a-z][a-z0-9_-]{4,29})';
const SERVICE =
  '(?:[微威薇维]\\s?[信x芯心❤♥]|wei\\s?信|v\\s?信|扣\\s?扣|企鹅|抖音|快手|小红书|旺旺|支付宝|(?<![a-z])(?:w\\s?x|v\\s?x|wechat|weixin|weibo|q\\s?q|telegram|whatsapp|instagram|skype|kakao(?:talk)?))';
/** Services whose name is also a word, or a word's beginning: an account follows a sign or `ID`. */
const CHAT =
  '(?<![a-z])(?:line|kakao(?:talk)?|zalo|viber|signal|telegram|tg|instagram|insta|ins|ig|facebook|fb|messenger|twitter|tiktok|snapchat|snap|threads|discord|wechat|weixin|whatsapp|qq|vk|xhs)';
const WHICH = '(?:群|号码?|id|账号|帐号|账户|昵称|名)';
const BETWEEN = '[\\s:：=是为→>~_()（"\'“-]{0,4}';
const ADDED = '(?:加|[+]|➕|联系|搜|找)\\s?(?:我|个|一下|下)?\\s?(?:微|薇|威|v|q|扣|信|vx|wx)';

/** What a shop says behind the service's name. */
const NO_WORD =
  '(?!(?:pay|payment|music|video|group|sticker|emoji|store|style|login|official|thanks|thank|please|theme|phone|card|gift|mini|logo|game|games|skin|account)(?![a-z0-9_]))';

const PATTERNS = [
  `${SERVICE}${WHICH}?${BETWEEN}${HANDLE}`,
  `${SERVICE}(?:${WHICH}${BETWEEN}|${WHICH}?\\s?[:：=]\\s?)${LETTERS}`,
  `(?:${ADDED})${BETWEEN}(?:${HANDLE}|${LETTERS})`,
  `(?<![a-z0-9])(?:v|q|微|薇|line|ins|tg|fb|ig|dy|ks|zfb|tb)\\s?[:：]\\s?(?:${HANDLE}|${LETTERS})`,
  `${CHAT}(?:\\s?(?:id|account|user(?:name)?)[\\s:：=是@-]{1,4}|\\s?[:：=]\\s?@?|\\s?@\\s?)(?:${HANDLE}|${LETTERS})`,
  `(?:[微威薇维]\\s?[信芯]|(?<![a-z])[wv]x)(?:是|为|\\s{1,3})${NO_WORD}${LETTERS}`,
  `(?:(?<![a-z])(?:t|wa|m|line)[.]me|(?:instagram|facebook|fb|tiktok|weibo)[.]com)/@?([a-z0-9_.-]{3,29})`,
].map((pattern) => new RegExp(pattern, 'gu'));

/** Markets, whose names stand before numbers of orders too. */
const MARKET = /淘宝|天猫|[闲咸]鱼|拼多多|京东|得物/;
const MARKET_PATTERNS = [
  `(?:淘宝|天猫|[闲咸]鱼|拼多多|京东|得物)(?:会员|用户)?(?:id|账号|帐号|账户|昵称|名)${BETWEEN}(?:${HANDLE}|${LETTERS})`,
  `[闲咸]鱼[\\s:]{1,3}${HANDLE}(?=\\s*(?:$|[,。;!]))`,
].map((pattern) => new RegExp(pattern, 'gu'));

const ALL_PATTERNS = [...PATTERNS, ...MARKET_PATTERNS];

/** What each of them begins with. */
const TRIGGER =
  /信|微|薇|威|扣|企鹅|抖音|快手|小红书|旺旺|支付宝|[vwqx]|wechat|[加搜找系➕+]|line|ins|tg|fb|ig|tele|sky|kakao|zalo|viber|signal|face|mess|twit|tik|snap|threads|discord|[.]me[/]|[.]com[/]|(?:dy|ks|fb|tb)\s?:/u;
const GLUED = /[wv]x$/;
const LETTER_OR_DIGITS = /[a-z]|[0-9]{5}/;

/** 支付宝20241225: when it was paid. */
const DAY = /^(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])$/;

function isDayOfPayment(text: string, match: RegExpExecArray): boolean {
  return DAY.test(match[1] ?? '') && text.startsWith('支付宝', match.index);
}

export const HANDLE_DETECTOR: Detector = {
  find({ folded }, finds, place) {
    const { text } = folded;
    if (!LETTER_OR_DIGITS.test(text)) return;
    const isMarket = place === 'remark' && MARKET.test(text);
    if (!isMarket && !TRIGGER.test(text)) return;
    for (const pattern of isMarket ? ALL_PATTERNS : PATTERNS) {
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
        if (isDayOfPayment(text, match)) continue;
        const handle = match[1] ?? match[2] ?? '';
        const end = match.index + match[0].length;
        const start = end - handle.length;
        // VX6800 is a model, but in a remark an account.
        if (place !== 'remark' && GLUED.test(text.slice(Math.max(0, start - 2), start))) continue;
        finds.push({ kind: 'handle', ...rawSpan(folded, start, end) });
      }
    }
  },
};
