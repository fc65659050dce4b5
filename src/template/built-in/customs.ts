import { TEMPLATE_TITLES } from '../template-titles.ts';
import type { TemplateTitle } from '../template-titles.ts';
import type { Template } from '../template.ts';
import { across, code, designed, down, goodsTable, text, tickBox } from './elements.ts';

interface Words {
  readonly heading: readonly [string, string];
  readonly opened: string;
  readonly contents: readonly [string, string, string, string];
  readonly description: string;
  readonly more: string;
  readonly columns: readonly [quantity: string, weight: string, value: string];
  readonly total: string;
  readonly origin: string;
  readonly declaration: string;
  readonly sign: string;
}

/**
 * After the form of the Universal Postal Union's CN 22 (74 × 105 mm): what an order knows is filled in, what only the
 * sender knows (weight, value, signature) is left to be written. It names nobody but the sender.
 */
function customs(title: TemplateTitle, words: Words): Template {
  const small = { size: 6.5, minSize: 6, lineHeight: 1.2 } as const;
  return designed(title, [
    text('heading', [4, 4, 44, 9], words.heading, { size: 10, minSize: 7, weight: 'bold', lineHeight: 1.2 }),
    text('form', [50, 4, 20, 6], ['CN 22'], {
      size: 13,
      minSize: 13,
      weight: 'bold',
      lineHeight: 1.1,
      align: 'right',
    }),
    text('opened', [4, 13.4, 66, 3.4], [words.opened], small),
    across('rule-kind', 4, 70, 18, 0.5),
    ...words.contents.flatMap((content, at) => {
      const x = at % 2 === 0 ? 4 : 38;
      const y = at < 2 ? 20 : 25;
      return [
        ...tickBox(`kind-box-${at + 1}`, x, y, 3.5),
        text(`kind-${at + 1}`, [x + 5, y - 0.75, 27, 5], [content], {
          size: 7,
          minSize: 6,
          lineHeight: 1.1,
          verticalAlign: 'middle',
        }),
      ];
    }),
    across('rule-description', 4, 70, 30.5, 0.5),
    text('description-heading', [4, 31.5, 66, 3.4], [words.description], small),
    goodsTable(
      'goods',
      [4, 35.2, 66, 15.8],
      { more: words.more },
      { size: 9, minSize: 6, rows: 4, lineHeight: 1.2 },
    ),
    across('rule-columns', 4, 70, 52),
    text('quantity-heading', [4, 53, 20, 3.4], [words.columns[0]], small),
    text('quantity', [4, 56.5, 20, 6], ['{{order.quantity}}'], {
      size: 13,
      minSize: 8,
      weight: 'bold',
      lineHeight: 1.1,
      verticalAlign: 'middle',
    }),
    down('rule-weight', 52, 63.5, 25.5),
    text('weight-heading', [27, 53, 20, 3.4], [words.columns[1]], small),
    down('rule-value', 52, 63.5, 48.5),
    text('value-heading', [50, 53, 20, 3.4], [words.columns[2]], small),
    across('rule-total', 4, 70, 63.5),
    text('total', [4, 64.5, 40, 3.4], [words.total], small),
    down('rule-origin', 63.5, 72.5, 48.5),
    text('origin', [50, 64.5, 20, 3.4], [words.origin], small),
    across('rule-declaration', 4, 70, 72.5, 0.5),
    text('declaration', [4, 73.7, 66, 9.3], [words.declaration], { size: 6.5, minSize: 6, lineHeight: 1.2 }),
    text('sender', [4, 83.5, 47, 6], ['{{sender.name}}　{{print.mark}}{{print.date}}'], {
      size: 7.5,
      minSize: 6,
      lineHeight: 1.2,
      verticalAlign: 'middle',
    }),
    across('sign-line', 4, 50, 97),
    text('sign', [4, 97.6, 47, 3.4], [words.sign], small),
    code('qr', [52.5, 84, 17.5, 17.2], 'qr', undefined),
  ]);
}

export const CUSTOMS = customs(TEMPLATE_TITLES.CUSTOMS, {
  heading: ['报关签条', 'CUSTOMS DECLARATION'],
  opened: '可以径行开拆 May be opened officially',
  contents: ['礼品 Gift', '商业样品 Sample', '销售商品 Sale of goods', '退回商品 Returned goods'],
  description: '内装物品详细名称 Description of contents',
  more: '另有 {{n}} 种 and more',
  columns: ['数量 Quantity', '重量 Weight', '价值 Value'],
  total: '总重量、总价值 Total weight and value',
  origin: '原产国 Origin',
  declaration:
    '我保证上述申报准确无误，本函件内未装寄法律或邮政、海关规章禁止寄递的物品。I certify that the particulars given are correct and that this item contains no dangerous or prohibited article.',
  sign: '日期及寄件人签字 Date and sender’s signature',
});
export const CUSTOMS_EN = customs(TEMPLATE_TITLES.CUSTOMS_EN, {
  heading: ['CUSTOMS DECLARATION', 'DÉCLARATION EN DOUANE'],
  opened: 'May be opened officially · Peut être ouvert d’office',
  contents: ['Gift · Cadeau', 'Sample · Échantillon', 'Sale of goods · Vente', 'Returned · Retour'],
  description: 'Description of contents · Description du contenu',
  more: 'and {{n}} more · et autres',
  columns: ['Quantity · Quantité', 'Weight · Poids', 'Value · Valeur'],
  total: 'Total weight, value · Poids, valeur totale',
  origin: 'Origin · Origine',
  declaration:
    'I certify that the particulars given in this declaration are correct and that this item contains no dangerous or prohibited article. Je certifie l’exactitude des renseignements ci-dessus.',
  sign: 'Date and sender’s signature · Date et signature',
});
