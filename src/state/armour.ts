/** What the page can find out about its own protection, in the order in which it is told. */
export const ARMOUR_LINES = [
  'content-policy',
  'connection-allowlist',
  'blocked-request',
  'peer-connection',
  'isolation',
] as const;
export type ArmourId = (typeof ARMOUR_LINES)[number];

export interface ArmourLine {
  readonly id: ArmourId;
  readonly holds: boolean;
}

/**
 * The picture that must be refused. It is the only thing in the app that provokes a policy violation, so tests may
 * ignore violations of exactly this address and of no other. `.invalid` names no host (RFC 2606).
 */
export const BLOCKED_ADDRESS = 'https://blocked.invalid/hushlabel-self-test';

/** How long a refusal may take to be reported. */
const PATIENCE = 2000;

/** Tests the armour. Sends one request to the app's own address and nothing anywhere else. */
export async function testArmour(): Promise<readonly ArmourLine[]> {
  const headers = await ownHeaders();
  const allowlist = headers?.get('connection-allowlist')?.includes('response-origin') ?? false;
  const policy = headers?.get('content-security-policy') ?? '';
  const holds: Readonly<Record<ArmourId, boolean>> = {
    'content-policy': policy.includes("default-src 'none'") && policy.includes("connect-src 'self'"),
    'connection-allowlist': allowlist,
    // Without any policy the picture would be asked for: then it is not tried, and the answer is known.
    'blocked-request': policy !== '' || hasMetaPolicy() ? await refusesForeignPicture() : false,
    'peer-connection': await refusesPeers(allowlist),
    isolation: crossOriginIsolated,
  };
  return ARMOUR_LINES.map((id) => ({ id, holds: holds[id] }));
}

async function ownHeaders(): Promise<Headers | undefined> {
  try {
    const address = new URL(location.pathname, location.origin);
    const response = await fetch(address, { method: 'HEAD', cache: 'no-store', credentials: 'omit' });
    return response.headers;
  } catch {
    // Offline, or opened from a file: there are no headers to read.
    return undefined;
  }
}

function hasMetaPolicy(): boolean {
  return document.querySelector('meta[http-equiv="Content-Security-Policy" i]') !== null;
}

function refusesForeignPicture(): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (refused: boolean) => {
      clearTimeout(timer);
      document.removeEventListener('securitypolicyviolation', listen);
      resolve(refused);
    };
    const listen = (event: SecurityPolicyViolationEvent) => {
      if (event.blockedURI.startsWith(new URL(BLOCKED_ADDRESS).origin)) answer(true);
    };
    const timer = setTimeout(() => answer(false), PATIENCE);
    document.addEventListener('securitypolicyviolation', listen);
    new Image().src = BLOCKED_ADDRESS;
  });
}

/** A relay on this very machine, on the port that discards. */
const NO_RELAY = { urls: 'turn:127.0.0.1:9', username: 'none', credential: 'none' };
const RELAY_PATIENCE = 1500;

/**
 * Whether direct connections are refused: there are none in this browser, or it obeys the allow-list, in which case
 * looking for a way out through a relay ends at once and without an error, for it never begins (measured with
 * Chromium 156: at most 0.5 s, against never). Only the relay is looked for, which is this machine, so that nothing
 * is announced to the network. Browsers other than Chromium do not know the allow-list and are not believed.
 */
async function refusesPeers(allowlist: boolean): Promise<boolean> {
  if (typeof RTCPeerConnection === 'undefined') return true;
  try {
    const peer = new RTCPeerConnection({ iceTransportPolicy: 'relay', iceServers: [NO_RELAY] });
    const refused = allowlist && isChromium() && (await endsAtOnce(peer));
    peer.close();
    return refused;
  } catch {
    return true;
  }
}

function isChromium(): boolean {
  return 'userAgentData' in navigator;
}

async function endsAtOnce(peer: RTCPeerConnection): Promise<boolean> {
  const ended = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), RELAY_PATIENCE);
    peer.addEventListener('icecandidateerror', () => resolve(false));
    peer.addEventListener('icecandidate', ({ candidate }) => resolve(candidate === null));
  });
  peer.createDataChannel('self-test');
  await peer.setLocalDescription(await peer.createOffer());
  return ended;
}
