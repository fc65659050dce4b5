import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { strideOf } from '../../render/bitmap.ts';
import type { Bitmap } from '../../render/bitmap.ts';
import { expandHex } from '../../render/printer/testing/zpl-printer.ts';

/** What of CUPS is needed, and the Debian package that has it. */
const NEEDED = {
  '/usr/sbin/cupsd': 'cups',
  '/usr/bin/lp': 'cups-client',
  '/usr/sbin/lpadmin': 'cups-client',
  '/usr/bin/ppdc': 'cups-ppdc',
  '/usr/lib/cups/filter/pdftopdf': 'cups-filters',
  '/usr/lib/cups/filter/gstoraster': 'cups-filters',
  '/usr/lib/cups/filter/rastertolabel': 'cups',
  '/usr/share/cups/drv/sample.drv': 'cups',
  '/usr/bin/gs': 'ghostscript',
};
const PORT = 46_310;
const QUEUE = 'zebra';

/** A print queue of CUPS for a Zebra printer that writes what it would send into a file. */
export interface CupsQueue {
  /** Prints a PDF on media of a size that the queue knows (`w288h432`) or `Custom.100x150mm`; gives its pages as the printer's dots. */
  print(pdf: Uint8Array, dpi: number, pageSize: string): Promise<readonly Bitmap[]>;
  stop(): Promise<void>;
}

/** Starts a spooler of its own, which touches no other and no real printer. Throws with what to install, or what to run it as. */
export async function startCups(): Promise<CupsQueue> {
  const missing = Object.entries(NEEDED).flatMap(([file, name]) => (existsSync(file) ? [] : [name]));
  if (missing.length > 0) {
    const names = [...new Set(missing)].join(' ');
    throw new Error(`CUPS is missing; on Debian: apt-get install --no-install-recommends ${names}`);
  }
  if (process.getuid?.() !== 0)
    throw new Error('a spooler gives its filters to another user: run this as root');
  const folder = mkdtempSync(path.join(tmpdir(), 'hushlabel-cups-'));
  // Filters run as another user, who must get to the spooled file.
  chmodSync(folder, 0o755);
  const spooler = startSpooler(folder);
  const ended = new Promise((done) => spooler.once('exit', done));
  const stop = async (): Promise<void> => {
    spooler.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await until('the spooler is running', () => run('lpstat', ['-r']).includes('is running'), folder);
    run('ppdc', ['-d', folder, '/usr/share/cups/drv/sample.drv']);
    const out = path.join(folder, 'out.zpl');
    run('lpadmin', ['-p', QUEUE, '-E', '-v', `file://${out}`, '-P', path.join(folder, 'zebra.ppd')]);
    return {
      async print(pdf, dpi, pageSize) {
        rmSync(out, { force: true });
        const file = path.join(folder, 'label.pdf');
        writeFileSync(file, pdf);
        run('lp', ['-d', QUEUE, '-o', `PageSize=${pageSize}`, '-o', `Resolution=${dpi}dpi`, file]);
        await until('the job is printed', () => run('lpstat', ['-o']) === '' && existsSync(out), folder);
        return pagesOf(readFileSync(out, 'latin1'));
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function startSpooler(folder: string): ChildProcess {
  const within = (name: string): string => path.join(folder, name);
  for (const name of ['root', 'spool', 'spool/tmp', 'cache', 'state']) mkdirSync(within(name));
  const files = [
    'FileDevice Yes',
    ...[`ServerRoot ${within('root')}`, `RequestRoot ${within('spool')}`, `TempDir ${within('spool/tmp')}`],
    ...[`CacheDir ${within('cache')}`, `StateDir ${within('state')}`, `Printcap ${within('printcap')}`],
    ...[
      `AccessLog ${within('access.log')}`,
      `ErrorLog ${within('error.log')}`,
      `PageLog ${within('page.log')}`,
    ],
  ];
  const settings = [
    ...[
      `Listen localhost:${PORT}`,
      'LogLevel info',
      'Browsing Off',
      'WebInterface No',
      'DefaultAuthType None',
    ],
    ...['<Location />', 'Order allow,deny', 'Allow localhost', '</Location>'],
    ...['<Policy default>', '<Limit All>', 'Order deny,allow', '</Limit>', '</Policy>'],
  ];
  writeFileSync(within('cups-files.conf'), `${files.join('\n')}\n`);
  writeFileSync(within('cupsd.conf'), `${settings.join('\n')}\n`);
  const args = ['-f', '-c', within('cupsd.conf'), '-s', within('cups-files.conf')];
  return spawn('/usr/sbin/cupsd', args, { stdio: 'ignore' });
}

function run(command: string, args: readonly string[]): string {
  const server = command === 'ppdc' ? [] : ['-h', `localhost:${PORT}`];
  const { status, stdout, stderr } = spawnSync(command, [...server, ...args], { encoding: 'utf8' });
  if (status !== 0 && command !== 'lpstat')
    throw new Error(`${command} ended with ${String(status)}: ${stderr}`);
  return stdout.trim();
}

const PATIENCE = 30_000;

async function until(what: string, isSo: () => boolean, folder: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!isSo()) {
    if (Date.now() > end) {
      const log = path.join(folder, 'error.log');
      const said = existsSync(log) ? readFileSync(log, 'utf8').split('\n').slice(-5).join('\n') : '';
      throw new Error(`waited in vain until ${what}: ${said}`);
    }
    await wait(50);
  }
}

/** What CUPS sends a Zebra printer: each page a graphic that is stored, recalled and deleted. */
function pagesOf(zpl: string): readonly Bitmap[] {
  const pages = [...zpl.matchAll(/~DGR:CUPS\.GRF,(\d+),(\d+),\s*([^^~]*)\^XA[^~]*?\^PW(\d+)/gu)];
  if (pages.length === 0 || zpl.split('^XGR:CUPS.GRF').length !== pages.length + 1)
    throw new Error('no ZPL of CUPS');
  return pages.map(([, total, across, data = '', columns]) => {
    const [bytes, stride, width] = [Number(total), Number(across), Number(columns)];
    const bits = expandHex(data.replace(/\s/gu, ''), stride);
    if (bits.length !== bytes || strideOf(width) !== stride) throw new Error('a page that is not as it says');
    return { width, height: bytes / stride, stride, bits };
  });
}
