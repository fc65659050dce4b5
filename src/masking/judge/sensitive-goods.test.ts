import { describe, expect, it } from 'vitest';
import { sensitiveGoods } from './sensitive-goods.ts';
import { SENSITIVE_GOODS, SENSITIVE_KINDS } from './sensitive-words.ts';

describe('sensitive goods', () => {
  it.each([
    ['艾滋病HIV检测试纸 唾液自测', 'health'],
    ['早孕验孕棒10支装', 'health'],
    ['孕妇裤 春秋外穿', 'health'],
    ['布洛芬缓释胶囊 24粒', 'health'],
    ['成人纸尿裤 老人用 L码', 'health'],
    ['成人紙尿褲 L', 'health'],
    ['糖尿病人无糖饼干', 'health'],
    ['痔疮膏', 'health'],
    ['ＨＩＶ 检测', 'health'],
    ['检测HIV', 'health'],
    ['3condoms', 'intimate'],
    ['durex持久装', 'intimate'],
    ['Pregnancy test strips (10 pcs)', 'health'],
    ['Hemorrhoid cream', 'health'],
    ['Blood-pressure monitor', 'health'],
    ['Prescription medicine', 'health'],
    ['妊娠検査薬', 'health'],
    ['лекарства', 'health'],
    ['超薄避孕套 12只', 'intimate'],
    ['情趣内衣', 'intimate'],
    ['情趣內衣', 'intimate'],
    ['女用按摩棒', 'intimate'],
    ['Condoms 12 pack', 'intimate'],
    ['silicone sex-toy', 'intimate'],
    ['préservatifs', 'intimate'],
    ['防脱生发液', 'hair-and-weight'],
    ['女士假发 长卷', 'hair-and-weight'],
    ['燃脂减肥茶', 'hair-and-weight'],
    ['Minoxidil 5%', 'hair-and-weight'],
    ['Weight loss patches', 'hair-and-weight'],
    ['圣经 中英对照', 'religion'],
    ['佛珠手串', 'religion'],
    ['Prayer mat, green', 'religion'],
    ['Holy Bible, large print', 'religion'],
    ['律师函', 'debt-and-law'],
    ['信用卡账单', 'debt-and-law'],
    ['Final notice', 'debt-and-law'],
    ['万艾可 100mg', 'intimate'],
    ['西地那非', 'intimate'],
    ['金戈 50mg', 'intimate'],
    ['盐酸舍曲林片', 'health'],
    ['司美格鲁肽', 'hair-and-weight'],
    ['DNA亲子鉴定', 'health'],
    ['亲子鉴定', 'health'],
    ['sertraline', 'health'],
    ['anti-depressant', 'health'],
    ['Truvada', 'health'],
    ['Estradiol', 'health'],
    ['тест на беременность', 'health'],
    ['安全套', 'intimate'],
    ['叶酸片', 'health'],
    ['离婚诉讼材料', 'debt-and-law'],
    ['Wheelchair, folding', 'health'],
    ['孕妇装 连衣裙', 'health'],
  ])('%s is %s', (text, kind) => {
    expect(sensitiveGoods(text)).toBe(kind);
  });

  it.each([
    '',
    '情侣装 短袖T恤',
    '药材枕头',
    '小情趣摆件',
    '生活情趣花瓶',
    '咖啡胶囊 50颗',
    'Nespresso胶囊咖啡',
    '洗衣胶囊',
    '跳蛋糕 早餐',
    '花生发糕',
    '女生发卡 5只',
    '学生发带',
    '铁观音 安溪乌龙茶',
    '观音王茶叶',
    '十字架项链 男',
    '口红 显瘦显白',
    '显瘦牛仔裤',
    '筋膜按摩棒',
    '机油 润滑油',
    '医用口罩 蓝色',
    '感冒药盒',
    '假发票识别笔',
    '信用卡包 男',
    '法院街特产 手工饼干',
    '婴儿奶粉 3段',
    '基督山伯爵 精装',
    'pH试纸 鱼缸水质',
    'Tablet PC 10 inch',
    'Medicine ball 5 kg',
    'Pill box, 7 days',
    'Prescription sunglasses',
    'Court shoes',
    'Twiggy doll',
    'Bibleton mug',
    'Cancer zodiac necklace',
    'Chain lube for bicycles',
    'Penistone cheese',
    '安全套装 劳保',
    '飞机杯垫',
    '破产姐妹 DVD',
    '民事诉讼法 2026',
    '十字架 吊坠',
    '叶酸色毛衣',
    'wheelchair accessible ramp',
    'rosary pea',
    '金戈铁马 摆件',
  ])('%s is plain', (text) => {
    expect(sensitiveGoods(text)).toBeUndefined();
  });

  it('names every kind of the table', () => {
    expect([...SENSITIVE_KINDS].sort()).toEqual(Object.keys(SENSITIVE_GOODS).sort());
  });

  it('reads a long text that repeats the beginnings of words in linear time', () => {
    const start = performance.now();
    expect(sensitiveGoods('情胶生发成人blood pill '.repeat(5000))).toBe('health');
    expect(sensitiveGoods('情胶生发成人blood court '.repeat(5000))).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
