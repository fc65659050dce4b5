/**
 * Pinyin in the spelling of Wade and Giles as passports of Taiwan have it: without apostrophes, tones and marks (ICAO
 * 9303-3 knows no others). The rules are the table of H. A. Giles, A Chinese-English Dictionary (1912).
 */
const WHOLE: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'zi:tzu ci:tzu si:szu zhi:chih chi:chih shi:shih ri:jih yi:i wu:wu yu:yu ye:yeh yan:yen yue:yueh er:erh ' +
    'you:yu e:o ge:ko ke:ko he:ho gui:kuei kui:kuei yong:yung weng:weng lve:lueh nve:nueh luo:lo nuo:no tuo:to ' +
    'duo:to suo:so zuo:tso cuo:tso zhuo:cho chuo:cho ruo:jo'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, pair.indexOf(':')), pair.slice(pair.indexOf(':') + 1)]),
);
/** Longer ones before those that they begin with. */
const INITIALS = [
  ['zh', 'ch'],
  ['ch', 'ch'],
  ['sh', 'sh'],
  ['b', 'p'],
  ['d', 't'],
  ['g', 'k'],
  ['j', 'ch'],
  ['q', 'ch'],
  ['x', 'hs'],
  ['z', 'ts'],
  ['c', 'ts'],
  ['r', 'j'],
] as const;
const FINALS = [
  [/ian$/, 'ien'],
  [/ong$/, 'ung'],
  [/ie$/, 'ieh'],
  [/[uv]e$/, 'ueh'],
  [/v/, 'u'],
] as const;

/** The spelling of a syllable of pinyin; most of them are spelled otherwise. */
export function wadeGilesOf(pinyin: string): string {
  const whole = WHOLE[pinyin];
  if (whole !== undefined) return whole;
  const initial = INITIALS.find(([from]) => pinyin.startsWith(from));
  const spelled = initial === undefined ? pinyin : initial[1] + pinyin.slice(initial[0].length);
  return FINALS.reduce((syllable, [from, to]) => syllable.replace(from, to), spelled);
}
