/** Does at most one thing in each frame: the last that was asked for. */
export interface PerFrame<Value> {
  ask(value: Value): void;
  /** Does at once what was asked for and is not done yet. */
  flush(): void;
  forget(): void;
}

/** What pointers say comes oftener than frames do, and each answer to it costs the page a layout. */
export function createPerFrame<Value>(run: (value: Value) => void): PerFrame<Value> {
  let waiting: { readonly value: Value } | null = null;
  let frame = 0;

  const take = () => {
    const asked = waiting;
    waiting = null;
    if (asked !== null) run(asked.value);
  };

  return {
    ask(value) {
      if (waiting === null) frame = requestAnimationFrame(take);
      waiting = { value };
    },
    flush() {
      cancelAnimationFrame(frame);
      take();
    },
    forget() {
      cancelAnimationFrame(frame);
      waiting = null;
    },
  };
}
