import { it } from 'vitest';
import { writeFileSync } from 'node:fs';
import { goodFile } from './testing/good-file.ts';
import { prove } from './prove.ts';
it('dump', async () => {
  const many = await goodFile(1000);
  const r = await prove(many.pdf, many.expected, many.hidden);
  console.log(JSON.stringify(r.checks.map((c) => c.problems.slice(0, 5))));
  writeFileSync('/tmp/many.pdf', many.pdf);
  writeFileSync(
    '/tmp/many.json',
    JSON.stringify({
      hidden: many.hidden,
      expected: many.expected.map((e) => ({
        ...e,
        fixed: { numbers: [...e.fixed.numbers], text: e.fixed.text },
        own: { numbers: [...e.own.numbers], text: e.own.text },
      })),
    }),
  );
}, 100000);
