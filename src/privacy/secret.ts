import { Secret } from './opening.ts';
import type { SecretKind } from './opening.ts';

export type { Secret, SecretKind } from './opening.ts';

/** Locks personal text away. Opening it again takes `opening.ts`, which few folders may import. */
export function keepSecret<Kind extends SecretKind>(kind: Kind, text: string): Secret<Kind> {
  return new Secret(kind, text);
}
