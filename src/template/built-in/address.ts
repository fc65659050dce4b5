import { TEMPLATE_TITLES } from '../template-titles.ts';
import type { TemplateTitle } from '../template-titles.ts';
import type { Template } from '../template.ts';
import { anyOf, across, band, chip, code, designed, onlyWith, text } from './elements.ts';

const SENDER = anyOf('sender.name', 'sender.phone', 'sender.region', 'sender.detail');

/** In the order of the address's own language. */
const ANY_ADDRESS = ['{{recipient.address}}', '{{recipient.postcode}}'] as const;
/** As carriers want it in North America: street, place with its code, country. */
const WESTERN_ADDRESS = [
  '{{recipient.detail}}',
  '{{recipient.region}} {{recipient.postcode}}',
  '{{recipient.country}}',
] as const;

/** Sizes of an address label: its margins, the height of its first line, type sizes. */
interface Measures {
  readonly left: number;
  readonly top: number;
  readonly nameHeight: number;
  readonly name: number;
  readonly address: number;
  readonly least: number;
}

/** A name and an address and nothing else, it says no words itself. */
function addressLabel(
  title: TemplateTitle,
  { left, top, nameHeight, name, address, least }: Measures,
  lines: readonly string[] = ANY_ADDRESS,
): Template {
  const width = title.width - 2 * left;
  const below = Math.round((top + nameHeight + 1) * 100) / 100;
  const height = Math.round((title.height - top - below) * 100) / 100;
  return designed(title, [
    text('recipient-name', [left, top, width, nameHeight], ['{{recipient.name}}　{{recipient.phone}}'], {
      size: name,
      minSize: least,
      weight: 'bold',
      lineHeight: 1.15,
      verticalAlign: 'middle',
    }),
    text('recipient-address', [left, below, width, height], lines, {
      size: address,
      minSize: least,
      lineHeight: 1.25,
    }),
  ]);
}

export const ADDRESS_60X40 = addressLabel(TEMPLATE_TITLES.ADDRESS_60X40, {
  left: 3,
  top: 3,
  nameHeight: 8,
  name: 14,
  address: 12,
  least: 6.5,
});
export const ADDRESS_50X30 = addressLabel(TEMPLATE_TITLES.ADDRESS_50X30, {
  left: 2.5,
  top: 2.5,
  nameHeight: 6.5,
  name: 11,
  address: 9.5,
  least: 6,
});
export const ADDRESS_40X30 = addressLabel(TEMPLATE_TITLES.ADDRESS_40X30, {
  left: 2,
  top: 2,
  nameHeight: 6.5,
  name: 9.5,
  address: 8.5,
  least: 5,
});

/** Sheets drift by a millimetre or two on their way: margins are wider than on rolls. */
export const SHEET_L7160 = addressLabel(TEMPLATE_TITLES.SHEET_L7160, {
  left: 4,
  top: 4,
  nameHeight: 7.5,
  name: 13,
  address: 11,
  least: 6,
});
/** Its cells fill the sheet to the edge, where most printers cannot print. */
export const SHEET_70X37 = addressLabel(TEMPLATE_TITLES.SHEET_70X37, {
  left: 6,
  top: 5,
  nameHeight: 7,
  name: 13,
  address: 11,
  least: 6,
});
export const SHEET_5160 = addressLabel(
  TEMPLATE_TITLES.SHEET_5160,
  {
    left: 3.5,
    top: 2.8,
    nameHeight: 5.2,
    name: 10,
    address: 9,
    least: 6,
  },
  WESTERN_ADDRESS,
);

/** Sizes of a cell that has room for its sender too; all in millimetres and points. */
interface ParcelMeasures {
  readonly margin: number;
  readonly senderBottom: number;
  readonly sender: number;
  readonly nameHeight: number;
  readonly name: number;
  readonly address: number;
  readonly code: number;
  readonly to: string;
  readonly from: string;
  readonly fromSize: number;
  readonly toSize: number;
  readonly lines: readonly string[];
}

/** For a parcel: who sends it above a rule, whom it is for below, and the order's code in the corner. */
function parcelCell(title: TemplateTitle, measures: ParcelMeasures): Template {
  const { margin, senderBottom, sender, nameHeight, name, address, code: side } = measures;
  const { width, height } = title;
  const at = (value: number): number => Math.round(value * 100) / 100;
  const right = at(width - margin);
  const chipWidth = 9;
  const textLeft = at(margin + chipWidth + 2);
  const top = at(senderBottom + 2);
  const below = at(top + nameHeight + 0.8);
  const codeLeft = at(right - side);
  return designed(
    title,
    [
      chip('sender-chip', [margin, margin, chipWidth, 5], measures.from, measures.fromSize, SENDER),
      text(
        'sender',
        [textLeft, margin, at(right - textLeft), at(senderBottom - margin - 1)],
        ['{{sender.name}}　{{sender.phone}}', '{{sender.address}}'],
        { size: sender, minSize: 6, lineHeight: 1.2 },
      ),
      onlyWith(across('rule-recipient', margin, right, senderBottom, 0.375), SENDER),
      chip('recipient-chip', [margin, top, chipWidth, Math.min(7, nameHeight)], measures.to, measures.toSize),
      text(
        'recipient-name',
        [textLeft, top, at(right - textLeft), nameHeight],
        ['{{recipient.name}}　{{recipient.phone}}'],
        {
          size: name,
          minSize: 7,
          weight: 'bold',
          keepWords: true,
          lineHeight: 1.15,
          verticalAlign: 'middle',
        },
      ),
      text(
        'recipient-address',
        [textLeft, below, at(codeLeft - textLeft - 1), at(height - margin - below)],
        measures.lines,
        { size: address, minSize: 6, stretches: true },
      ),
      code('qr', [codeLeft, at(height - margin - side), side, side], 'qr', undefined),
    ],
    [
      band('sender', at(margin - 0.5), senderBottom, 0, true),
      band('recipient', senderBottom, at(height - margin), 1),
    ],
  );
}

export const SHEET_J8165 = parcelCell(TEMPLATE_TITLES.SHEET_J8165, {
  margin: 5,
  senderBottom: 17,
  sender: 8.5,
  nameHeight: 8,
  name: 16,
  address: 13,
  code: 21,
  to: '收',
  toSize: 15,
  from: '寄',
  fromSize: 10,
  lines: ANY_ADDRESS,
});
export const SHEET_5163 = parcelCell(TEMPLATE_TITLES.SHEET_5163, {
  margin: 4,
  senderBottom: 14,
  sender: 8,
  nameHeight: 7,
  name: 14,
  address: 11.5,
  code: 17.2,
  to: 'TO',
  toSize: 11,
  from: 'FROM',
  fromSize: 7.5,
  lines: WESTERN_ADDRESS,
});
export const SHEET_5164 = parcelCell(TEMPLATE_TITLES.SHEET_5164, {
  margin: 5,
  senderBottom: 20,
  sender: 10,
  nameHeight: 9,
  name: 18,
  address: 14,
  code: 24,
  to: 'TO',
  toSize: 12,
  from: 'FROM',
  fromSize: 7.5,
  lines: WESTERN_ADDRESS,
});
