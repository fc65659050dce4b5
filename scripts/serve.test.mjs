import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SECURITY_HEADERS } from './security-headers.mjs';
import { serve } from './serve.mjs';

let base;
let server;

beforeAll(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'hushlabel-serve-'));
  const dist = path.join(base, 'dist');
  await mkdir(path.join(dist, 'assets'), { recursive: true });
  await writeFile(path.join(base, 'outside.txt'), 'outside');
  await writeFile(path.join(dist, 'index.html'), '<p>page</p>');
  await writeFile(path.join(dist, '.secret'), 'hidden');
  await writeFile(path.join(dist, 'assets/index-AbCd_-12.js'), 'script');
  await writeFile(path.join(dist, 'assets/engine-AbCd_-12.wasm'), 'wasm');
  await symlink(path.join(base, 'outside.txt'), path.join(dist, 'link.txt'));
  server = await serve({ folder: dist, port: 0 });
});

afterAll(async () => {
  await server.close();
  await rm(base, { recursive: true, force: true });
});

/** A request whose path is sent as it is: `fetch` would tidy `..` away. */
function ask(target, { method = 'GET', headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: server.port, path: target, method, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text) => (body += text));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
    })
      .on('error', reject)
      .end();
  });
}

describe('the server', () => {
  it.each([
    ['/', 200, 'text/html; charset=utf-8', '<p>page</p>'],
    ['/index.html?x#y', 200, 'text/html; charset=utf-8', '<p>page</p>'],
    ['/assets/index-AbCd_-12.js', 200, 'text/javascript; charset=utf-8', 'script'],
    ['/assets/engine-AbCd_-12.wasm', 200, 'application/wasm', 'wasm'],
  ])('serves %s', async (target, status, type, body) => {
    const answer = await ask(target);
    expect(answer).toMatchObject({ status, body });
    expect(answer.headers['content-type']).toBe(type);
  });

  it.each([
    ['a file that is not there', '/nothing.js'],
    ['a folder', '/assets'],
    ['a folder with a slash', '/assets/'],
    ['a way up', '/../outside.txt'],
    ['an escaped way up', '/%2e%2e/outside.txt'],
    ['an escaped slash on the way up', '/assets/..%2f..%2foutside.txt'],
    ['a backslash on the way up', '/..%5coutside.txt'],
    ['a link that leads out', '/link.txt'],
    ['a hidden file', '/.secret'],
    ['a null byte', '/index.html%00.js'],
    ['a broken escape', '/%zz'],
    ['an absolute path', '//etc/passwd'],
  ])('refuses %s', async (_what, target) => {
    const answer = await ask(target);
    expect(answer.status).toBe(404);
    expect(answer.body).toBe('No such file.\n');
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    const answer = await ask('/', { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });

  it.each([
    ['a page', '/', 'GET'],
    ['a script, since a worker obeys its own headers', '/assets/index-AbCd_-12.js', 'GET'],
    ['a missing file', '/nothing', 'GET'],
    ['a refused method', '/', 'POST'],
  ])('sends every security header with %s', async (_what, target, method) => {
    const { headers } = await ask(target, { method });
    for (const [name, value] of Object.entries(SECURITY_HEADERS))
      expect(headers[name.toLowerCase()]).toBe(value);
  });

  it('sends no body for HEAD, but its length', async () => {
    const answer = await ask('/', { method: 'HEAD' });
    expect(answer).toMatchObject({ status: 200, body: '' });
    expect(answer.headers['content-length']).toBe('11');
  });

  it('lets only files with a hash in their name be kept, and answers 304 to the same tag', async () => {
    expect((await ask('/assets/index-AbCd_-12.js')).headers['cache-control']).toContain('immutable');
    const page = await ask('/');
    expect(page.headers['cache-control']).toBe('no-cache');
    const again = await ask('/', { headers: { 'if-none-match': page.headers.etag } });
    expect(again).toMatchObject({ status: 304, body: '' });
  });

  it('takes a free port where the asked one is taken, unless the port is strict', async () => {
    const other = await serve({ folder: path.join(base, 'dist'), port: server.port });
    expect(other.port).not.toBe(server.port);
    await other.close();
    await expect(serve({ folder: base, port: server.port, strictPort: true })).rejects.toThrow('EADDRINUSE');
  });
});
