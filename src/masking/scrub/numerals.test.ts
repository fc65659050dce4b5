import { expect, it } from 'vitest';
import { numeralDigits } from './numerals.ts';

it.each([
  ['二五零一', '2501'],
  ['贰伍〇壹', '2501'],
  ['两千五百零一', '2501'],
  ['二千五', '2500'],
  ['二百五', '250'],
  ['二百零五', '205'],
  ['十八', '18'],
  ['二十五', '25'],
  ['廿五', '25'],
  ['一千零一', '1001'],
  ['幺二〇三', '1203'],
])('%s is %s', (run, digits) => {
  expect(numeralDigits(run)).toBe(digits);
});
