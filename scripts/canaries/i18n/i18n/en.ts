export const en = {
  a: 'One {{n}} thing',
  b: 'Two',
  c: { d: 'Three', x_one: '{{count, number}} x', x_other: '{{count, number}} xs' },
  unused: 'U',
  given: 'For {{who}}',
  state: { on: 'On', off: 'Off' },
  code: { made: 'Made', never: 'Never' },
};
