import type { RulePlace } from '../../masking/decide/strictness.ts';
import type { ParcelSlot, PartySlot, Policy } from '../../masking/policy.ts';
import { ruleAt, slotOfPlace } from '../../state/policy-changes.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import styles from './policy-editor.module.css';
import { RuleFields } from './rule-fields.tsx';
import { slotName } from './rule-text.ts';

const PARTY: readonly PartySlot[] = ['name', 'phone', 'virtual', 'region', 'address', 'postcode', 'country'];
const PARCEL: readonly ParcelSlot[] = ['goods', 'remark', 'pickup'];

interface PolicyRulesProps {
  readonly policy: Policy;
  /** Whose rules are changed: one side's, or both together. */
  readonly sides: readonly ('recipient' | 'sender')[];
}

/** One rule for every kind of value. */
export function PolicyRules({ policy, sides }: PolicyRulesProps) {
  const t = useTranslate();
  const whose = sides.length === 2 ? 'both' : (sides[0] ?? 'recipient');
  return (
    <>
      <div role="group" aria-labelledby="editor-party" className={styles['part']}>
        <h4 id="editor-party" className={styles['heading']}>
          {t(`editor.side.${whose}`)}
        </h4>
        <div className={styles['grid']}>
          {PARTY.map((slot) => (
            <PlaceRule key={slot} policy={policy} places={sides.map((side) => `${side}.${slot}` as const)} />
          ))}
        </div>
      </div>
      <div role="group" aria-labelledby="editor-parcel" className={styles['part']}>
        <h4 id="editor-parcel" className={styles['heading']}>
          {t('editor.parcel')}
        </h4>
        <div className={styles['grid']}>
          {PARCEL.map((slot) => (
            <PlaceRule key={slot} policy={policy} places={[slot]} />
          ))}
        </div>
      </div>
    </>
  );
}

/** The rule in force at a place, or the one that was asked for and refused, with the reason. */
function PlaceRule(props: { readonly policy: Policy; readonly places: readonly RulePlace[] }) {
  const { policy, places } = props;
  const t = useTranslate();
  const { policies } = useWorkbench();
  const draft = useWorkbenchState((state) => state.policyDrafts[places.join(' ')]);
  const [place] = places;
  if (place === undefined) return null;
  const slot = slotOfPlace(place);
  return (
    <RuleFields
      label={slotName(t, slot)}
      slot={slot}
      rule={draft?.rule ?? ruleAt(policy, place)}
      problem={draft?.problem}
      onRule={(rule) => policies.setRule(places, rule)}
    />
  );
}
