import { mm, pt } from '../base/length.ts';
import { checkText, ObjectReader, refuse } from './document-reader.ts';
import { checkBindings } from './check-bindings.ts';
import { readCondition } from './read-condition.ts';
import { OVERFLOWS } from './template.ts';
import { TEMPLATE_LIMITS } from './template-limits.ts';
import type { ElementBox, Look, TextElement, TextRun } from './template.ts';

const LIMITS = TEMPLATE_LIMITS;

export function readText(fields: ObjectReader): Omit<TextElement, keyof ElementBox | 'kind'> {
  const size = fields.number('size', LIMITS.typeSize.min, LIMITS.typeSize.max);
  const minSize = fields.number('minSize', LIMITS.typeSize.min, size);
  return {
    lines: fields.list('lines', 1, LIMITS.lines, (value, path) =>
      Array.isArray(value) ? readRuns(value, path, minSize) : readWords(value, path),
    ),
    weight: fields.oneOf('weight', ['regular', 'bold']),
    size: pt(size),
    minSize: pt(minSize),
    lineHeight: fields.number('lineHeight', LIMITS.lineHeight.min, LIMITS.lineHeight.max),
    keepWords: fields.boolean('keepWords'),
    align: fields.oneOf('align', ['left', 'center', 'right']),
    verticalAlign: fields.oneOf('verticalAlign', ['top', 'middle', 'bottom']),
    inverse: fields.boolean('inverse'),
    ...(fields.has('ink') ? { ink: fields.ink('ink') } : {}),
    ...readOverflow(fields),
    ...(fields.has('looks') ? { looks: fields.list('looks', 1, LIMITS.looks, readLook) } : {}),
  };
}

/** A text that grows does so downwards: it stands upright. */
function readOverflow(fields: ObjectReader): Pick<TextElement, 'overflow' | 'maxHeight'> {
  const overflow = fields.has('overflow') ? { overflow: fields.oneOf('overflow', OVERFLOWS) } : {};
  const grows = overflow.overflow === 'grow';
  if (grows && fields.has('rotation')) refuse('template-type', fields.at('overflow'), { expected: UPRIGHT });
  if (!fields.has('maxHeight')) return overflow;
  if (!grows) refuse('template-type', fields.at('overflow'), { expected: 'grow' });
  const { thickness, side } = LIMITS;
  return { ...overflow, maxHeight: mm(fields.number('maxHeight', thickness.min, side.max)) };
}

/** Of a turned text. */
const UPRIGHT = 'fit | ellipsis';

function readWords(value: unknown, path: string): string {
  const line = checkText(value, path, 0, LIMITS.lineLength);
  checkBindings(line, path);
  return line;
}

/** Runs none of which is smaller than type may be. */
function readRuns(runs: readonly unknown[], path: string, minSize: number): readonly TextRun[] {
  if (runs.length < 1 || runs.length > LIMITS.runs)
    refuse('template-range', path, { min: 1, max: LIMITS.runs });
  const smallest = Math.max(LIMITS.runSize.min, LIMITS.typeSize.min / minSize);
  return Array.from(runs, (run, at) => {
    const fields = new ObjectReader(run, `${path}[${at}]`, ['text'], ['weight', 'size', 'inverse', 'ink']);
    return {
      text: readWords(fields.value('text'), fields.at('text')),
      ...(fields.has('weight') ? { weight: fields.oneOf('weight', ['regular', 'bold']) } : {}),
      ...(fields.has('size') ? { size: fields.number('size', smallest, LIMITS.runSize.max) } : {}),
      ...(fields.has('inverse') ? { inverse: fields.boolean('inverse') } : {}),
      ...(fields.has('ink') ? { ink: fields.ink('ink') } : {}),
    };
  });
}

const LOOK_KEYS = ['inverse', 'weight', 'ink'];

/** A condition and what it changes, which is something. */
function readLook(value: unknown, path: string): Look {
  const fields = new ObjectReader(value, path, ['when'], LOOK_KEYS);
  if (!LOOK_KEYS.some((key) => fields.has(key))) {
    refuse('template-missing-key', fields.at('inverse'));
  }
  return {
    when: readCondition(fields.value('when'), fields.at('when')),
    ...(fields.has('inverse') ? { inverse: fields.boolean('inverse') } : {}),
    ...(fields.has('weight') ? { weight: fields.oneOf('weight', ['regular', 'bold']) } : {}),
    ...(fields.has('ink') ? { ink: fields.ink('ink') } : {}),
  };
}
