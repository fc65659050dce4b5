import { describe, expect, it } from 'vitest';
import { maskOrder } from '../mask-order.ts';
import { cantoneseOf } from '../recognise/cantonese.ts';
import { wadeGilesOf } from '../recognise/wade-giles.ts';
import { builtIn, orderOf } from '../testing/orders.ts';

/** The ways in which a name is spelled, by whoever writes it. All people are invented. */

function scrub(name: string, text: string): { readonly remark: string; readonly goods: string } {
  const masked = maskOrder(
    orderOf({ recipient: { name }, remark: text, items: [text] }),
    builtIn('national'),
  );
  if (!masked.ok) throw new Error(masked.problem.code);
  return { remark: masked.value.remark.text.text, goods: masked.value.items[0]?.name.text.text ?? '' };
}

describe('Wade-Giles', () => {
  it.each([
    ['wang xiao ming', 'wang hsiao ming'],
    ['zhang wei jie', 'chang wei chieh'],
    ['chen guo qiang', 'chen kuo chiang'],
    ['xu zhi rong', 'hsu chih jung'],
    ['cai yi jun', 'tsai i chun'],
    ['ye qian hui', 'yeh chien hui'],
    ['liu jian xiong', 'liu chien hsiung'],
    ['guo xue er', 'kuo hsueh erh'],
    ['deng si duo', 'teng ssu to'.replace('ssu', 'szu')],
    ['yan zi lv', 'yen tzu lu'],
  ])('%s is %s', (pinyin, expected) => {
    expect(pinyin.split(' ').map(wadeGilesOf).join(' ')).toBe(expected);
  });
});

describe('Cantonese', () => {
  it.each([
    ['陈', ['chan']],
    ['吴', ['ng']],
    ['周', ['chow', 'chau']],
    ['国', ['kwok']],
    ['鼉', []],
  ])('%s is %j', (character, expected) => {
    expect(cantoneseOf(character)).toEqual(expected);
  });
});

describe('in a remark', () => {
  it.each([
    // characters and letters
    ['王小明', '王XM收', '***收'],
    ['王小明', '王xm', '***'],
    ['王小明', '王 XM', '***'],
    ['王小明', '王xiaoming', '***'],
    ['王小明', '王小M', '***'],
    ['王小明', '王X明', '***'],
    ['王小明', '小ming收', '***收'],
    ['王小明', 'xiao明', '***'],
    ['张伟', '张wei', '***'],
    ['欧阳示例', '欧阳SL', '***'],
    // Hong Kong and Macao
    ['陈小明', 'Chan Siu Ming', '***'],
    ['陈小明', 'CHAN, Siu-ming', '***'],
    ['陈小明', 'Siu Ming Chan', '***'],
    ['黄志强', 'Wong Chi Keung', '***'],
    ['吴家辉', 'Mr Ng Ka Fai', 'Mr ***'],
    ['林美玲', 'for Lam Mei-ling', 'for ***'],
    ['陳國榮', 'chankwokwing', '***'],
    ['陈小明', 'Chan SM', '***'],
    // Taiwan
    ['王小明', 'Wang Hsiao-Ming', '***'],
    ['张志杰', 'Chang Chih-Chieh', '***'],
    ['蔡國強', 'TSAI KUO CHIANG', '***'],
    ['徐雪蓉', 'hsuhsuehjung', '***'],
    // Korea
    ['김민수', 'Kim Minsu', '***'],
    ['김민수', 'Min-su Kim', '***'],
    ['김민수', 'KIM MIN SOO', '***'],
    ['이영희', 'Lee Young-hee', '***'],
    ['박지훈', 'Park Jihoon', '***'],
    ['최수진', 'choesujin88', '***'],
    // who takes it in
    ['王小明 转 李晓娜', 'lixiaona', '***'],
    ['前台代收李晓娜', 'lixiaona', '***'],
    ['王小明妈妈李晓娜', 'lixiaona', '***'],
    ['王小明妈妈李晓娜', '给晓娜', '给***'],
    // turned and with signs between
    ['李娜', '娜李收', '***收'],
    ['李娜', '给娜李', '给***'],
    ['李晓雯', '晓♥雯', '***'],
    ['李晓雯', '晓🌸雯', '***'],
    // the mainland
    ['王小明', 'Wang Xiaoming', '***'],
    ['王小明', 'WANG XIAO MING', '***'],
    ['王小明', 'Xiaoming W.', '***.'],
    ['王小明', 'wxm', '***'],
    ['王小明', 'W.X.M.', '***.'],
    ['王小明', 'w x m', '***'],
    ['王小明', 'wxm_1990', '***'],
    // the wrong way round and apart
    ['王小明', '明小王', '***'],
    ['欧阳示例', '例示阳欧', '***'],
    ['王小明', '小明王', '***王'],
    ['王小明', '王　小　明', '***'],
    ['王小明', '王·小·明', '***'],
    ['王小明', '王😀小😀明', '***'],
    // in disguise
    ['王小明', 'Ｗａｎｇ Ｘｉａｏｍｉｎｇ', '***'],
    ['王小明', 'Wаng Xiаoming', '***'],
    ['王小明', '🅦🅐🅝🅖 🅧🅘🅐🅞🅜🅘🅝🅖', '***'],
    ['王小明', '🆆🅰🅽🅶 🆇🅸🅰🅾🅼🅸🅽🅶', '***'],
    ['王小明', 'ᴡᴀɴɢ xɪᴀᴏᴍɪɴɢ', '***'],
    ['王小明', '王\u200b小\u2060明', '***'],
    ['王小明', '\u202e王小明\u202c', '***'],
    ['Anna Example', 'Аnnа Ехаmрlе', '***'],
    ['Иван Петров', 'Иван Петров 2000', '*** 2000'],
  ])('of %s: %s becomes %s', (name, remark, expected) => {
    expect(scrub(name, remark).remark).toBe(expected);
  });

  it.each([
    ['王小明', '王xmas礼物'],
    ['王小明', '小米手机壳'],
    ['陈小明', 'Chan Luu 手链'],
    ['张伟', '张W'],
    ['高兰', 'GL 贴纸'],
    ['高明', '说明高温勿近'],
    ['王大小', '大→小 换一下'],
  ])('of %s: %s stays, in goods too', (name, text) => {
    expect(scrub(name, text)).toEqual({ remark: text, goods: text });
  });
});

describe('in the name of goods', () => {
  it.each([
    ['王小明', '定制杯 王XM', '定制杯 ***'],
    ['陈小明', '刻字 Chan Siu Ming', '刻字 ***'],
    ['王小明', '刻字 Wang Hsiao Ming', '刻字 ***'],
    ['王小明', '刻字 WANG XIAOMING', '刻字 ***'],
  ])('of %s: %s becomes %s', (name, goods, expected) => {
    expect(scrub(name, goods).goods).toBe(expected);
  });
});
