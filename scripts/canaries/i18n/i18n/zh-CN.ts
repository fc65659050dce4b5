export const zhCN = {
  a: '一 {{m}}',
  c: { d: 'This was left in English', x_other: '{{count}} 个' },
  unused: '无',
  given: '给 {{who}}',
  state: { on: '开', off: '' },
  code: { made: '做了', never: '从不' },
  more: '多',
};
