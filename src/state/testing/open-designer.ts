import { parseTemplateDocument } from '../../template/parse-template.ts';
import type { Template, TemplateElement } from '../../template/template.ts';
import { createDesigner } from '../designer/designer.ts';
import type { Designer } from '../designer/designer.ts';
import { bench, memoryStorage } from './fake-room.ts';
import type { Bench } from './fake-room.ts';

const LOOK = { snapping: true, grid: false, rulers: true, unit: 'mm' } as const;

export function template(elements: readonly object[] = []): Template {
  const parsed = parseTemplateDocument({
    ...{ schema: 'hushlabel/template', version: 2, id: 'mine', name: { en: 'Mine', 'zh-CN': '我的' } },
    ...{ width: 100, height: 60, elements },
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

export function rect(id: string, x: number, y: number, more: object = {}): object {
  return { kind: 'rect', id, x, y, width: 10, height: 5, fill: 'black', ...more };
}

export interface Opened {
  readonly designer: Designer;
  readonly bench: Bench;
  readonly tab: ReturnType<typeof memoryStorage>;
  /** What would be there at the next visit. */
  stored(): Template | undefined;
}

export async function open(elements: readonly object[], tab = memoryStorage(), at?: Bench): Promise<Opened> {
  const it = at ?? bench();
  if (at === undefined) {
    it.workbench.templates.importFiles([new File([JSON.stringify(template(elements))], 'x.hushlabel.json')]);
    await it.workbench.templates.settled();
  }
  const stored = () => it.workbench.store.getState().templates.find(({ id }) => id === 'mine');
  const own = stored();
  if (own === undefined) throw new Error('not imported');
  const designer = createDesigner(
    own,
    it.workbench.desk,
    it.workbench.templates,
    it.workbench.label,
    tab,
    LOOK,
  );
  return { designer, bench: it, tab, stored };
}

export const elementsOf = ({ designer }: Opened): readonly TemplateElement[] =>
  designer.store.getState().template.elements;

/** What is chosen as a clipboard has it, which takes it at once. */
export function copied(designer: Designer): string {
  let taken = '';
  void designer.copy((text) => {
    taken = text;
  });
  return taken;
}

export const lastNotice = (opened: Opened) => opened.bench.workbench.store.getState().notices.at(-1);
