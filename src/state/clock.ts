/** Time as the workbench needs it, so that tests can turn the hands. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Calls once, later; gives the way to call it off. */
  after(milliseconds: number, call: () => void): () => void;
  /** Today where the person is, `2026-11-21`. */
  today(): string;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
  today() {
    const now = new Date();
    const two = (value: number) => String(value).padStart(2, '0');
    return [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  },
};
