/**
 * Every way known by which a page can tell another machine something. The first 39 were measured when the policy was
 * designed; two are asked by `frame-src blob:`, which lets the print dialog show the PDF; the last
 * speaks to a peer instead of a server.
 */
export const CHANNELS: readonly string[] = [
  'fetch',
  'fetch-keepalive',
  'xhr',
  'beacon',
  'websocket',
  'eventsource',
  'img',
  'css-link',
  'css-bg',
  'font',
  'script',
  'dyn-import',
  'worker',
  'iframe',
  'object',
  'video',
  'svg-image',
  'link-prefetch',
  'link-preload',
  'modulepreload',
  'preconnect',
  'icon',
  'manifest',
  'speculation',
  'form',
  'window-open',
  'a-blank',
  'a-ping',
  'a-download',
  'webrtc',
  'webtransport',
  'iframe-srcdoc-img',
  'iframe-blob',
  'window-open-blob',
  'iframe-same-origin',
  'popup-same-origin',
  'worker-same-origin',
  'location-assign',
  'meta-refresh',
  'iframe-blob-refresh',
  'iframe-blob-nested',
  'webrtc-peer',
];

/**
 * What a policy in `<meta>` cannot close: leaving the page, new windows, WebRTC, and documents and workers of our own
 * origin that come without headers. This is why the app says so when its host sends none.
 */
export const OPEN_WITHOUT_HEADERS: readonly string[] = [
  'window-open',
  'a-blank',
  'a-download',
  'webrtc',
  'webrtc-peer',
  'popup-same-origin',
  'worker-same-origin',
  'location-assign',
  'meta-refresh',
];
