import type { Span } from '../fold/fold.ts';
import { NUMERALS } from './room-token.ts';

/** The name of an estate, a compound or a building in a Chinese address. Read on folded text. */
const ENDS =
  '花园|花苑|小区|家园|公寓|大厦|大楼|广场|新村|新城|山庄|别墅|宿舍|社区|中心|商城|商场|市场|大学|学院|学校|中学|小学|医院|公司|酒店|宾馆|产业园|科技园|工业园|工业区|开发区|园区|国际|公馆|超市|驿站|农场|林场|牧场|苑|园|城|府|庭|邸|湾|(?<!公)里|坊|居|轩|阁|院|馆|厂|港|郡|台|墅|寓|庐|筑|店|村';
/** 二期, A区, 北区 behind the name are part of it. */
const PHASE = `(?:\\s?(?:第?[0-9a-z${NUMERALS}]{1,2}期|[0-9a-z${NUMERALS}东西南北中]区)){0,2}`;
const END = new RegExp(`(?:${ENDS}){1,3}${PHASE}`, 'g');
/** The ending of a name, where nothing follows. */
export const ESTATE_AT_END = new RegExp(`(?:${ENDS})${PHASE}$`);
const NAME_PART = /[\u4e00-\u9fffa-z·]/;
/** No name is longer before its ending, nor between two of them. */
const LONGEST_NAME = 16;
/** A name without such an ending, as it stands between a house and a building. */
const BARE = new RegExp(`^[\\s,、]{0,2}([\\u4e00-\\u9fff·]{2,12})(?=$|[^\\u4e00-\\u9fff])`, 'u');
/** Words of a note or of a way, which are no name. */
const NO_NAME = /[收放送交转旁往向内侧口附近对面隔请电话门后前边米组队社排连头家第委铺地]/u;
/** Numbers and streets are no part of a name. */
const LEAD = /^[\s,、;:.()*-]*/;

/** The first name that stands in the span from `from` to `to`, or undefined. */
export function estateName(text: string, from: number, to: number): Span | undefined {
  const part = text.slice(from, to);
  const lead = LEAD.exec(part)?.[0].length ?? 0;
  const body = part.slice(lead);
  const named = namedPart(body);
  if (named !== undefined) return { start: from + lead + named.start, end: from + lead + named.end };
  const bare = BARE.exec(body);
  if (bare?.[1] === undefined || NO_NAME.test(bare[1])) return undefined;
  const start = from + lead + bare[0].length - bare[1].length;
  return { start, end: start + bare[1].length };
}

/** From the first ending back to where its name begins, and on over the endings that follow without a break. */
function namedPart(text: string): Span | undefined {
  let named: Span | undefined;
  END.lastIndex = 0;
  for (let match = END.exec(text); match !== null; match = END.exec(text)) {
    const start = nameStart(text, match.index, named?.end ?? 0);
    if (named !== undefined && start > named.end) break;
    if (named === undefined && start === match.index) continue;
    named = { start: named?.start ?? start, end: match.index + match[0].length };
  }
  return named;
}

function nameStart(text: string, end: number, from: number): number {
  let start = end;
  while (start > from && end - start < LONGEST_NAME && NAME_PART.test(text.charAt(start - 1))) start -= 1;
  return start;
}
