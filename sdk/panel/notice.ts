import { bodyOf } from "../bodyOf.ts";
import type { OpenNotice, PanelContext } from "../panelContext.ts";
import { type Spoken, speak } from "../speak.ts";
import type { Choices } from "../wire/purposes.ts";
import { baseStyle } from "./baseStyle.ts";
import { createHost } from "./createHost.ts";
import { fill } from "./fill.ts";
import { h } from "./h.ts";
import { makeRoom } from "./makeRoom.ts";
import { noticeLoaders } from "./noticeLoaders.ts";
import { words as english } from "./noticeStrings/en.ts";
import { noticeStyle } from "./noticeStyle.ts";
import type { NoticeStrings } from "./Strings.ts";

const ANSWERS = ["yes", "device", "no"] as const;
type Answer = (typeof ANSWERS)[number];
/** How long the line after a choice stays, unless it is looked at. */
const DONE_MS = 6_000;

let open: { close(): void } | null = null;

/** Asks once, without a wall: takes no focus, stops no scrolling, and until an answer is given nothing is kept. */
export const openNotice: OpenNotice = (context) => {
  if (open) return open;
  let shown: (() => void) | null = null;
  const handle = {
    close() {
      shown?.();
      open = shown = null;
    },
  };
  open = handle;
  void speak(context.language, english, noticeLoaders).then(async ({ language, words }) => {
    const told = await context.inform(language);
    if (told !== false && open === handle)
      shown = show(context, { language, words: { ...words, ...told } });
  });
  return handle;
};

/** What an answer sets: a yes grants what its sentence names and nothing else. */
function choicesOf(answer: Answer, context: PanelContext): Partial<Choices> {
  if (answer === "device") return { personalisation: "on_device" };
  if (answer === "yes") {
    return {
      personalisation: "granted",
      ...(context.measurementWithYes && { measurement: "granted" }),
    };
  }
  const no = "denied";
  return { personalisation: no, assistance: no, measurement: no, retargeting: no };
}

/** Draws the notice; answers a function that takes it away. */
function show(context: PanelContext, spoken: Spoken<NoticeStrings>): () => void {
  const { host, root } = createHost("candour-notice", baseStyle + noticeStyle, spoken.language);
  const say = (key: keyof NoticeStrings): string =>
    fill(spoken.words[key], { shop: context.siteName }, spoken.language);
  const close = (): void => open?.close();
  const button = (key: keyof NoticeStrings, onclick: () => void): HTMLElement =>
    h("button.quiet", { onclick }, say(key));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let chosen = false;

  const body = h("div");
  // A live region speaks only of what is put into it later, so it is there from the start.
  const status = h("div", { role: "status" });
  const card = h("section.card", { "aria-labelledby": "ask", part: "notice" }, body, status);

  const draw = (opened: boolean): HTMLElement => {
    const foot = opened
      ? button("all", () => context.openPanel("choices"))
      : button("means", () => draw(true).focus());
    body.replaceChildren(
      h(
        "p.text",
        { id: "ask" },
        context.consent.asks() === "policy" && `${say("changed")} ${context.policyChanges} `,
        say(context.measurementWithYes ? "askCounting" : "ask"),
      ),
      h(
        "dl.terms",
        { hidden: !opened },
        ANSWERS.map((answer) => h("div", h("dt", say(answer)), h("dd", say(`${answer}Means`)))),
      ),
      h(
        "div.choices",
        ANSWERS.map((answer) =>
          h(
            "button.button",
            { part: "choice", onclick: () => choose(answer) },
            h("span", say(answer)),
          ),
        ),
      ),
      h("div.foot", h("span", say("until")), foot),
    );
    return foot;
  };

  const choose = (answer: Answer): void => {
    const byKeyboard = root.activeElement?.matches(":focus-visible");
    chosen = true;
    void context.consent
      .set(choicesOf(answer, context), { via: "notice" })
      .then(() => context.slots.refresh());
    const change = button("change", () => {
      close();
      context.openPanel("choices");
    });
    body.remove();
    card.classList.add("done");
    status.append(h("p.strip", { id: "ask" }, h("span", `${say(`${answer}Done`)} `, change)));
    if (byKeyboard) change.focus();
    const leave = (): void => {
      if (host.matches(":hover") || root.activeElement) timer = setTimeout(leave, 1_000);
      else close();
    };
    timer = setTimeout(leave, DONE_MS);
  };

  draw(false);
  const page = bodyOf();
  const [first] = page.children;
  if (first?.matches("a[href^='#']")) first.after(host);
  else page.prepend(host);
  // In the top layer it costs a page of thousands of cards a third of what it would among them.
  host.popover = "manual";
  host.showPopover?.();
  let giveRoomBack: (() => void) | undefined;
  // A frame for its place and one for what stands in it: of a page of thousands of cards a frame can't be long twice.
  let frame = 0;
  const next = (job: () => void): void => {
    frame = requestAnimationFrame(job);
  };
  next(() =>
    next(() => {
      root.append(card);
      giveRoomBack = makeRoom(host, card);
    }),
  );
  // A choice made elsewhere (another tab, the panel, the site's own banner) answers the question.
  const stopListening = context.consent.onChange(() => {
    if (!chosen) close();
  });
  return () => {
    clearTimeout(timer);
    stopListening();
    cancelAnimationFrame(frame);
    giveRoomBack?.();
    host.remove();
  };
}
