/**
 * Compound surnames that are right to read as such in practice, for names of three or more characters. Members:
 * ClassIsland/ClassIsland `Subject.cs` and a second public list; the tier is our own judgement. Surnames that also
 * read as a surname and a given name (宗政, 左丘, 乐正 …) are left out on purpose: a wrong guess would show a
 * character of the given name.
 */
export const COMPOUND_SURNAMES: ReadonlySet<string> = new Set(
  [
    '欧阳 上官 司马 诸葛 司徒 皇甫 慕容 令狐 尉迟 夏侯 东方 端木',
    '轩辕 公孙 长孙 宇文 赫连 澹台 南宫 独孤 万俟 钟离 淳于 单于',
    '呼延 拓跋 濮阳 申屠 鲜于 闾丘 司空 亓官 司寇 太史 西门 百里',
    '第五',
  ].flatMap((line) => line.split(' ')),
);
