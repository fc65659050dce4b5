/** The sum of two numbers as they are written: 0.1 and 0.2 are 0.3. */
export function exactSum(one: number, other: number): number {
  const sum = one + other;
  const digits = Math.max(decimals(one), decimals(other));
  return digits > MOST_DECIMALS ? sum : Number(sum.toFixed(digits));
}

/** What `toFixed` takes. */
const MOST_DECIMALS = 100;

function decimals(value: number): number {
  const [, fraction = '', exponent = '0'] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/u.exec(String(value)) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}
