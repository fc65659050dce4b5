/**
 * Surnames of two characters, Chinese and Korean. Chinese members: ClassIsland/ClassIsland `Subject.cs` and a second
 * public list; the tiers are our own judgement (`compound-surnames.txt` of the project's facts). A wrong guess would
 * show a character of the given name, so that the doubtful ones have a tier of their own.
 */
export type CompoundTier =
  /** Right in practice for names of three or more characters. */
  | 'common'
  /** Rare, and also a surname and a given name (宗政, 左丘, 乐正): only where the caller asks for it. */
  | 'ambiguous'
  /** Also a surname and the beginning of a given name (황보라); right where more than one syllable follows. */
  | 'long-names';

const TIERS: readonly (readonly [CompoundTier, readonly string[]])[] = [
  [
    'common',
    [
      '欧阳 上官 司马 诸葛 司徒 皇甫 慕容 令狐 尉迟 夏侯 东方 端木',
      '轩辕 公孙 长孙 宇文 赫连 澹台 南宫 独孤 万俟 钟离 淳于 单于',
      '呼延 拓跋 濮阳 申屠 鲜于 闾丘 司空 亓官 司寇 太史 西门 百里',
      '第五',
      // The same in the characters of Hong Kong and Taiwan.
      '歐陽 司馬 諸葛 尉遲 東方 軒轅 公孫 長孫 赫連 澹臺 南宮 獨孤',
      '萬俟 鍾離 單于 濮陽 鮮于 閭丘 西門',
      '남궁 제갈 독고',
    ],
  ],
  [
    'ambiguous',
    [
      '闻人 宗政 公冶 公羊 太叔 仲孙 子车 巫马 公西 颛孙 壤驷 公良 漆雕',
      '乐正 宰父 谷梁 夹谷 段干 东郭 南门 东门 羊舌 微生 梁丘 左丘 公户',
      '公玉 公仪 公仲 公上 公门 公山 公坚 公伯 公祖 公乘 贯丘 公皙 南荣',
      '东里 东宫 仲长 子书 子桑 即墨 达奚 褚师',
    ],
  ],
  ['long-names', ['황보 선우']],
];

export const COMPOUND_SURNAMES: ReadonlyMap<string, CompoundTier> = new Map(
  TIERS.flatMap(([tier, lines]) =>
    lines.flatMap((line) => line.split(' ').map((surname) => [surname, tier] as const)),
  ),
);
