/** Whether a device is still there, and who is told when it is not. */
export interface Life {
  isOver(): boolean;
  /** Gives the way to be told no more. */
  onLost(call: () => void): () => void;
  /** The device is gone. */
  lose(): void;
  /** It was closed on purpose: nobody is told. */
  end(): void;
}

/** @param atEnd called once, whichever way it ends. */
export function createLife(atEnd: () => void): Life {
  const told = new Set<() => void>();
  let isOver = false;
  const end = () => {
    if (isOver) return false;
    isOver = true;
    atEnd();
    return true;
  };
  return {
    isOver: () => isOver,
    onLost(call) {
      told.add(call);
      return () => void told.delete(call);
    },
    lose() {
      if (end()) for (const call of told) call();
    },
    end: () => void end(),
  };
}
