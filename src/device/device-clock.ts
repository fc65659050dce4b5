/** Time, as far as devices need it. */
export interface DeviceClock {
  /** Milliseconds since some fixed moment. */
  now(): number;
  /** Calls once, later; gives the way to call it off. */
  after(milliseconds: number, call: () => void): () => void;
}

export function pause(clock: DeviceClock, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    clock.after(milliseconds, resolve);
  });
}

/** What a promise gives, or undefined where it takes longer or fails. */
export function within<T>(
  clock: DeviceClock,
  milliseconds: number,
  promise: Promise<T>,
): Promise<T | undefined> {
  return new Promise((resolve) => {
    const callOff = clock.after(milliseconds, () => resolve(undefined));
    const settle = (value: T | undefined) => {
      callOff();
      resolve(value);
    };
    promise.then(settle, () => settle(undefined));
  });
}
