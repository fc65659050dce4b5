import type { CancelSignal } from '../base/cancel.ts';

/** A cancel that can hold work up for a while as well. What does not look at `held` is not held up. */
export interface HoldableSignal extends CancelSignal {
  /** While it is held: resolves when it may go on or is cancelled. */
  readonly held?: Promise<void> | null;
}

/** Who asks for a job cancels it by this, holds it up and lets it go on. Says each of it as an event: `abort`, `hold`, `release`. */
export class JobSignal extends EventTarget implements HoldableSignal {
  aborted = false;
  held: Promise<void> | null = null;
  #goOn: () => void = () => undefined;

  abort(): void {
    if (this.aborted) return;
    this.aborted = true;
    this.release();
    this.dispatchEvent(new Event('abort'));
  }

  hold(): void {
    if (this.aborted || this.held !== null) return;
    this.held = new Promise((resolve) => {
      this.#goOn = resolve;
    });
    this.dispatchEvent(new Event('hold'));
  }

  release(): void {
    if (this.held === null) return;
    this.held = null;
    this.#goOn();
    this.dispatchEvent(new Event('release'));
  }
}

/** Waits between stretches of work as `pause` does, and as long as the work is held up. */
export function holding(pause: () => Promise<void>, signal: HoldableSignal | undefined): () => Promise<void> {
  return async () => {
    await pause();
    while (signal?.held != null && !signal.aborted) await signal.held;
  };
}
