import { linesOf } from '../src/layout/element-texts.ts';
import { prepareTemplate } from '../src/layout/prepare-template.ts';
import { maskFixedText } from '../src/masking/fixed-text.ts';
import { maskOrder } from '../src/masking/mask-order.ts';
import { encodeSymbol } from '../src/symbols/encode-symbol.ts';
import { marksOf } from './marks.mjs';
import { pdfmeTemplate } from './pdfme-template.mjs';

/**
 * What the peers get, made by our own masking and layout before any clock runs: `marks` for those that draw only
 * (broken lines at their places, codes as modules), `boxes` for those that break lines, a template and inputs for
 * pdfme. All plain data.
 */
export async function peerInput(orders, scenes, { policy, template, dpi, date }, fonts) {
  const prepared = prepareTemplate({ template, fonts, encode: encodeSymbol, dpi, fixedText: maskFixedText });
  const labels = scenes.map((scene, index) => {
    const masked = maskOrder(orders[index], policy);
    if (!masked.ok) throw new Error(`order refused: ${masked.problem.code}`);
    const label = { order: masked.value, date, piece: 1, pieces: 1 };
    const marks = marksOf(scene);
    return { ...marks, boxes: boxesOf(prepared, label, marks) };
  });
  return {
    label: { width: template.width, height: template.height },
    labels,
    pdfme: pdfmeTemplate(template, labels),
  };
}

/** Text as it is before lines are broken, with the place of the first baseline and the size that fits. */
function boxesOf(prepared, label, marks) {
  const elements = [...prepared.fixed, ...prepared.changing];
  return elements.flatMap((one) => {
    const { element } = one;
    const inside = marks.texts.filter((text) => isInside(text, element));
    const [first] = inside;
    if (first === undefined) return [];
    const { y, size, weight, ink } = first;
    const shared = { id: element.id, x: element.x, y, width: element.width, size, weight, ink };
    if (one.kind === 'code') return [{ ...shared, text: first.text, lineHeight: 1, align: 'center' }];
    const text = linesOf(one.lines, prepared.inputs, label)
      .map((line) => line.text)
      .join('\n');
    return [{ ...shared, text, lineHeight: element.lineHeight, align: element.align }];
  });
}

function isInside(text, { x, y, width, height }) {
  return text.x >= x - 0.01 && text.x < x + width && text.y > y && text.y <= y + height + 0.01;
}
