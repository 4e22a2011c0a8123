import type { AttentionLimit } from "../../wire/attention.ts";
import type { ContactKind, ContactPatch, MeContact } from "../../wire/contact.ts";
import type { Me } from "../../wire/messages.ts";
import { block, named, segments } from "../controls.ts";
import { type Child, h } from "../h.ts";
import type { PanelView } from "../PanelView.ts";

const LIMITS: readonly (readonly [AttentionLimit, "usual" | "less" | "little" | "none"])[] = [
  ["as_set", "usual"],
  ["less", "less"],
  ["little", "little"],
  ["none", "none"],
];
const TIMES = [
  [null, "asLearned"],
  [9, "morning"],
  [13, "midday"],
  [19, "evening"],
] as const;
const KINDS: readonly ContactKind[] = ["left_in_cart", "browse"];
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** How much, where and when the shopper wants to be told. Nothing is said of messages where the shop could send none. */
export function drawContact(view: PanelView, { attention, contact }: Me): Child {
  const { say, patch } = view;
  const rows = [
    attention &&
      line(
        say("atMost"),
        say("atMostWhat"),
        segments(say("atMost"), {
          options: LIMITS.map(([limit, word]) => [limit, say(word)]),
          now: attention.limit,
          set: (limit, word) => patch(`${say("atMost")}: ${word}`, { attention: limit }),
        }),
      ),
    ...(contact?.available.length ? messageLines(view, contact) : []),
  ];
  return rows.some(Boolean) && block(say("howWhen"), null, h("ul", rows));
}

const line = (name: string, what: Child, ...controls: Child[]): HTMLElement =>
  h("li.row.wide", { "data-key": name }, named(name, what), controls);

function messageLines(view: PanelView, contact: MeContact): Child[] {
  const { say, context, patch } = view;
  const change = (done: string, to: ContactPatch): void => patch(done, { contact: to });
  const { available, channels, kinds, hour, learned_hour: learned, quiet } = contact;
  const usable = channels.find((one) => available.includes(one)) ?? null;
  const where = say("whereTold");
  const lines = [
    line(
      where,
      say("whereToldWhat", { shop: context.siteName }),
      segments(where, {
        options: [[null, say("hereOnly")], ...available.map((one) => [one, say(one)] as const)],
        now: usable,
        set: (one, word) => change(`${where}: ${word}`, { channels: one ? [one] : [] }),
      }),
    ),
  ];
  // What follows is of messages alone.
  if (!usable) return lines;
  const clock = (at: number): string =>
    say.date(new Date(2_026, 0, 1, at), { hour: "numeric", minute: "2-digit" });
  const time = say("bestTime");
  const known = hour === null && learned !== null && say("bestLearned", { time: clock(learned) });
  lines.push(
    line(
      time,
      known,
      segments(time, {
        options: TIMES.map(([at, word]) => [at, say(word)]),
        now: hour,
        set: (at, word) => change(`${time}: ${word}`, { hour: at }),
      }),
    ),
  );
  if (quiet) {
    const never = say("bestNever", { from: clock(quiet.from), to: clock(quiet.to) });
    const pick = (end: "from" | "to"): HTMLElement =>
      h(
        "select",
        {
          "aria-label": `${never}: ${clock(quiet[end])}`,
          onchange: ({ target }) => {
            const to = Number(Reflect.get(Object(target), "value"));
            if (to !== quiet[end === "from" ? "to" : "from"]) {
              change(never, { quiet: { ...quiet, [end]: to } });
            }
          },
        },
        HOURS.map((at) => h("option", { value: at, selected: at === quiet[end] }, clock(at))),
      );
    lines.push(line(never, null, h("div.pair", pick("from"), pick("to"))));
  }
  for (const kind of KINDS) {
    lines.push(
      line(
        say(kind),
        say("unaskedWhat"),
        segments(say(kind), {
          options: [
            [false, say("off")],
            [true, say("on")],
          ],
          now: kinds.includes(kind),
          set: (isOn, word) =>
            change(`${say(kind)}: ${word}`, {
              kinds: isOn ? [...kinds, kind] : kinds.filter((one) => one !== kind),
            }),
        }),
      ),
    );
  }
  return lines;
}
