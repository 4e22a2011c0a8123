import { raw } from "hono/html";

const PATHS = {
  back: "M10 3L5 8l5 5",
  bag: "M1.5 2h2l1.8 8.5h7L14 4.5H4.2M6 12.4a.9.9 0 1 0 .01 0zM11.5 12.4a.9.9 0 1 0 .01 0z",
  bars: "M2.5 13.5v-5M6.2 13.5v-8M9.8 13.5V7M13.5 13.5v-11",
  choices:
    "M2 4.5h6M12 4.5h2M2 11.5h2M8 11.5h6M10 2.7a1.8 1.8 0 1 0 .01 0zM6 9.7a1.8 1.8 0 1 0 .01 0z",
  clock: "M8 1.8a6.2 6.2 0 1 0 .01 0zM8 4.5V8l2.5 1.5",
  search: "M7 2.3a4.7 4.7 0 1 0 .01 0zM10.5 10.5L14 14",
  tick: "M3 8.5l3.2 3.2L13 4.8",
} as const;

/** A small line drawing. Decoration only: the words beside it say what it means. */
export function icon(name: keyof typeof PATHS): ReturnType<typeof raw> {
  return raw(
    `<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="${PATHS[name]}"/></svg>`,
  );
}
