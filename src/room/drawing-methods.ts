import { failure, success } from '../base/result.ts';
import type { FontStore } from '../fonts/font-store.ts';
import type { MaskedOrder } from '../masking/masked-order.ts';
import type { Policy } from '../masking/policy.ts';
import { createElementsMaker } from '../print/label-maker.ts';
import { namesOrder } from '../print/people-in-template.ts';
import { toSvgPieces } from '../render/svg/to-svg.ts';
import { parseTemplateDocument } from '../template/parse-template.ts';
import type { Template } from '../template/template.ts';
import { codeFacts } from './code-facts.ts';
import type { DrawingRoom } from './drawing-room.ts';

/** What drawing needs of the room. */
export interface DrawingHost {
  fonts(): Promise<FontStore>;
  today(): string;
  time(): string;
  /** The policy in force. */
  policy(): Policy;
  /** A row's masked order and its platform; undefined where there is none that can be masked. */
  maskedRow(row: number): { readonly order: MaskedOrder; readonly platform?: string | undefined } | undefined;
  /** The element of a template that names one of the recipients in view. */
  namedIn(template: Template): Promise<string | undefined>;
  /** The invented order under the policy in force. */
  maskedExample(): MaskedOrder;
}

export function drawingMethods(host: DrawingHost): DrawingRoom {
  return {
    async drawTemplate(document, row, dpi) {
      const template = parseTemplateDocument(document);
      if (!template.ok) return template;
      const own = row === null ? undefined : host.maskedRow(row);
      const { order, platform } = own ?? { order: host.maskedExample(), platform: undefined };
      const store = await host.fonts();
      const moment = { date: host.today(), time: host.time() };
      const make = createElementsMaker(
        { template: template.value, dpi, policy: host.policy(), ...moment },
        store,
      );
      const laidOut = await make(order, { piece: 1, pieces: 1, platform });
      const named = await host.namedIn(template.value);
      const elements = laidOut.map((element) =>
        element.id === named ? { ...element, marks: failure(namesOrder(named)) } : element,
      );
      const { glyphs, pieces } = toSvgPieces(
        elements.map(({ marks }) => (marks.ok ? marks.value : [])),
        store.fonts,
      );
      return success({
        width: template.value.width,
        height: template.value.height,
        glyphs,
        elements: elements.map(({ id, absent, marks }, at) => ({
          id,
          absent,
          svg: pieces[at] ?? '',
          code: marks.ok ? codeFacts(marks.value) : null,
          problem: marks.ok ? null : marks.problem,
        })),
        isExample: own === undefined,
      });
    },
  };
}
