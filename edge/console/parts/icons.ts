/** The marks of the console on a 20 by 20 grid, drawn in the colour of the text. */
export const ICONS = {
  warn: '<path d="M10 3.2 17.5 16.5h-15z"/><path d="M10 8v4M10 14.3v.1"/>',
  check: '<circle cx="10" cy="10" r="7"/><path d="m6.8 10.2 2.2 2.2 4.2-4.6"/>',
  clock: '<circle cx="10" cy="10" r="7"/><path d="M10 6v4.2l2.8 1.8"/>',
  search: '<circle cx="9" cy="9" r="5.2"/><path d="m13 13 4 4"/>',
  phone:
    '<path d="M4 4.5c0 6.5 5 11.5 11.5 11.5l1-3.5-3.5-1.5-1.5 1.7c-2-.8-3.7-2.5-4.5-4.5L8.5 6.7 7 3.3z"/>',
  card: '<rect x="2.5" y="4.5" width="15" height="11" rx="1.5"/><path d="M2.5 8.5h15M5.5 12.5h3"/>',
  globe:
    '<circle cx="10" cy="10" r="7"/><path d="M3 10h14M10 3c4 4.5 4 9.5 0 14M10 3c-4 4.5-4 9.5 0 14"/>',
  chat: '<path d="M3.5 4.5h13v9h-7l-3.5 3v-3h-2.5z"/>',
  cross: '<path d="m5 5 10 10M15 5 5 15"/>',
  mail: '<rect x="3" y="4.5" width="14" height="11" rx="1.5"/><path d="m3.5 6 6.5 5 6.5-5"/>',
  bag: '<path d="M4.5 7h11l1 10h-13zM7 7V6a3 3 0 0 1 6 0v1"/>',
  shop: '<path d="M3.5 8.5 5 4h10l1.5 4.5M4.5 9v7.5h11V9M3.5 8.5c1 1.5 3 1.5 4.3 0 1.2 1.5 3.2 1.5 4.4 0 1.3 1.5 3.3 1.5 4.3 0M8.5 16.5v-4h3v4"/>',
  eye: '<path d="M2 10c2-3.6 4.7-5.3 8-5.3s6 1.7 8 5.3c-2 3.6-4.7 5.3-8 5.3S4 13.6 2 10z"/><circle cx="10" cy="10" r="2.4"/>',
  today: '<path d="M3 15a7 7 0 1 1 14 0"/><path d="M10 15l3.5-5"/>',
  slots:
    '<rect x="3" y="3" width="6" height="6" rx="1"/><rect x="11" y="3" width="6" height="6" rx="1"/><rect x="3" y="11" width="6" height="6" rx="1"/><rect x="11" y="11" width="6" height="6" rx="1"/>',
  audiences:
    '<circle cx="7.5" cy="7" r="2.8"/><path d="M2.5 16c.3-3 2.3-4.4 5-4.4s4.7 1.4 5 4.4"/><path d="M13 4.8a2.5 2.5 0 0 1 0 4.6M14.5 12c1.7.5 2.8 1.9 3 4"/>',
  person: '<circle cx="10" cy="6.8" r="3"/><path d="M4 16.5c.4-3.5 2.7-5.2 6-5.2s5.6 1.7 6 5.2"/>',
  publish: '<path d="M10 13V4M6.5 7.5 10 4l3.5 3.5M4 13v3h12v-3"/>',
  reports: '<path d="M3 16.5h14M5 13l3.5-4 3 2.5L16 5"/>',
  catalogue: '<path d="M3 6.5 10 3l7 3.5v7L10 17l-7-3.5zM3 6.5 10 10l7-3.5M10 10v7"/>',
  consent:
    '<path d="M10 17c-4-1.5-6.5-4-6.5-8.5V5L10 3l6.5 2v3.5C16.5 13 14 15.5 10 17z"/><path d="m7.3 9.8 2 2 3.5-3.8"/>',
  setup:
    '<path d="M3 6h7M14 6h3M3 14h3M10 14h7"/><circle cx="12" cy="6" r="2"/><circle cx="8" cy="14" r="2"/>',
  hook: '<circle cx="6" cy="14" r="2.6"/><circle cx="14.4" cy="14" r="2.6"/><circle cx="10" cy="5.6" r="2.6"/><path d="M8.7 8 7.2 11.6M11.4 7.8l2 3.8M8.6 14h3.2"/>',
  more: '<circle cx="4" cy="10" r="1"/><circle cx="10" cy="10" r="1"/><circle cx="16" cy="10" r="1"/>',
  stop: '<path d="M7 3h6l4 4v6l-4 4H7l-4-4V7z"/><path d="M10 6.5v4.5M10 13.6v.1"/>',
  lock: '<rect x="4.5" y="9" width="11" height="8" rx="1.5"/><path d="M7 9V6.5a3 3 0 0 1 6 0V9"/>',
  flag: '<path d="M5 17V4M5 4.5c4-2 6 2 10 0v7c-4 2-6-2-10 0"/>',
  half: '<circle cx="10" cy="10" r="7"/><path d="M10 3v14"/>',
  plus: '<path d="M10 4v12M4 10h12"/>',
  pencil: '<path d="m4 16 .8-3.5L13 4.3l2.7 2.7-8.2 8.2z"/>',
  dot: '<circle cx="10" cy="10" r="4" fill="currentColor"/>',
  back: '<path d="M4 8h8a4 4 0 0 1 0 8H8M7 5 4 8l3 3"/>',
  up: '<path d="M10 16V4M5.5 8.5 10 4l4.5 4.5"/>',
  down: '<path d="M10 4v12M5.5 11.5 10 16l4.5-4.5"/>',
  pin: '<path d="M7 3.5h6l-1 5 2.5 3h-9l2.5-3zM10 11.5V17"/>',
} as const;

export type IconName = keyof typeof ICONS;
