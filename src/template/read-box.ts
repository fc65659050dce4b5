import { mm } from '../base/length.ts';
import { isQuarterTurn } from '../base/turn.ts';
import { checkText, refuse } from './document-reader.ts';
import type { ObjectReader } from './document-reader.ts';
import { readCondition } from './read-condition.ts';
import { TEMPLATE_LIMITS } from './template-limits.ts';
import type { ElementBox } from './template.ts';

const LIMITS = TEMPLATE_LIMITS;
const ID = /^[a-z0-9][a-z0-9-]*$/;

export const BOX_KEYS = ['kind', 'id', 'x', 'y', 'width', 'height'];
export const BOX_CHOICES = ['rotation', 'showIf', 'stretches', 'name', 'locked', 'hidden', 'groups'];

export function readId(fields: ObjectReader): string {
  return checkId(fields.value('id'), fields.at('id'));
}

function checkId(value: unknown, path: string): string {
  const id = checkText(value, path, 1, LIMITS.idLength);
  return ID.test(id) ? id : refuse('template-type', path, { expected: 'id' });
}

/** What all elements have in common. */
export function readBox(fields: ObjectReader): ElementBox {
  const turned = fields.has('rotation') ? { rotation: readRotation(fields) } : {};
  // A long box that is turned may begin, as it stood before, beyond the label's edge.
  const first = fields.has('rotation') ? -LIMITS.side.max : 0;
  return {
    id: readId(fields),
    x: mm(fields.number('x', first, LIMITS.side.max)),
    y: mm(fields.number('y', first, LIMITS.side.max)),
    width: mm(fields.number('width', LIMITS.thickness.min, LIMITS.side.max)),
    height: mm(fields.number('height', LIMITS.thickness.min, LIMITS.side.max)),
    ...turned,
    ...(fields.has('name') ? { name: fields.text('name', 1, LIMITS.nameLength) } : {}),
    ...(fields.has('locked') ? { locked: readTrue(fields, 'locked') } : {}),
    ...(fields.has('hidden') ? { hidden: readTrue(fields, 'hidden') } : {}),
    ...(fields.has('groups') ? { groups: readGroups(fields) } : {}),
    ...(fields.has('stretches') ? { stretches: readTrue(fields, 'stretches') } : {}),
    ...(fields.has('showIf') ? { showIf: readCondition(fields.value('showIf'), fields.at('showIf')) } : {}),
  };
}

function readRotation(fields: ObjectReader): number {
  const degrees = fields.number('rotation', LIMITS.rotation.min, LIMITS.rotation.max);
  if (Math.round(degrees * 100) / 100 !== degrees) {
    refuse('template-type', fields.at('rotation'), { expected: 'hundredths' });
  }
  // A box on the slant has no side that its band could make longer.
  if (fields.has('stretches') && !isQuarterTurn(degrees)) {
    refuse('template-type', fields.at('rotation'), { expected: '90 | 180 | 270' });
  }
  return degrees;
}

function readGroups(fields: ObjectReader): readonly string[] {
  const groups = fields.list('groups', 1, LIMITS.groupDepth, checkId);
  return new Set(groups).size === groups.length
    ? groups
    : refuse('template-type', fields.at('groups'), { expected: 'different ids' });
}

/** A mark that is there or not: `false` would be a second way to say that it is not. */
function readTrue(fields: ObjectReader, key: string): true {
  return fields.boolean(key) ? true : refuse('template-type', fields.at(key), { expected: 'true' });
}
