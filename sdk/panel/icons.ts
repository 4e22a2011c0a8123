/** Drawings on a 16 by 16 field, one path each, stroked in the colour of the text. */
export const ICONS = {
  close: "M3.5 3.5l9 9M12.5 3.5l-9 9",
  globe:
    "M14.2 8a6.2 6.2 0 1 1-12.4 0 6.2 6.2 0 0 1 12.4 0zM1.8 8h12.4M8 1.8c-4 4-4 8.4 0 12.4 4-4 4-8.4 0-12.4z",
  shield: "M8 1.5l5.5 2v4c0 3.5-2.3 5.8-5.5 7-3.2-1.2-5.5-3.5-5.5-7v-4zM5.5 8l1.8 1.8 3.2-3.4",
  warning: "M8 2l6.5 11.5h-13zM8 6.5v3.5M8 12h.01",
  pause: "M5.5 3v10M10.5 3v10",
  back: "M5.5 3L2.5 6l3 3M2.5 6H9a4 4 0 0 1 0 8H6",
  gift: "M2 5.5h12V8H2zM3 8v6h10V8M8 5.5V14M8 5.5C5 5.5 3.5 4.5 4 3s3.5-.5 4 2.5c.5-3 3.5-4 4-2.5s-1 2.5-4 2.5z",
  down: "M3.5 6L8 10.5 12.5 6",
  download: "M8 2v8M4.8 7L8 10.2 11.2 7M2.5 13.5h11",
  bin: "M2.5 4h11M6 4V2.5h4V4M4 4l.7 9.5h6.6L12 4M6.8 6.8v4M9.2 6.8v4",
  person: "M10.7 5a2.7 2.7 0 1 1-5.4 0 2.7 2.7 0 0 1 5.4 0zM2.5 14c.5-3.5 2.7-5 5.5-5s5 1.5 5.5 5",
  forward: "M2.5 8h11M9.5 4l4 4-4 4",
  tick: "M3 8.5l3.2 3.2L13 4.8",
} as const;
