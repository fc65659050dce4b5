/** First two digits of a mainland postcode and the provinces that have them (China Post's public scheme). */
const PROVINCES: readonly (readonly [digits: string, provinces: string])[] = [
  ['01 02', '内蒙古'],
  ['03 04', '山西'],
  ['05 06 07', '河北'],
  ['10', '北京'],
  ['11 12', '辽宁'],
  ['13', '吉林'],
  ['15 16', '黑龙江'],
  ['20', '上海'],
  ['21 22', '江苏'],
  ['23 24', '安徽'],
  ['25 26 27', '山东'],
  ['30', '天津'],
  ['31 32', '浙江'],
  ['33 34', '江西'],
  ['35 36', '福建'],
  ['40', '重庆'],
  ['41 42', '湖南'],
  ['43 44', '湖北'],
  ['45 46 47', '河南'],
  ['51 52', '广东'],
  ['53 54', '广西'],
  ['55 56', '贵州'],
  ['57', '海南'],
  ['61 62 63 64', '四川 重庆'],
  ['65 66 67', '云南'],
  ['71 72', '陕西'],
  ['73 74', '甘肃'],
  ['75', '宁夏'],
  ['81', '青海'],
  ['83 84', '新疆'],
  ['85 86', '西藏'],
  ['99', '香港 澳门'],
];

const byDigits: ReadonlyMap<string, string> = new Map(
  PROVINCES.flatMap(([digits, provinces]) => digits.split(' ').map((two) => [two, provinces] as const)),
);

/** Whether a mainland postcode can lie in a province, by its first two digits. */
export function canBeIn(postcode: string, province: string): boolean {
  return (
    byDigits
      .get(postcode.slice(0, 2))
      ?.split(' ')
      .some((name) => province.startsWith(name)) === true
  );
}
