import type { Problem } from '../base/problem.ts';
import { hiddenValues } from '../masking/hidden-values.ts';
import { maskOrder } from '../masking/mask-order.ts';
import type { MaskContext } from '../masking/mask-order.ts';
import type { Policy } from '../masking/policy.ts';
import { PARTY_FIELDS } from '../orders/order-fields.ts';
import type { Order } from '../orders/order.ts';
import { checkAny } from '../proof/check-any.ts';
import type { Leak } from '../proof/any-report.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { linesOfElement } from '../template/element-lines.ts';
import { EXIT, parseOptions, printJson, twoPositionals } from './command.ts';
import type { Command } from './command.ts';
import { readPolicy, readSenderFile } from './documents.ts';
import { readInput } from './files.ts';
import { nodeCodeReader, nodeDecodeGb, nodePause } from './node-tools.ts';
import { maskedOrderJson } from './order-json.ts';
import type { PartyJson } from './order-json.ts';
import { problemJson, readOrders } from './read-orders.ts';
import { proofSentence } from './sentences.ts';
import { readTokenKey, TOKEN_HELP } from './token-key.ts';
import { SOURCE_HELP, SOURCE_OPTIONS, sourceOptions, takeMappings } from './source-options.ts';

export const checkCommand: Command = {
  name: 'check',
  summary: 'look into any PDF for values that a policy hides',
  help: `
Usage: hushlabel check OUT.pdf FILE|- [--policy ID|FILE.json] [OPTIONS]

Reads the PDF, whichever program made it, and lists every value of these orders that the policy hides and the file
gives away: in text shown, covered, white or off the page, in codes, metadata, attachments, annotations and fonts.
Prints { passed, policy, orders, leaks, unchecked, warnings, looked } as JSON; a leak says whose, where and how, never
what. What cannot be looked into (photographs, drawn letters, encrypted parts) is listed as unchecked, and a file with
such parts does not pass. Text is taken for what the file says that it is: where a font has no names of glyphs and no
table of its own, nobody can tell without looking at the page.

Options:
  --policy ID|FILE.json a policy of 'hushlabel list policies', or a policy document; default: the national standard
  --sender FILE.json    the sender that the labels were made with${TOKEN_HELP}${SOURCE_HELP}
`,
  async run(args) {
    const given = parseOptions(args, {
      ...SOURCE_OPTIONS,
      policy: { type: 'string' },
      sender: { type: 'string' },
      'token-key': { type: 'string' },
    });
    const taken = takeMappings(given.positionals, given.values.map);
    const options = sourceOptions({ ...given.values, map: taken.map });
    const [pdfPath, path] = twoPositionals(taken.paths, 'OUT.pdf FILE');
    const policy = await readPolicy(given.values.policy);
    const sender = await readSenderFile(given.values.sender);
    const pdf = await readInput(pdfPath);
    const { orders, source } = await readOrders(await readInput(path), options, sender);
    const token = await readTokenKey(given.values['token-key']);
    const context = { platform: source.platform, token };
    const report = await checkAny(
      pdf,
      {
        hidden: orders.flatMap((order) => hiddenValues(order, policy, context)),
        shown: [
          ...templateTexts(),
          ...orders.flatMap((order) =>
            shownTexts(order, policy, context).map((text) => ({ row: order.row, text })),
          ),
        ],
      },
      { readCode: await nodeCodeReader(), decodeGb: nodeDecodeGb, pause: nodePause },
    );
    printJson({
      passed: report.passed,
      policy: policy.id,
      orders: orders.length,
      leaks: report.leaks.map(leakJson),
      unchecked: report.unchecked.map(warningJson),
      warnings: report.warnings.map(warningJson),
      looked: report.looked,
    });
    return report.passed ? EXIT.fine : EXIT.refused;
  },
};

function warningJson(warning: Problem) {
  return { ...problemJson(warning), message: proofSentence(warning) };
}

function leakJson(leak: Leak) {
  const { row, field, code, page = 0 } = leak;
  return { ...leak, message: proofSentence({ code, row, field, params: { page } }) };
}

/** Everything that an order may show under the policy, as one text a value. */
function shownTexts(order: Order, policy: Policy, context: MaskContext): readonly string[] {
  const masked = maskOrder(order, policy, context);
  if (!masked.ok) return [];
  const { recipient, sender, items, orderNo, tracking, remark } = maskedOrderJson(masked.value);
  const goods = items.map((item) => item.name);
  return [...partyTexts(recipient), ...partyTexts(sender), ...goods, orderNo, tracking, remark];
}

function partyTexts(party: PartyJson): readonly string[] {
  const { province, city, district, detail } = party;
  return [...PARTY_FIELDS.map((field) => party[field]), province + city + district + detail];
}

function templateTexts(): readonly string[] {
  return BUILT_IN_TEMPLATES.flatMap(({ elements }) =>
    elements.flatMap((element) => (element.kind === 'text' ? linesOfElement(element) : [])),
  );
}
