/**
 * The page's one Trusted Types policy (named in `scripts/security-headers.mjs`): a worker may be started from a
 * script of our own origin and from nowhere else. Browsers without Trusted Types take the checked string.
 */
export const TRUSTED_TYPES_POLICY = 'hushlabel';

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): URL };
}

function ownOriginOnly(url: string): string {
  const absolute = new URL(url, location.href);
  if (absolute.origin !== location.origin) throw new TypeError('worker from another origin');
  return absolute.href;
}

export function trustedWorkerUrl(url: string): string | URL {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return ownOriginOnly(url);
  policy ??= trustedTypes.createPolicy(TRUSTED_TYPES_POLICY, { createScriptURL: ownOriginOnly });
  return policy.createScriptURL(url);
}

let policy: { createScriptURL(url: string): URL } | undefined;
