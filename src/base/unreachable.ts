/** Closes a switch over a union: does not compile while a case is missing. Throws without showing the value. */
export function unreachable(_value: never): never {
  throw new Error('unreachable case');
}
