/** Line drawings on a 16 px square, two pixels of air. Always beside words, or on a button that has a name. */
const DRAWINGS = {
  sun: 'M8 5.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6M8 1.5v1.6M8 12.9v1.6M1.5 8h1.6M12.9 8h1.6M3.4 3.4l1.1 1.1M11.5 11.5l1.1 1.1M12.6 3.4l-1.1 1.1M4.5 11.5l-1.1 1.1',
  moon: 'M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8',
  screen: 'M2 3h12v8H2zM6 13.5h4M8 11v2.5',
  left: 'M10 3.5 5.5 8l4.5 4.5',
  right: 'M6 3.5 10.5 8 6 12.5',
  up: 'M3.5 10 8 5.5l4.5 4.5',
  down: 'M3.5 6 8 10.5 12.5 6',
  eye: 'M1.5 8S4 3.8 8 3.8 14.5 8 14.5 8 12 12.2 8 12.2 1.5 8 1.5 8M8 6.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6',
  'eye-off':
    'M2.5 2.5l11 11M6.4 4.1A6.6 6.6 0 0 1 8 3.8c4 0 6.5 4.2 6.5 4.2a11 11 0 0 1-1.9 2.3M10.2 11.8a6 6 0 0 1-2.2.4C4 12.2 1.5 8 1.5 8a11 11 0 0 1 2.6-2.9',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  cross: 'M4 4l8 8M12 4l-8 8',
  warning: 'M8 2.5 14.2 13H1.8zM8 6.5v3M8 11.2v.1',
  shield: 'M8 1.8l5 1.9v3.8c0 3.1-2.1 5.5-5 6.7-2.9-1.2-5-3.6-5-6.7V3.7z',
  memory:
    'M4.5 4.5h7v7h-7zM6.5 1.8v2.7M9.5 1.8v2.7M6.5 11.5v2.7M9.5 11.5v2.7M1.8 6.5h2.7M1.8 9.5h2.7M11.5 6.5h2.7M11.5 9.5h2.7',
  globe:
    'M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8M1.8 8h12.4M8 1.8c2 1.8 2.7 4 2.7 6.2S10 12.4 8 14.2C6 12.4 5.3 10.2 5.3 8S6 3.6 8 1.8',
  file: 'M4 1.8h5l3.5 3.5v8.9H4zM9 1.8v3.5h3.5',
  paste: 'M5.5 3H3.5v11h9V3h-2M5.8 1.8h4.4v2.4H5.8z',
  spark: 'M8 2v3.5M8 10.5V14M2 8h3.5M10.5 8H14',
  printer: 'M4.5 6V2h7v4M4.5 11.5H2V6h12v5.5h-2.5M4.5 9.5h7V14h-7z',
  save: 'M8 2v7.5M4.8 6.5 8 9.7l3.2-3.2M2.5 13.5h11',
  outward: 'M9.5 2.5h4v4M13.5 2.5 7.5 8.5M11.5 9.5v4h-9v-9h4',
  trash: 'M2.5 4h11M6 4V2.3h4V4M4 4l.6 9.7h6.8L12 4',
  copy: 'M5.5 5.5V2.5h8v8h-3M2.5 5.5h8v8h-8z',
  plus: 'M8 3v10M3 8h10',
  pencil: 'M2.5 13.5l.8-3.3 7.6-7.6 2.5 2.5-7.6 7.6zM9.4 4.1l2.5 2.5',
  filter: 'M2 3.5h12M4.5 8h7M6.5 12.5h3',
  columns: 'M2 2.8h12v10.4H2zM6 2.8v10.4M10 2.8v10.4',
  minus: 'M3 8h10',
  pointer: 'M3.5 2.5l9 4.2-3.9 1.3-1.6 4z',
  text: 'M3 4V2.8h10V4M8 2.8v10.4M6 13.2h4',
  barcode: 'M2.5 3v10M5 3v10M7 3v10M10 3v10M11.5 3v10M13.5 3v10',
  sealed: 'M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9 11h5v3.2H9zM10 11V9.8a1.5 1.5 0 0 1 3 0V11',
  key: 'M4.8 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6M7.8 8h6.4M11 8v2.4M13.6 8v2.4',
  rect: 'M2.5 4h11v8h-11z',
  line: 'M2.5 13.5l11-11',
  ellipse: 'M2 8a6 4.5 0 1 0 12 0a6 4.5 0 1 0-12 0',
  umbrella: 'M2.5 8a5.5 5.5 0 0 1 11 0zM8 8v4.3a1.6 1.6 0 0 1-3.2 0M8 2.5V1.5',
  checkbox: 'M3 3h10v10H3zM5.5 8.2l1.8 1.8 3.2-3.8',
  image: 'M2 3h12v10H2zM2.5 11.5l3.5-4 2.7 2.8 1.8-1.6 3 2.8M10.6 5.6h.1',
  table: 'M2 3h12v10H2zM2 6.3h12M2 9.6h12M6.5 3v10',
  undo: 'M5.5 3 2.5 6l3 3M2.5 6h6.8a4 4 0 0 1 0 8H6',
  redo: 'M10.5 3l3 3-3 3M13.5 6H6.7a4 4 0 0 0 0 8H10',
  history: 'M2.5 8a5.5 5.5 0 1 0 1.8-4.1M2.5 2.5v3h3M8 5v3.3l2.2 1.4',
  magnet: 'M3.5 2.5v5a4.5 4.5 0 0 0 9 0v-5h-3v5a1.5 1.5 0 0 1-3 0v-5zM3.5 5h3M9.5 5h3',
  grid: 'M2.5 2.5h11v11h-11zM6.2 2.5v11M9.8 2.5v11M2.5 6.2h11M2.5 9.8h11',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  command: 'M4 4.5 7.5 8 4 11.5M8.5 12h4',
  keyboard: 'M1.8 4h12.4v8H1.8zM4 6.3h.1M6.6 6.3h.1M9.3 6.3h.1M12 6.3h.1M5 9.6h6',
  lock: 'M4 7h8v6.2H4zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  unlock: 'M4 7h8v6.2H4zM5.5 7V5a2.5 2.5 0 0 1 4.8-1',
  'align-left': 'M2.5 2v12M5 4.5h8v2.2H5zM5 9.3h5v2.2H5z',
  'align-centre': 'M8 2v12M3.5 4.5h9v2.2h-9zM5.5 9.3h5v2.2h-5z',
  'align-right': 'M13.5 2v12M3 4.5h8v2.2H3zM6 9.3h5v2.2H6z',
  'align-top': 'M2 2.5h12M4.5 5v8h2.2V5zM9.3 5v5h2.2V5z',
  'align-middle': 'M2 8h12M4.5 3.5v9h2.2v-9zM9.3 5.5v5h2.2v-5z',
  'align-bottom': 'M2 13.5h12M4.5 3v8h2.2V3zM9.3 6v5h2.2V6z',
  'distribute-across': 'M2.5 2v12M13.5 2v12M6.5 4.5h3v7h-3z',
  'distribute-down': 'M2 2.5h12M2 13.5h12M4.5 6.5v3h7v-3z',
  'same-width': 'M3 3.5h10M3 6h10M3.5 10.5h9M5 9l-1.7 1.5L5 12M11 9l1.7 1.5L11 12',
  'same-height': 'M3.5 3v10M6 3v10M10.5 3.5v9M9 5l1.5-1.7L12 5M9 11l1.5 1.7L12 11',
  'turn-left': 'M3.2 2.6v3.3h3.3M3.6 5.7A5.2 5.2 0 1 1 2.8 8.6M7 7.6h2v2H7z',
  'turn-right': 'M12.8 2.6v3.3H9.5M12.4 5.7A5.2 5.2 0 1 0 13.2 8.6M7 7.6h2v2H7z',
  ruler: 'M1.8 5.5h12.4v5H1.8zM4.3 5.5v2M6.8 5.5v3M9.3 5.5v2M11.8 5.5v3',
  'text-left': 'M2.5 3.5h11M2.5 6.5h7M2.5 9.5h11M2.5 12.5h7',
  'text-center': 'M2.5 3.5h11M4.5 6.5h7M2.5 9.5h11M4.5 12.5h7',
  'text-right': 'M2.5 3.5h11M6.5 6.5h7M2.5 9.5h11M6.5 12.5h7',
} as const;
export type IconName = keyof typeof DRAWINGS;

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
