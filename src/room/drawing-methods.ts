import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { bandOf } from '../layout/arrange-bands.ts';
import type { SealedSlots } from '../layout/label-layout.ts';
import type { MaskedOrder } from '../masking/masked-order.ts';
import type { Policy } from '../masking/policy.ts';
import { createElementsMaker } from '../print/label-maker.ts';
import { namesOrder } from '../print/people-in-template.ts';
import { toSvg, toSvgPieces } from '../render/svg/to-svg.ts';
import type { Scene } from '../scene/scene.ts';
import { parseTemplateDocument } from '../template/parse-template.ts';
import type { Template } from '../template/template.ts';
import { codeFacts } from './code-facts.ts';
import type { Answer } from './grid-room.ts';
import type { DrawingRoom } from './drawing-room.ts';

/** What drawing needs of the room. */
export interface DrawingHost {
  fonts(): Promise<FontStore>;
  today(): string;
  time(): string;
  /** The policy in force. */
  policy(): Policy;
  /** A row's masked order; undefined where there is none that can be masked. */
  maskedRow(row: number): DrawnOrder | undefined;
  /** The element of a template that names one of the recipients in view. */
  namedIn(template: Template): Promise<string | undefined>;
  /** The invented order under the policy in force. */
  maskedExample(): DrawnOrder;
}

export interface DrawnOrder {
  readonly order: MaskedOrder;
  readonly platform?: string | undefined;
  /** What it has in the sealed slots of a template. */
  readonly sealed: (template: Template) => Promise<SealedSlots | undefined>;
}

function printed(scene: Result<Scene>, { fonts }: FontStore): Answer<string> {
  return scene.ok ? success(toSvg(scene.value, fonts)) : scene;
}

export function drawingMethods(host: DrawingHost): DrawingRoom {
  return {
    async drawTemplate(document, row, dpi, asPrinted = false) {
      const template = parseTemplateDocument(document);
      if (!template.ok) return template;
      const own = row === null ? undefined : host.maskedRow(row);
      const { order, platform, sealed } = own ?? host.maskedExample();
      const store = await host.fonts();
      const moment = { date: host.today(), time: host.time() };
      const make = createElementsMaker(
        { template: template.value, dpi, policy: host.policy(), ...moment },
        store,
      );
      const inSlots = await sealed(template.value);
      const piece = { piece: 1, pieces: 1, platform, sealed: inSlots };
      const { elements: laidOut, leftOut, whole } = await make(order, piece);
      const named = await host.namedIn(template.value);
      const elements = laidOut.map((element) =>
        element.id === named ? { ...element, marks: failure(namesOrder(named)) } : element,
      );
      const { bands = [] } = template.value;
      const gone = new Set(
        template.value.elements
          .filter((element) => leftOut.some((band) => bandOf(element, bands) === band))
          .map(({ id }) => id),
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
          leftOut: gone.has(id),
          svg: pieces[at] ?? '',
          code: marks.ok ? codeFacts(marks.value) : null,
          problem: marks.ok ? null : marks.problem,
        })),
        leftOut: leftOut.map(({ id }) => id),
        printed: asPrinted
          ? named === undefined
            ? printed(whole(), store)
            : failure(namesOrder(named))
          : null,
        isExample: own === undefined,
      });
    },
  };
}
