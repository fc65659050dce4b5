const HAN = /\p{Script=Han}/u;
/** What stands in the address below a district, never in the name of one. */
const BELOW_DISTRICT =
  /[栋幢棟]|单元|單元|号楼|號樓|[0-9零〇一二三四五六七八九十百]\s*[号號室户戶層层楼樓座]|[0-9]\s*[-#]\s*[0-9]/u;
/** Han characters of which none can be part of the above. */
const IS_PLAIN = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  code >= 0x4e00 && code <= 0x9fff && !'栋幢单元号户室层楼座'.includes(String.fromCharCode(code)) ? 1 : 0,
);

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (IS_PLAIN[text.charCodeAt(at)] !== 1) return false;
  return true;
}

const WESTERN_UNIT = /\b(?:apt|apartment|unit|suite|ste|flat|room|rm|floor|fl)\b|#/iu;

/**
 * Whether a text can be the name of a province, city or district. Regions are shown by every policy, so a street, a
 * building or a room in one of these cells would be shown too. Digits are in no Chinese division's name; masks are
 * let through.
 */
export function isDivisionName(text: string): boolean {
  if (isPlain(text)) return true;
  const folded = text.normalize('NFKC');
  if (BELOW_DISTRICT.test(folded) || WESTERN_UNIT.test(folded)) return false;
  if (!/[0-9]/u.test(folded)) return true;
  return !HAN.test(folded) && /\p{L}{2}/u.test(folded);
}
