/**
 * The one table of what the browser is told to refuse. Used by the server, the build (meta fallback and `_headers`)
 * and the tests. Why each line is here: docs/decisions/0005-strict-content-policy.md.
 *
 * Each directive is measured by the attack harness in e2e/armour.
 */
const CONTENT_POLICY = [
  ["default-src 'none'"],
  // WebAssembly may be compiled (text shaping, reading codes back); `eval` may not.
  ["script-src 'self' 'wasm-unsafe-eval'"],
  ["style-src 'self'"],
  ["img-src 'self' blob: data:"],
  ["font-src 'self'"],
  ["connect-src 'self'"],
  ["worker-src 'self'"],
  ["manifest-src 'self'"],
  ["form-action 'none'"],
  ["base-uri 'none'"],
  ["object-src 'none'"],
  // The print dialog opens with the PDF itself, in a frame made from its bytes. A blob inherits this policy.
  ['frame-src blob:'],
  ["frame-ancestors 'none'", 'header only'],
  ["webrtc 'block'", 'header only'],
  ["require-trusted-types-for 'script'"],
  // One policy, which makes worker addresses and nothing else.
  ['trusted-types hushlabel'],
];

/** The policy as a response header. */
export const CONTENT_SECURITY_POLICY = CONTENT_POLICY.map(([directive]) => directive).join('; ');

/** The part of it that browsers heed in `<meta>`: the fallback for hosts that send no headers. */
export const META_CONTENT_SECURITY_POLICY = CONTENT_POLICY.filter(([, where]) => where !== 'header only')
  .map(([directive]) => directive)
  .join('; ');

/**
 * Ways to a label printer, for the app's own page and no frame of another origin. None reaches a device by itself: the
 * browser asks a person which one, in its own dialog. Decision 17.
 */
const FOR_OWN_PAGE = ['bluetooth', 'serial', 'usb'];

/** Features that no part of the app uses; one that needs a device opens its own line. */
const SWITCHED_OFF = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'storage-access',
  'xr-spatial-tracking',
];

/** Headers of every response: documents, and scripts too, since a worker obeys those of its own script. */
export const SECURITY_HEADERS = Object.freeze({
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  // Closes what no content policy closes: navigation, downloads by link, WebRTC, name look-ups (Chromium 152 and on).
  'Connection-Allowlist': '(response-origin)',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [
    ...FOR_OWN_PAGE.map((feature) => `${feature}=(self)`),
    ...SWITCHED_OFF.map((feature) => `${feature}=()`),
  ].join(', '),
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-DNS-Prefetch-Control': 'off',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
});

/** Files whose name changes with their content may be kept for ever. */
export const IMMUTABLE = 'public, max-age=31536000, immutable';
export const REVALIDATE = 'no-cache';

/** The same for hosts that read a `_headers` file (Netlify, Cloudflare Pages). */
export function headersFile() {
  const lines = Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  return [
    '/*',
    ...lines,
    `  Cache-Control: ${REVALIDATE}`,
    '',
    '/assets/*',
    `  Cache-Control: ${IMMUTABLE}`,
    '',
  ].join('\n');
}
