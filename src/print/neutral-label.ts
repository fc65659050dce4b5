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

/**
 * What each piece's label shows without any order: the words of the template, the print date, the count of pieces. The
 * proof excuses hidden values there and nowhere else. Empty where such a label cannot be made: then nothing is excused.
 * Made once for each number of pieces that a job has, or, where labels have serial numbers, for each order at its place.
 */
export function createNeutralLabels(
  makeLabel: LabelMaker,
  policy: Policy,
  token: Tokenizer | undefined,
  sealSlots: SealSlots,
): (pieces: number, place?: JobPlace) => Promise<readonly Scene[]> {
  const known = new Map<number, readonly Scene[]>();
  return async (pieces, place) => {
    if (place !== undefined) return neutralLabels(makeLabel, policy, token, sealSlots, pieces, place);
    const made = known.get(pieces) ?? (await neutralLabels(makeLabel, policy, token, sealSlots, pieces));
    known.set(pieces, made);
    return made;
  };
}

async function neutralLabels(
  makeLabel: LabelMaker,
  policy: Policy,
  token: Tokenizer | undefined,
  sealSlots: SealSlots,
  pieces: number,
  place?: JobPlace,
): Promise<readonly Scene[]> {
  const labels: Scene[] = [];
  const nobody = NOBODY && maskOrder(NOBODY, policy, { token });
  // Without it a label with a slot would be refused, and none of its words excused.
  const sealed = NOBODY && nobody?.ok ? await sealSlots(NOBODY, nobody.value) : undefined;
  for (let piece = 1; nobody?.ok && piece <= pieces; piece += 1) {
    const scene = await makeLabel(nobody.value, { piece, pieces, place, sealed });
    if (!scene.ok) return labels;
    labels.push(scene.value);
  }
  return labels;
}
