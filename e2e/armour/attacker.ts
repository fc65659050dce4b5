import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { ServerResponse } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';

/** Where the stolen text would go: another origin on this machine, by every protocol that a page can speak. */
export interface Attacker {
  /** Names of channels that got through. */
  readonly leaked: ReadonlySet<string>;
  /** What the probes are told, as `data-` attributes. */
  readonly addresses: Readonly<
    Record<'attacker' | 'sockets' | 'connections' | 'stun' | 'quic' | 'peer', string>
  >;
  close(): Promise<void>;
}

const HOST = '127.0.0.1';

const BODIES: Readonly<Record<string, readonly [type: string, body: string]>> = {
  css: ['text/css', 'a{}'],
  js: ['text/javascript', ''],
  html: ['text/html', '<p>caught</p>'],
  webmanifest: ['application/manifest+json', '{}'],
};

export async function startAttacker(): Promise<Attacker> {
  const leaked = new Set<string>();
  const note = (url: string | undefined): void => {
    const name = /^\/x\/([\w-]+)/.exec(url ?? '')?.[1];
    if (name !== undefined) leaked.add(name);
  };

  const web = createServer((request, response) => {
    note(request.url);
    answer(request.url ?? '', response);
  });
  web.on('upgrade', (request, socket) => {
    note(request.url);
    socket.destroy();
  });
  // `preconnect` says nothing: that the connection is made is the leak, so it has a port of its own.
  const connections = createTcpServer((socket) => {
    leaked.add('preconnect');
    socket.destroy();
  });
  const stun = createSocket('udp4', () => leaked.add('webrtc'));
  const peer = createSocket('udp4', () => leaked.add('webrtc-peer'));
  const quic = createSocket('udp4', () => leaked.add('webtransport'));

  const [webPort, tcpPort] = await Promise.all([listen(web), listen(connections)]);
  const [stunPort, quicPort, peerPort] = await Promise.all([bind(stun), bind(quic), bind(peer)]);
  return {
    leaked,
    addresses: {
      attacker: `http://${HOST}:${String(webPort)}`,
      sockets: `ws://${HOST}:${String(webPort)}`,
      connections: `http://${HOST}:${String(tcpPort)}`,
      stun: `stun:${HOST}:${String(stunPort)}`,
      peer: `${HOST} ${String(peerPort)}`,
      quic: `https://${HOST}:${String(quicPort)}`,
    },
    async close() {
      web.closeAllConnections();
      await Promise.all([web, connections, stun, quic, peer].map((it) => once(it.close(), 'close')));
    },
  };
}

/** Answers whatever is asked for, as invitingly as it can. */
function answer(url: string, response: ServerResponse): void {
  const ending = /\.(\w+)$/.exec(url)?.[1] ?? '';
  const [type, body] = BODIES[ending] ?? ['application/octet-stream', 'x'];
  response.writeHead(200, {
    'Content-Type': type,
    'Access-Control-Allow-Origin': '*',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
  });
  response.end(body);
}

async function listen(server: Server): Promise<number> {
  await once(server.listen(0, HOST), 'listening');
  return (server.address() as AddressInfo).port;
}

async function bind(socket: Socket): Promise<number> {
  await once(socket.bind(0, HOST), 'listening');
  return socket.address().port;
}
