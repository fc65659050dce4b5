/** Where a text stands decides which coincidences are worth more than the risk. */
export const TEXT_PLACES = [
  /** What people write: everything is looked for. */
  'remark',
  /** Names of goods: a room number is more likely a model. */
  'goods',
  /** Region and street, which must stay readable: 中山路 stays although the recipient is called 中山. */
  'place',
  /** Order and tracking number. */
  'number',
] as const;
export type TextPlace = (typeof TEXT_PLACES)[number];

const WRITTEN = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/;

/** An order number with words in it was written by somebody, who may have written anything: it is read as goods are. */
export function readAs(folded: string, place: TextPlace): TextPlace {
  return place === 'number' && WRITTEN.test(folded) ? 'goods' : place;
}
