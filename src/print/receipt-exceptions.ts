import { loosened, placesOf } from '../masking/decide/strictness.ts';
import type { MaskContext } from '../masking/mask-order.ts';
import type { Policy } from '../masking/policy.ts';
import type { ReceiptException } from './receipt.ts';

/** What was decided for one order, for the receipt. */
export function exceptionsOf(
  row: number,
  policy: Policy,
  { override, allowed = [] }: MaskContext,
): readonly ReceiptException[] {
  const finds = allowed.map(
    ({ field, kind }) => ({ row, kind: 'allowed-find', field, found: kind }) as const,
  );
  if (override === undefined) return finds;
  const { rules, reason } = override;
  return [
    { row, kind: 'rules', places: placesOf(rules), loosened: loosened(policy, rules), reason },
    ...finds,
  ];
}
