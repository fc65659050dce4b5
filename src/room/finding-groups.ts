import type { FindingGroup } from './preflight-room.ts';

/** Rows that a group lists; of the rest it knows how many. */
const MOST_ROWS = 20;

/** What is said of one label, or of the template. */
export type Said = Pick<FindingGroup, 'code' | 'element' | 'severity' | 'params'> & {
  /** The larger, the worse. */
  readonly depth?: number;
};

interface Gathered {
  readonly first: Said;
  readonly rows: number[];
  count: number;
  worst: Said;
  worstRow: number | null;
}

/** Gathers what is said of many labels by what it says and of which element, in memory that does not grow with the labels. */
export class FindingGroups {
  readonly #groups = new Map<string, Gathered>();

  /** Of one label, at most once of each code and element. */
  ofLabel(row: number, said: Said): void {
    const group = this.#group(said);
    group.count += 1;
    if (group.rows.length < MOST_ROWS) group.rows.push(row);
    if (group.worstRow === null || depthOf(said) > depthOf(group.worst)) {
      group.worst = said;
      group.worstRow = row;
    }
  }

  /** Of the template, whatever the orders; or of all of `orders` alike. */
  ofTemplate(said: Said, orders = 0): void {
    const group = this.#group(said);
    group.count = Math.max(group.count, orders);
    if (depthOf(said) > depthOf(group.worst)) group.worst = said;
  }

  /** Errors first, then the template's own, then by how many labels have it; alike ones as they came. */
  sorted(): readonly FindingGroup[] {
    const groups = [...this.#groups.values()].map(({ first, rows, count, worst, worstRow }): FindingGroup => {
      const { code, element, severity } = first;
      return { code, element, severity, count, rows: [...rows], worstRow, params: worst.params };
    });
    return groups.toSorted(
      (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error') || reachOf(b) - reachOf(a),
    );
  }

  #group(said: Said): Gathered {
    const { code, element, params } = said;
    // Two fields of one element that no order has are two things to say.
    const key = JSON.stringify([code, element, params['field'] ?? null]);
    let group = this.#groups.get(key);
    if (group === undefined) {
      group = { first: said, rows: [], count: 0, worst: said, worstRow: null };
      this.#groups.set(key, group);
    }
    return group;
  }
}

const depthOf = ({ depth = 0 }: Said): number => depth;
/** More than any number of orders, and still a number that differs of itself by nothing. */
const EVERYWHERE = Number.MAX_SAFE_INTEGER;
const reachOf = ({ count }: FindingGroup): number => (count === 0 ? EVERYWHERE : count);
