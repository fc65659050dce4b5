import { createHash } from 'node:crypto';
import type { FontStore } from '../../fonts/font-store.ts';
import { NATIONAL_POLICY } from '../../masking/policies.ts';
import { orderOf } from '../../masking/testing/orders.ts';
import type { OrderText } from '../../masking/testing/orders.ts';
import { codeReader } from '../../proof/testing/good-file.ts';
import { WAYBILL_76X130 } from '../../template/built-in/waybill-76x130.ts';
import type { LabelJob, MadeLabels } from '../label-job.ts';
import { makeLabels } from '../make-labels.ts';

/** Makes a job of waybills for orders in rows 2, 3, … as the app and the shell do. */
export async function printJob(
  fonts: FontStore,
  orders: readonly OrderText[],
  more: Partial<LabelJob> = {},
): Promise<MadeLabels> {
  const tools = {
    fonts,
    readCode: await codeReader(),
    decodeGb: (bytes: Uint8Array) => new TextDecoder('gb18030').decode(bytes),
    digest: async (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex'),
    pause: async () => undefined,
  };
  const job: LabelJob = {
    design: { policy: NATIONAL_POLICY, template: WAYBILL_76X130, dpi: 203, date: '2026-11-21' },
    orders: orders.map((order, index) => orderOf({ row: index + 2, ...order })),
    count: orders.length,
    copies: 1,
    refused: [],
    ...more,
  };
  return makeLabels(job, tools);
}

const PLACES = [
  ['浙江省', '杭州市', '西湖区'],
  ['浙江省', '杭州市', '余杭区'],
  ['广东省', '深圳市', '南山区'],
] as const;
const GOODS = ['龙井茶 250g', '紫砂壶', '青花瓷茶杯（一套六只）'] as const;

/** An invented order, number `at` of a job; two of three go to Hangzhou. */
export function sampleOrder(at: number, more: OrderText = {}): OrderText {
  const [province, city, district] = PLACES[at % 3] ?? PLACES[0];
  return {
    orderNo: `70707070707070707${100 + at}`,
    tracking: `SF70707070707${100 + at}`,
    recipient: {
      ...{ name: ['王小样', '欧阳建国', '李示例', '诸葛样本', '陈例子'][at % 5] ?? '' },
      ...{ phone: `13800138${100 + at}`, province, city, district },
      detail: `示例路99号7号楼1${at}01室`,
    },
    items: [GOODS[at % 3] ?? GOODS[0]],
    ...more,
  };
}
