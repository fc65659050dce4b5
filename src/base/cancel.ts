/** The part of an AbortSignal that long work looks at. The core has no browser, so it does not name the class. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** Thrown by long work that was cancelled. A cancel is neither a failure nor a result. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
  constructor() {
    super('cancelled');
  }
}

export function stopIfCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted) throw new Cancelled();
}
