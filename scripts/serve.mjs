#!/usr/bin/env node
/**
 * Serves the built app on this machine only, with the headers of `security-headers.mjs` on every response.
 *
 *   node scripts/serve.mjs [FOLDER]      PORT chooses the port (default 4173); a taken one falls to a free one,
 *                                        unless --strict-port is given.
 */
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { IMMUTABLE, REVALIDATE, SECURITY_HEADERS } from './security-headers.mjs';

export const DEFAULT_PORT = 4173;
const HOST = '127.0.0.1';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.gz': 'application/gzip',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Answers GET and HEAD for the files of one folder; anything else is refused, each refusal with the same headers.
 *
 * @param {string} folder
 * @param {Readonly<Record<string, string>>} [headers] Headers of every response.
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>}
 */
export function fileHandler(folder, headers = SECURITY_HEADERS) {
  return async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('Cache-Control', REVALIDATE);
    const refuse = (status, text) => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return refuse(405, 'Only GET and HEAD.');
    }
    const found = await findFile(folder, request.url ?? '/');
    if (found === null) return refuse(404, 'No such file.');

    const etag = `"${found.size.toString(16)}-${Math.trunc(found.mtimeMs).toString(16)}"`;
    if (/^assets\/.+-[\w-]{8}\.\w+$/.test(found.name)) response.setHeader('Cache-Control', IMMUTABLE);
    response.setHeader('ETag', etag);
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[path.extname(found.name)] ?? 'application/octet-stream',
      'Content-Length': found.size,
    });
    if (request.method === 'HEAD') {
      response.end();
      return;
    }
    createReadStream(found.file)
      .on('error', () => response.destroy())
      .pipe(response);
  };
}

/**
 * The file that an address means, links followed, or null where there is none inside the folder.
 *
 * @param {string} folder
 * @param {string} address
 */
async function findFile(folder, address) {
  let name;
  try {
    name = decodeURIComponent(address.replace(/[?#].*$/s, '')).replace(/^\/+/, '');
  } catch {
    return null; // a broken % escape names no file
  }
  if (name === '') name = 'index.html';
  if (name.includes('\0') || name.includes('\\') || name.split('/').some((part) => part.startsWith('.')))
    return null;
  try {
    const root = await realpath(folder);
    const file = await realpath(path.join(root, name));
    if (!file.startsWith(root + path.sep)) return null;
    const facts = await stat(file);
    return facts.isFile() ? { file, name, size: facts.size, mtimeMs: facts.mtimeMs } : null;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EACCES', 'ELOOP', 'ENAMETOOLONG'].includes(error.code)) return null;
    throw error;
  }
}

/**
 * Starts the server on the loopback address.
 *
 * @param {{ folder: string, port?: number, strictPort?: boolean, headers?: Readonly<Record<string, string>> }} options
 * @returns {Promise<{ origin: string, port: number, close(): Promise<void> }>}
 */
export async function serve({ folder, port = DEFAULT_PORT, strictPort = false, headers = SECURITY_HEADERS }) {
  const answer = fileHandler(folder, headers);
  const server = createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error.message);
      response.destroy();
    });
  });
  await listen(server, port).catch((error) => {
    if (strictPort || error.code !== 'EADDRINUSE') throw error;
    return listen(server, 0);
  });
  const { port: actual } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    origin: `http://localhost:${actual}`,
    port: actual,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** @param {import('node:http').Server} server @param {number} port @returns {Promise<void>} */
function listen(server, port) {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, HOST, () => {
      server.off('error', fail);
      done();
    });
  });
}

/** The port that PORT asks for. */
export function portFromEnvironment() {
  const text = process.env.PORT ?? String(DEFAULT_PORT);
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    console.error('PORT must be a number from 0 to 65535.');
    process.exit(2);
  }
  return port;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const args = process.argv.slice(2);
  const folder =
    args.find((argument) => !argument.startsWith('--')) ?? fileURLToPath(new URL('../dist', import.meta.url));
  const strictPort = args.includes('--strict-port');
  try {
    const { origin } = await serve({ folder, port: portFromEnvironment(), strictPort });
    console.log(`Serving ${folder} at ${origin}`);
  } catch (error) {
    console.error(`Cannot serve: ${error.message}`);
    process.exit(1);
  }
}
