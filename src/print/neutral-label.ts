import { watermarkIn } from '../layout/watermark.ts';
import { maskOrder } from '../masking/mask-order.ts';
import type { Policy } from '../masking/policy.ts';
import type { Tokenizer } from '../masking/token.ts';
import { parseOrder } from '../orders/parse-order.ts';
import type { Scene } from '../scene/scene.ts';
import type { JobPlace } from '../template/serial-number.ts';
import type { LabelMaker } from './label-maker.ts';
import type { SealSlots } from './seal-slots.ts';

/**
 * An order of nobody. Each of its values is one rare letter or one digit over and over, so that what a customer's label has
 * in common with its label is the template's own.
 */
const NOBODY = parseOrder({
  row: 1,
  origin: 'cells',
  values: {
    orderNo: '0',
    tracking: '0',
    'recipient.name': '甲',
    'recipient.phone': '13000000000',
    'recipient.province': '甲',
    'recipient.city': '甲',
    'recipient.district': '甲',
    'recipient.detail': '甲',
  },
  items: [],
  columns: {},
}).order;

/** A label of a job that the words of its template are wanted of: piece `piece` of `pieces`. */
export interface NeutralPiece {
  readonly piece: number;
  readonly pieces: number;
  /** Where labels have serial numbers. */
  readonly place?: JobPlace | undefined;
}

/**
 * What a label shows without any order: the words of the template, the print date, the count of pieces. The proof excuses hidden values
 * there and nowhere else. Undefined where such a label cannot be made: then nothing is excused. Made once for each piece that a job has,
 * or, where labels have serial numbers, for each label.
 */
export function createNeutralLabels(
  makeLabel: LabelMaker,
  policy: Policy,
  token: Tokenizer | undefined,
  sealSlots: SealSlots,
): (piece: NeutralPiece) => Promise<Scene | undefined> {
  const known = new Map<string, Scene | undefined>();
  const nobody = NOBODY && maskOrder(NOBODY, policy, { token });
  const draw = async (piece: NeutralPiece): Promise<Scene | undefined> => {
    if (NOBODY === undefined || nobody?.ok !== true) return undefined;
    // Without it a label with a slot would be refused, and none of its words excused.
    const sealed = await sealSlots(NOBODY, nobody.value);
    const scene = await makeLabel(nobody.value, { ...piece, sealed });
    return scene.ok ? scene.value : undefined;
  };
  return async (piece) => {
    if (piece.place !== undefined) return draw(piece);
    const key = `${piece.piece} ${piece.pieces}`;
    if (!known.has(key)) known.set(key, await draw(piece));
    return known.get(key);
  };
}

/** With the words of a label's own watermark, which are the same on all labels and stand where that label is free. */
export function withWatermark(
  neutral: Scene | undefined,
  label: Scene,
  word: string | undefined,
): Scene | undefined {
  if (neutral === undefined || word === undefined) return neutral;
  return { ...neutral, marks: [...neutral.marks, ...watermarkIn(label.marks, word)] };
}
