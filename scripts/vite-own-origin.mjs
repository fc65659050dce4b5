/**
 * zxing-wasm asks a public CDN for its wasm file unless it is told otherwise. We hand it the bytes, so the address is
 * never used; it is taken out all the same, so that no foreign host stands in what we ship (`scan-build.mjs`). bwip-js
 * carries examples of addresses as codes, which go too.
 *
 * @returns {import('vite').Plugin}
 */
export function ownOriginOnly() {
  const example = /(\n\s+text: )"[^"\n]*https?:[^"\n]*"/gi;
  const cdn = /return n \? `https:\/\/[^`]+` : (\w+ \+ \w+);/;
  return {
    name: 'hushlabel:own-origin-only',
    apply: 'build',
    transform: {
      filter: { id: /zxing-wasm\/dist\/es\/share\.js$|bwip-js\/dist\/bwipp\.mjs$/ },
      handler(code, id) {
        if (id.endsWith('bwipp.mjs')) return { code: code.replaceAll(example, '$1""'), map: null };
        if (!cdn.test(code)) this.error('zxing-wasm changed the line that names its CDN');
        return { code: code.replace(cdn, 'return $1;'), map: null };
      },
    },
  };
}
