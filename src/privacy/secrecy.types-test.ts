/* eslint-disable @typescript-eslint/no-unsafe-argument, @typescript-eslint/no-unsafe-class-instance-assignment,
   @typescript-eslint/no-confusing-void-expression -- lint refuses these lines as well, which is not the point here */
/**
 * What the types refuse, shown to the compiler: each line below an expected error must not compile, and the file
 * fails to compile as soon as one of them does. Nothing here runs.
 */
import type { MaskedField, MaskedOrder } from '../masking/masked-order.ts';
import type { Order } from '../orders/order.ts';
import type { EncodeSymbol } from '../symbols/encode.ts';
import type { CodeMark, GlyphRun, Scene } from '../scene/scene.ts';
import type { LabelInputs } from '../layout/label-layout.ts';
import { openSecret } from './opening.ts';
import { MaskedText, mintMaskedText } from './minting.ts';
import { keepSecret } from './secret.ts';
import type { Secret } from './secret.ts';

declare const name: Secret<'name'>;
declare const masked: MaskedText;
declare const run: GlyphRun;
declare const code: CodeMark;
declare const scene: Scene;
declare const order: Order;
declare const maskedOrder: MaskedOrder;
declare const encode: EncodeSymbol;
declare const inputs: LabelInputs;
declare function takesString(text: string): void;
declare function takesMasked(text: MaskedText): void;

export function refused(): readonly unknown[] {
  // A secret is not a string and has no readable text.
  // @ts-expect-error a secret is not a string
  takesString(name);
  // @ts-expect-error its text is a private field
  takesString(name.text);
  // @ts-expect-error nor a name for it from outside
  takesString(name['#text']);
  // @ts-expect-error strings have lengths, secrets do not
  takesString(name.length);
  // @ts-expect-error what JSON gets is undefined, not a string
  takesString(name.toJSON());
  // @ts-expect-error a secret may not be shown
  takesMasked(name);
  // @ts-expect-error an object of the same shape is no secret
  const forged: Secret<'name'> = {
    kind: 'name',
    isEmpty: false,
    toString: () => '',
    toJSON: () => undefined,
  };
  // @ts-expect-error kinds are not exchangeable: a phone is not a name
  const crossed: Secret<'name'> = keepSecret('phone', '');
  // @ts-expect-error there is no such kind
  keepSecret('password', '');
  // @ts-expect-error only a secret can be opened
  openSecret('text');
  // @ts-expect-error masked text is not a secret either
  openSecret(masked);

  // Masked text comes from its mint alone.
  // @ts-expect-error a string is not masked text
  takesMasked('text');
  // @ts-expect-error the constructor is private
  const made = new MaskedText('text');
  // @ts-expect-error it cannot be extended to get at the constructor
  class Sneaked extends MaskedText {}
  // @ts-expect-error an object of the same shape is not enough
  const shaped: MaskedText = { text: '', slice: () => masked, concat: () => masked, isEmpty: true };
  // @ts-expect-error spreading loses what makes it masked
  const spread: MaskedText = { ...masked };
  // @ts-expect-error its text cannot be replaced
  masked.text = 'text';
  // @ts-expect-error joining takes masked text only
  masked.concat('text');
  // @ts-expect-error a secret cannot be minted as it is
  mintMaskedText(name);

  // What is drawn holds masked text only.
  // @ts-expect-error a glyph run of a plain string
  const plainRun: GlyphRun = { ...run, text: 'text' };
  // @ts-expect-error a glyph run of a secret
  const secretRun: GlyphRun = { ...run, text: name };
  // @ts-expect-error a code that says a plain string
  const plainCode: CodeMark = { ...code, content: 'text' };
  // @ts-expect-error a scene with a run of a plain string
  const plainScene: Scene = { ...scene, marks: [{ ...run, text: 'text' }] };
  // @ts-expect-error a scene with anything besides its marks
  const noted: Scene = { ...scene, order };
  // @ts-expect-error a code of a plain string
  encode('qr', 'text');
  // @ts-expect-error a code of a secret
  encode('qr', order.tracking);

  // An order and a masked order are not taken for each other.
  // @ts-expect-error a label of an order that is not masked
  const unmasked: LabelInputs = { ...inputs, order };
  // @ts-expect-error a masked field of a plain string
  const field: MaskedField = { text: 'text', state: 'shown', rule: 'name.keep' };
  // @ts-expect-error a masked order is no order
  const back: Order = maskedOrder;
  // @ts-expect-error an order's name is not text to show
  takesMasked(order.recipient.name);

  return [
    forged,
    crossed,
    made,
    Sneaked,
    shaped,
    spread,
    plainRun,
    secretRun,
    plainCode,
    plainScene,
    noted,
    unmasked,
    field,
    back,
  ];
}

/** What is allowed, so that the refusals above are not refusals of everything. */
export function allowed(): readonly unknown[] {
  takesString(masked.text);
  takesString(openSecret(name));
  takesMasked(masked.slice(1).concat(masked));
  takesMasked(maskedOrder.recipient.name.text);
  // Prints `[secret name]`: useless, and safe.
  takesString(name.toString());
  return [{ ...run, text: masked } satisfies GlyphRun, encode('qr', maskedOrder.tracking.text)];
}
