import { PLATFORM_CHOICES } from '../import/platform-profiles.ts';
import { POLICIES } from '../masking/policies.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { EXIT, onePositional, parseOptions, printJson, UsageError } from './command.ts';
import type { Command } from './command.ts';

const LISTS = {
  policies: () => POLICIES.map(({ id, name }) => ({ id, name: name.en })),
  templates: () =>
    BUILT_IN_TEMPLATES.map(({ id, name, width, height }) => ({ id, name: name.en, width, height })),
  platforms: () => [
    { id: 'auto', name: 'Found from the header' },
    ...PLATFORM_CHOICES.map(({ id, name }) => ({ id, name: name.en })),
  ],
} as const;

function isList(name: string): name is keyof typeof LISTS {
  return Object.hasOwn(LISTS, name);
}

export const listCommand: Command = {
  name: 'list',
  summary: 'print the built-in policies, templates or platforms',
  help: `
Usage: hushlabel list policies|templates|platforms [--documents]

Prints a JSON array of objects with id and name, the default first. Sizes of templates are in millimetres.
With --documents, policies come as whole documents, to be changed and given to --policy.
`,
  async run(args) {
    const given = parseOptions(args, { documents: { type: 'boolean' } });
    const what = onePositional(given.positionals, 'policies|templates|platforms');
    if (!isList(what)) throw new UsageError('list takes policies, templates or platforms');
    if (given.values.documents === true && what !== 'policies')
      throw new UsageError('--documents goes with policies');
    printJson(given.values.documents === true ? POLICIES : LISTS[what]());
    return EXIT.fine;
  },
};
