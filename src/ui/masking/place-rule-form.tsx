import type { Problem } from '../../base/problem.ts';
import type { RulePlace } from '../../masking/decide/strictness.ts';
import { rulesOfSlot, slotOfPlace, usualRule } from '../../state/policy-changes.ts';
import type { RuleDraft } from '../../state/policy-changes.ts';
import type { Catalogue } from '../../room/catalogue.ts';
import { useTranslate, useWorkbench } from '../hooks.ts';
import { SelectField } from '../parts/select-field.tsx';
import { RuleFields } from './rule-fields.tsx';
import { placeName } from './rule-text.ts';

const SLOTS = ['name', 'phone', 'virtual', 'region', 'address', 'postcode', 'country'] as const;

/** Every place that can have a rule of its own. */
export const PLACES: readonly RulePlace[] = [
  ...(['recipient', 'sender'] as const).flatMap((side) => SLOTS.map((slot) => `${side}.${slot}` as const)),
  'goods',
  'remark',
  'pickup',
];

/** A place and a rule for it, before they are in force. */
export interface PlacedRule {
  readonly place: RulePlace;
  readonly rule: RuleDraft;
}

export function firstRule(catalogue: Catalogue, place: RulePlace): PlacedRule {
  const [first] = rulesOfSlot(catalogue, slotOfPlace(place));
  return { place, rule: usualRule(catalogue, first?.[0] ?? '') };
}

interface PlaceRuleFormProps {
  readonly value: PlacedRule;
  readonly problem?: Problem | undefined;
  readonly onValue: (value: PlacedRule) => void;
}

/** Chooses a kind of value and a rule for it. */
export function PlaceRuleForm({ value, problem, onValue }: PlaceRuleFormProps) {
  const t = useTranslate();
  const { catalogue } = useWorkbench();
  return (
    <>
      <SelectField
        label={t('editor.value')}
        value={value.place}
        options={PLACES.map((place) => ({ value: place, label: placeName(t, place) }))}
        onValue={(chosen) => {
          const place = PLACES.find((known) => known === chosen);
          if (place !== undefined) onValue(firstRule(catalogue, place));
        }}
      />
      <RuleFields
        label={t('editor.rule')}
        slot={slotOfPlace(value.place)}
        rule={value.rule}
        problem={problem}
        onRule={(rule) => onValue({ ...value, rule })}
      />
    </>
  );
}
