/**
 * CRC-16/XMODEM of a text of single bytes (polynomial 1021, nothing to begin with): what Zebra's printers check base64
 * data by. See the CRC catalogue, reveng.sourceforge.io/crc-catalogue/16.htm#crc.cat.crc-16-xmodem.
 */
export function crc16Xmodem(text: string): number {
  let crc = 0;
  for (let at = 0; at < text.length; at += 1) {
    crc = ((crc << 8) & 0xffff) ^ (TABLE[(crc >> 8) ^ text.charCodeAt(at)] ?? 0);
  }
  return crc;
}

const POLYNOMIAL = 0x1021;

const TABLE = Uint16Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 8;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ POLYNOMIAL;
  return crc & 0xffff;
});
