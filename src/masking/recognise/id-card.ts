const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10x98765432';
const SHAPE = /^[1-8][0-9]{5}((?:18|19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9x]$/;

/** Whether 18 folded characters are an ID card number with its check digit (GB 11643-1999, ISO 7064 MOD 11-2). */
export function isIdCardNumber(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text.charAt(at)), 0);
  return CHECKS.charAt(sum % 11) === text.charAt(17);
}
