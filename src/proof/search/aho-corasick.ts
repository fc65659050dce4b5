/**
 * Finds all of many patterns in one walk over a text (Aho and Corasick, 1975): time is linear in the text whatever the
 * number of patterns. Patterns and texts are UTF-16 units. About 25 bytes a node.
 */
export class AhoCorasick {
  private capacity = 1024;
  private count = 1;
  private parent = new Int32Array(this.capacity);
  private unit = new Uint16Array(this.capacity);
  private depth = new Uint8Array(this.capacity);
  /** Pattern that ends at the node; -1 for none. */
  private pattern = new Int32Array(this.capacity).fill(-1);
  private readonly root = new Int32Array(65536);
  /** Open addressing by parent and unit. */
  private slots = new Int32Array(2048);
  private fail = new Int32Array(0);
  /** The nearest shorter pattern that ends where the node ends; 0 for none. */
  private shorter = new Int32Array(0);
  private patterns = 0;

  /** Patterns are 1 to 255 units; one that was there already gets its old number back. */
  add(pattern: ArrayLike<number>): number {
    if (pattern.length === 0 || pattern.length > 255) throw new RangeError('pattern length');
    if (this.fail.length > 0) throw new Error('patterns are added before the first search');
    let node = 0;
    for (let at = 0; at < pattern.length; at += 1) {
      const unit = pattern[at] ?? 0;
      node = this.child(node, unit) || this.grow(node, unit, at + 1);
    }
    const known = this.pattern[node] ?? -1;
    if (known >= 0) return known;
    this.pattern[node] = this.patterns;
    this.patterns += 1;
    return this.patterns - 1;
  }

  /** Calls `found` with the number of each pattern and the index behind its end, in order of the ends. */
  search(text: Uint16Array, length: number, found: (pattern: number, end: number) => void): void {
    if (this.fail.length === 0) this.link();
    const { root, fail, shorter, pattern } = this;
    let node = 0;
    for (let at = 0; at < length; at += 1) {
      const unit = text[at] ?? 0;
      let next = 0;
      while (node !== 0) {
        next = this.child(node, unit);
        if (next !== 0) break;
        node = fail[node] ?? 0;
      }
      node = next !== 0 ? next : (root[unit] ?? 0);
      for (let end = node; end !== 0; end = shorter[end] ?? 0) {
        const ending = pattern[end] ?? -1;
        if (ending >= 0) found(ending, at + 1);
      }
    }
  }

  private child(node: number, unit: number): number {
    if (node === 0) return this.root[unit] ?? 0;
    const mask = this.slots.length - 1;
    for (let slot = hash(node, unit) & mask; ; slot = (slot + 1) & mask) {
      const found = this.slots[slot] ?? 0;
      if (found === 0 || (this.parent[found] === node && this.unit[found] === unit)) return found;
    }
  }

  private grow(node: number, unit: number, depth: number): number {
    if (this.count === this.capacity) this.widen();
    const made = this.count;
    this.count += 1;
    this.parent[made] = node;
    this.unit[made] = unit;
    this.depth[made] = depth;
    this.pattern[made] = -1;
    if (node === 0) this.root[unit] = made;
    else this.place(made);
    return made;
  }

  private place(node: number): void {
    const mask = this.slots.length - 1;
    let slot = hash(this.parent[node] ?? 0, this.unit[node] ?? 0) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = node;
  }

  private widen(): void {
    this.capacity *= 2;
    const copy = <T extends Int32Array | Uint16Array | Uint8Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.parent = copy(this.parent, new Int32Array(this.capacity));
    this.unit = copy(this.unit, new Uint16Array(this.capacity));
    this.depth = copy(this.depth, new Uint8Array(this.capacity));
    this.pattern = copy(this.pattern, new Int32Array(this.capacity).fill(-1));
    this.slots = new Int32Array(this.capacity * 2);
    for (let node = 1; node < this.count; node += 1) if (this.parent[node] !== 0) this.place(node);
  }

  private link(): void {
    this.fail = new Int32Array(this.count);
    this.shorter = new Int32Array(this.count);
    for (const node of this.byDepth()) {
      const parent = this.parent[node] ?? 0;
      let back = 0;
      if (parent !== 0) {
        const unit = this.unit[node] ?? 0;
        for (let at = this.fail[parent] ?? 0; ; at = this.fail[at] ?? 0) {
          back = this.child(at, unit);
          if (back !== 0 || at === 0) break;
        }
      }
      this.fail[node] = back;
      this.shorter[node] = (this.pattern[back] ?? -1) >= 0 ? back : (this.shorter[back] ?? 0);
    }
  }

  /** Nodes but the root, shallow ones first: a failure leads to a shallower node. */
  private byDepth(): Int32Array {
    const starts = new Int32Array(257);
    for (let node = 1; node < this.count; node += 1) {
      const at = (this.depth[node] ?? 0) + 1;
      starts[at] = (starts[at] ?? 0) + 1;
    }
    for (let depth = 1; depth < starts.length; depth += 1) {
      starts[depth] = (starts[depth] ?? 0) + (starts[depth - 1] ?? 0);
    }
    const order = new Int32Array(this.count - 1);
    for (let node = 1; node < this.count; node += 1) {
      const depth = this.depth[node] ?? 0;
      const at = starts[depth] ?? 0;
      order[at] = node;
      starts[depth] = at + 1;
    }
    return order;
  }
}

function hash(node: number, unit: number): number {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit + 1, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
