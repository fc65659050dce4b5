import type { Design } from '../room/room.ts';
import type { Desk } from './desk.ts';
import { allTemplates } from './template-choices.ts';

/** One order on the templates whose cards are in sight. */
export interface TemplatePictures {
  /** The cards in sight, the first one first. */
  want(templates: readonly string[]): void;
  /** Another order, policy or printer is coming: what is drawn is of the last one, and stays until it is drawn anew. */
  outdate(): void;
  /** Draws this order, or an invented one, on whatever is in sight from now on. */
  draw(row: number | null): void;
}

/** The room draws one label at a time: these come one after the other, and the pictures out of sight not at all. */
export function createPictures({ store, catalogue, askInTurn }: Desk): TemplatePictures {
  let wanted: readonly string[] = [];
  let shown: { readonly row: number | null } | undefined;
  let drawing: typeof shown;
  const fresh = new Set<string>();

  function next(): string | undefined {
    const there = allTemplates(catalogue, store.getState().templates);
    return wanted.find((id) => !fresh.has(id) && there.some((template) => template.id === id));
  }

  function designOf(template: string): Design {
    const { policy, dpi } = store.getState();
    return { policy, template, dpi };
  }

  async function drawThese(mine: { readonly row: number | null }): Promise<void> {
    drawing = mine;
    for (let id = next(); id !== undefined; id = next()) {
      const template = id;
      const picture = await askInTurn(async (room) =>
        mine === shown ? room.previewOn(designOf(template), mine.row) : undefined,
      );
      if (mine !== shown || picture === undefined) break;
      fresh.add(template);
      store.setState(({ pictures }) => ({ pictures: { ...pictures, [template]: picture } }));
    }
    if (drawing === mine) drawing = undefined;
  }

  function goOn(): void {
    if (shown !== undefined && drawing !== shown) void drawThese(shown);
  }

  return {
    want(templates) {
      wanted = templates;
      goOn();
    },
    outdate() {
      shown = undefined;
      fresh.clear();
      const { pictures } = store.getState();
      const kept = wanted.flatMap((id) => (pictures[id] === undefined ? [] : [[id, pictures[id]] as const]));
      store.setState({ pictures: Object.fromEntries(kept) });
    },
    draw(row) {
      shown = { row };
      goOn();
    },
  };
}
