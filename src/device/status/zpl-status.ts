import { firstThatHolds } from './printer-status.ts';
import type { StatusReading } from './printer-status.ts';

/** `~HS`, host status return (ZPL II Programming Guide 45541L-004, pp. 171–173). */
export const ZPL_STATUS_REQUEST: readonly number[] = [0x7e, 0x48, 0x53];

/**
 * Three lines, each between STX and ETX CR LF: `aaa,b,c,dddd,eee,f,g,h,iii,j,k,l`, `mmm,n,o,p,q,r,s,t,uuuuuuuu,v,www` and
 * `xxxx,y`. Newer firmware has more digits in places that count, and no other values in flags.
 */
const ANSWER =
  /^\x02\d{3},([01]),([01]),\d{4,5},(\d{3,4}),[01],[01],[01],\d{3},([01]),([01]),([01])\x03\r\n\x02\d{3},\d,([01]),([01]),[01],\d,\d,[01],(\d{8}),\d,\d{3,4}\x03\r\n\x02[^\x02\x03]{1,16},[01]\x03\r\n$/u;
const MOST_BYTES = 128;

export function readZplStatus(answer: Uint8Array): StatusReading {
  const text = String.fromCharCode(...answer.subarray(0, MOST_BYTES + 1));
  if (text.length > MOST_BYTES || (text !== '' && !text.startsWith('\x02'))) return 'unclear';
  const found = ANSWER.exec(text);
  if (found === null) return text.split('\x03\r\n').length > 3 ? 'unclear' : 'more';
  const [, paperOut, paused, formats, corruptMemory, , tooHot, headUp, ribbonOut, remaining] = found;
  return (
    firstThatHolds(
      [headUp === '1', 'headOpen'],
      [paperOut === '1', 'paperOut'],
      [ribbonOut === '1', 'ribbonOut'],
      [tooHot === '1', 'tooHot'],
      [corruptMemory === '1', 'error'],
      [paused === '1', 'paused'],
      [Number(formats) > 0 || Number(remaining) > 0, 'busy'],
    ) ?? 'ready'
  );
}
