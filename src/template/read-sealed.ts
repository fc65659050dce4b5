import { mm } from '../base/length.ts';
import { SEALED_VERSIONS, isSealedVersion } from '../base/sealed-slot.ts';
import type { SealedVersion } from '../base/sealed-slot.ts';
import { refuse } from './document-reader.ts';
import type { ObjectReader } from './document-reader.ts';
import { SEAL_BINDINGS } from './template.ts';
import { TEMPLATE_LIMITS } from './template-limits.ts';
import type { ElementBox, SealedElement } from './template.ts';

const { module } = TEMPLATE_LIMITS;

export function readSealed(fields: ObjectReader): Omit<SealedElement, keyof ElementBox | 'kind'> {
  return {
    version: readVersion(fields),
    remark: fields.boolean('remark'),
    ...(fields.has('module') ? { module: mm(fields.number('module', module.min, module.max)) } : {}),
    ...(fields.has('boundTo') ? { boundTo: fields.oneOf('boundTo', SEAL_BINDINGS) } : {}),
  };
}

function readVersion(fields: ObjectReader): SealedVersion {
  const version = fields.whole('version', SEALED_VERSIONS[0], Math.max(...SEALED_VERSIONS));
  return isSealedVersion(version)
    ? version
    : refuse('template-type', fields.at('version'), { expected: 'whole-number' });
}
