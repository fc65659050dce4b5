import type { LocalText } from '../../base/language.ts';

/**
 * Carriers and the shapes of their waybill numbers (masking facts, section 1.4). Public lists disagree about all but SF,
 * YTO and J&T, so a number only hints at its carrier.
 */
export const CARRIERS = {
  sf: { name: { en: 'SF Express', 'zh-CN': '顺丰' }, number: /^SF\d{13}$/ },
  yto: { name: { en: 'YTO', 'zh-CN': '圆通' }, number: /^YT\d{13}$/ },
  jt: { name: { en: 'J&T', 'zh-CN': '极兔' }, number: /^JT\d{13}$/ },
  zto: { name: { en: 'ZTO', 'zh-CN': '中通' }, number: /^78\d{12}$/ },
  sto: { name: { en: 'STO', 'zh-CN': '申通' }, number: /^77\d{13}$/ },
  yunda: { name: { en: 'Yunda', 'zh-CN': '韵达' }, number: /^[34]\d{14}$/ },
  jd: { name: { en: 'JD Logistics', 'zh-CN': '京东物流' }, number: /^JD[0-9A-Z]{11,13}$/ },
  post: { name: { en: 'China Post', 'zh-CN': '中国邮政' }, number: /^9\d{12}$/ },
  ems: { name: { en: 'EMS', 'zh-CN': '邮政 EMS' }, number: /^[A-Z]{2}\d{9}CN$/ },
  deppon: { name: { en: 'Deppon', 'zh-CN': '德邦' }, number: /^DPK\d{12}$/ },
} as const satisfies Readonly<Record<string, { readonly name: LocalText; readonly number: RegExp }>>;

export type CarrierId = keyof typeof CARRIERS;

export const CARRIER_IDS: readonly CarrierId[] = Object.keys(CARRIERS).filter(isCarrierId);

export function isCarrierId(id: string): id is CarrierId {
  return Object.hasOwn(CARRIERS, id);
}

/** The carrier that a tracking number looks like. */
export function carrierOf(tracking: string): CarrierId | undefined {
  if (tracking === '') return undefined;
  const number = tracking.toUpperCase();
  return CARRIER_IDS.find((id) => CARRIERS[id].number.test(number));
}
