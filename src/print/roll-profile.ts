import { mm } from '../base/length.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { BROTHER_ROLLS } from '../render/printer/brother-rolls.ts';
import type { BrotherRoll } from '../render/printer/brother-rolls.ts';
import type { RollStock } from '../stock/stock.ts';
import { USUAL_GAP } from './printer-profile.ts';
import type { PrinterProfile } from './printer-profile.ts';

/**
 * The profile with what it says of the paper as the roll has it: how labels are told apart, and of a Brother QL which roll is in it.
 * A gap that nobody measured is the profile's own, else 2 mm; what is fed after a label on a roll without end stays as the profile has
 * it. Refuses those that a Brother QL does not know (`roll-not-brothers`).
 */
export function profileOnRoll(profile: PrinterProfile, roll: RollStock): Result<PrinterProfile> {
  if (profile.language === 'brother') {
    const own = brotherRoll(roll);
    if (own === undefined) return failure({ code: 'roll-not-brothers', params: sizeOf(roll) });
    const kind = roll.feed.by === 'continuous' ? 'continuous' : 'gap';
    const isSame = profile.roll === own;
    return success({ ...profile, roll: own, media: isSame ? profile.media : { kind, length: mm(0) } });
  }
  return success({ ...profile, media: mediaOf(profile, roll) });
}

function mediaOf({ media }: PrinterProfile, { feed }: RollStock): PrinterProfile['media'] {
  switch (feed.by) {
    case 'gap':
      return { kind: 'gap', length: feed.gap ?? (media.kind === 'gap' ? media.length : mm(USUAL_GAP)) };
    case 'black-mark':
      return { kind: 'mark', length: feed.mark };
    case 'continuous':
      return { kind: 'continuous', length: media.kind === 'continuous' ? media.length : mm(0) };
  }
}

/** Makers round to whole millimetres what they print on the box. */
const BROTHER_ROUNDING = 0.5;

function brotherRoll({ label, feed }: RollStock): BrotherRoll | undefined {
  if (label.shape === 'round' || feed.by === 'black-mark') return undefined;
  const length = feed.by === 'continuous' ? 0 : label.height;
  const is = (one: number, other: number): boolean => Math.abs(one - other) <= BROTHER_ROUNDING;
  const ids = Object.keys(BROTHER_ROLLS) as BrotherRoll[];
  return ids.find(
    (id) => is(BROTHER_ROLLS[id].widthMm, label.width) && is(BROTHER_ROLLS[id].lengthMm, length),
  );
}

const hundredths = (value: number): number => Math.round(value * 100) / 100;
const sizeOf = ({ label }: RollStock) => ({
  width: hundredths(label.width),
  height: hundredths(label.height),
});
