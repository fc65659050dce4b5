import { AhoCorasick } from './aho-corasick.ts';
import type { FoldedText } from './folded-text.ts';

/** Patterns are cut to their last units: the automaton stays small, and the rest is compared where they match. */
const TAIL = 12;

/** Finds where any of many folded texts stands in another. */
export class PatternSet<T extends { readonly folded: string }> {
  private readonly automaton = new AhoCorasick();
  private readonly byTail: T[][] = [];

  /** No pattern may be empty. */
  constructor(patterns: Iterable<T>) {
    for (const pattern of patterns) {
      const tail = pattern.folded.slice(-TAIL);
      const id = this.automaton.add(Array.from({ length: tail.length }, (_, at) => tail.charCodeAt(at)));
      (this.byTail[id] ??= []).push(pattern);
    }
  }

  search(text: FoldedText, found: (pattern: T, start: number, end: number) => void): void {
    this.automaton.search(text.units, text.length, (id, end) => {
      for (const pattern of this.byTail[id] ?? []) {
        const start = end - pattern.folded.length;
        if (start >= 0 && standsAt(text, pattern.folded, start)) found(pattern, start, end);
      }
    });
  }
}

/** Whether the part before the tail, which matched, is there too. */
function standsAt(text: FoldedText, folded: string, start: number): boolean {
  for (let at = 0; at < folded.length - TAIL; at += 1) {
    if (text.units[start + at] !== folded.charCodeAt(at)) return false;
  }
  return true;
}
