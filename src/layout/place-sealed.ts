import { pt } from '../base/length.ts';
import { success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { isQuarterTurn } from '../base/turn.ts';
import type { CodeElement, SealedElement } from '../template/template.ts';
import { refuse } from './label-layout.ts';
import type { LabelInputs, Refusal, TemplateInputs } from './label-layout.ts';
import { placed } from './mark-bounds.ts';
import type { PlacedMark } from './mark-bounds.ts';
import { placeCode } from './place-code.ts';

/** The QR code of a sealed slot, laid out as every other code; what is in it was sealed before. */
export function placeSealed(
  element: SealedElement,
  { encode, dpi }: TemplateInputs,
  { sealed }: LabelInputs,
): Result<readonly PlacedMark[], Refusal> {
  const { id, rotation, version, module } = element;
  if (rotation !== undefined && !isQuarterTurn(rotation)) return refuse('code-turned', id);
  const slot = sealed?.get(id);
  if (slot === undefined) return refuse('sealed-no-key', id);
  if (!slot.ok) return refuse(slot.problem.code, id, slot.problem.params);
  const modules = encode('qr', slot.value, { version });
  if (!modules.ok) return refuse(modules.problem, id, { symbology: 'qr' });
  const code = placeCode(codeLike(element), slot.value, modules.value, dpi, rotation, module);
  if (code === undefined) return refuse('code-does-not-fit', id, { dpi });
  return success([placed(id, { ...code.mark, sealed: true })]);
}

/** The box of a sealed slot as that of a QR code without words. */
function codeLike(element: SealedElement): CodeElement {
  const { id, x, y, width, height, rotation } = element;
  return {
    kind: 'code',
    id,
    x,
    y,
    width,
    height,
    ...(rotation === undefined ? {} : { rotation }),
    symbology: 'qr',
    content: '',
    caption: false,
    captionSize: pt(8),
  };
}
