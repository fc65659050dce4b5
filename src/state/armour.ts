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
  const policy = headers?.get('content-security-policy') ?? '';
  const holds: Readonly<Record<ArmourId, boolean>> = {
    'content-policy': policy.includes("default-src 'none'") && policy.includes("connect-src 'self'"),
    'connection-allowlist': headers?.get('connection-allowlist')?.includes('response-origin') ?? false,
    // Without any policy the picture would be asked for: then it is not tried, and the answer is known.
    'blocked-request': policy !== '' || hasMetaPolicy() ? await refusesForeignPicture() : false,
    'peer-connection': refusesPeers(),
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

function refusesPeers(): boolean {
  if (typeof RTCPeerConnection === 'undefined') return true;
  try {
    new RTCPeerConnection().close();
    return false;
  } catch {
    return true;
  }
}
