import type { WithheldPlace } from '../masking/masked-order.ts';
import type { TemplateField } from '../template/template.ts';
import type { LabelInputs } from './label-layout.ts';

/** What of an order the fields are made of that a policy may leave out whole. */
const PLACES: Readonly<Record<TemplateField, readonly WithheldPlace[]>> = {
  ...{ 'order.number': [], 'order.tracking': [], 'order.code': [], 'order.platform': [] },
  ...{ 'order.quantity': ['goods'], 'order.items': ['goods'] },
  'order.goods': ['goods'],
  'order.remark': ['remark'],
  'recipient.name': ['recipient.name'],
  'recipient.phone': ['recipient.phone'],
  'recipient.pickup': ['recipient.pickup'],
  'recipient.province': ['recipient.province'],
  'recipient.city': ['recipient.city'],
  'recipient.district': ['recipient.district'],
  'recipient.routing': ['recipient.province', 'recipient.city', 'recipient.district'],
  'recipient.region': ['recipient.province', 'recipient.city', 'recipient.district'],
  'recipient.detail': ['recipient.detail'],
  'recipient.address': [
    'recipient.province',
    'recipient.city',
    'recipient.district',
    'recipient.detail',
    'recipient.country',
  ],
  'recipient.postcode': ['recipient.postcode'],
  'recipient.country': ['recipient.country'],
  'sender.name': ['sender.name'],
  'sender.phone': ['sender.phone'],
  'sender.region': ['sender.province', 'sender.city', 'sender.district'],
  'sender.detail': ['sender.detail'],
  'sender.address': ['sender.province', 'sender.city', 'sender.district', 'sender.detail', 'sender.country'],
  ...{
    'print.date': [],
    'print.time': [],
    'print.policy': [],
    'print.serial': [],
    'print.mark': [],
    'print.piece': [],
    'print.pieces': [],
    'print.label': [],
    'print.labels': [],
  },
};

/** Whether the policy leaves out something of what a field is made of: that it is empty then says nothing of the order. */
export function isWithheld(field: TemplateField, { order: { withheld } }: LabelInputs): boolean {
  return PLACES[field].some((place) => withheld.has(place));
}
