import { expect, test } from '@playwright/test';
import { fileOf, hushlabel } from './shell.ts';

const HEADER = '订单编号,收件人,手机,地址,商品,数量,备注';
const ROWS = [
  '2900000000000000001,欧阳示例,13800138000,浙江省杭州市西湖区示例路99号3幢2单元1801室,茶叶,2,',
  '2900000000000000002,王示例,13900128000,浙江省杭州市西湖区示例路1号5幢301室,验孕棒,1,打13912345678',
  '2900000000000000003,王样,13700138000,浙江省杭州市西湖区示例路2号5幢302室,茶叶,1,',
  '2900000000000000004,王例,17012345678-1234,上海市浦东新区示例路1弄2号楼301室,茶叶,1,',
];
const CSV = [HEADER, ...ROWS].join('\n');

interface Judged {
  readonly policy: string;
  readonly orders: readonly {
    readonly row: number;
    readonly standard: Readonly<Record<'name' | 'phone' | 'address', string>>;
    readonly fits: { readonly people: number; readonly phones: number | null };
    readonly finds: readonly { readonly field: string; readonly kind: string }[];
    readonly warnings: readonly string[];
  }[];
  readonly batch: {
    readonly orders: number;
    readonly passed: number;
    readonly warnings: Record<string, number>;
  };
  readonly problems: readonly object[];
}

async function judge(
  args: readonly string[],
  input = CSV,
): Promise<{ readonly code: number | null; readonly json: Judged }> {
  const { code, stdout, stderr } = await hushlabel(['judge', '-', ...args], input);
  expect(stderr).toBe('');
  return { code, json: JSON.parse(stdout) as Judged };
}

test('judge says per order what the clauses, the estimates, the finds and the warnings come to', async () => {
  const { code, json } = await judge(['--policy', 'national']);
  expect(code).toBe(0);
  expect(json.policy).toBe('national');
  expect(json.orders.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
  for (const { standard } of json.orders)
    expect(standard).toEqual({ name: 'pass', phone: 'pass', address: 'pass' });
  const [, second, third, virtual] = json.orders;
  expect(second?.finds).toEqual([{ field: 'remark', kind: 'phone' }]);
  expect(second?.warnings).toEqual(expect.arrayContaining(['sensitive-goods', 'same-pickup']));
  expect(third?.warnings).toContain('same-pickup');
  expect(third?.fits.phones).toBe(3600);
  expect(virtual?.fits.phones).toBeNull();
  expect(json.batch).toMatchObject({
    orders: 4,
    passed: 4,
    warnings: { 'same-pickup': 2, 'sensitive-goods': 1 },
  });
});

test('judge prints no value of an order, under any policy', async () => {
  const policies = JSON.parse((await hushlabel(['list', 'policies'])).stdout) as { id: string }[];
  expect(policies).toHaveLength(7);
  for (const { id } of policies) {
    const { stdout } = await hushlabel(['judge', '-', '--policy', id], CSV);
    expect(stdout).not.toMatch(/欧阳|示例|王|8000|5678|1801|验孕|茶叶|杭州/);
  }
});

test('the classic policy fails the phone clause, and the worst rows come first', async () => {
  const { json } = await judge(['--policy', 'classic']);
  expect(json.orders[0]?.standard.phone).toBe('fail');
  expect(json.orders[3]?.standard.phone).toBe('pass');
  expect(json.batch).toMatchObject({ passed: 1, standard: { phone: { pass: 1, fail: 3 } } });
});

test('a policy of one’s own with a condition and codes is judged and masked alike', async () => {
  const national = JSON.parse((await hushlabel(['list', 'policies', '--documents'])).stdout) as {
    id: string;
  }[];
  const own = {
    ...national.find(({ id }) => id === 'national'),
    id: 'own',
    glyph: 'dot',
    conditions: [{ when: { country: ['CN'] }, rules: { recipient: { name: { rule: 'name.token' } } } }],
  };
  const policy = await fileOf('own.json', JSON.stringify(own));
  const key = await fileOf('key.txt', '00112233445566778899aabbccddeeff\n');
  const mask = async () => {
    const { stdout } = await hushlabel(['mask', '-', '--policy', policy, '--token-key', key], CSV);
    return (JSON.parse(stdout) as { orders: { recipient: { name: string; phone: string } }[] }).orders;
  };
  const [first] = await mask();
  expect(first?.recipient.name).toMatch(/^#[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  expect(first?.recipient.phone).toBe('1●●●●●●8000');
  expect(await mask()).toEqual([first, ...(await mask()).slice(1)]);
  const { json } = await judge(['--policy', policy]);
  expect(json.batch.passed).toBe(4);
});

test('wrong use is told on stderr with exit 2, and rows that cannot be read with exit 1', async () => {
  for (const args of [
    ['--date', 'tomorrow'],
    ['--date', '2026-99-99'],
    ['--date', '2026-02-30'],
    ['--token-key', '/no/such/key'],
    ['--policy', 'nobody'],
  ]) {
    const { code, stdout, stderr } = await hushlabel(['judge', '-', ...args], CSV);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toMatch(/13800138000|欧阳/);
  }
  const ruined = [HEADER, ROWS[0], ROWS[1]?.replace('13900128000', '1.39E+10')].join('\n');
  const { code, json } = await judge([], ruined);
  expect(code).toBe(1);
  expect(json.problems).toMatchObject([{ row: 3, code: 'phone-ruined' }]);
  expect(json.orders).toHaveLength(1);
});
