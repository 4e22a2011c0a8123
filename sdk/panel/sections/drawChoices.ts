import { type Choice, type Choices, PURPOSES, type Purpose } from "../../wire/purposes.ts";
import { button, pair, quiet, strip } from "../controls.ts";
import { type Child, h } from "../h.ts";
import { ICONS } from "../icons.ts";
import type { PanelView } from "../PanelView.ts";
import { saveFile } from "../saveFile.ts";
import { shortId } from "../shortId.ts";
import { drawWhere } from "./drawWhere.ts";

type Change = (wanted: Partial<Choices>, done: string) => void;

/** Each purpose with its switch; a yes and a no weigh the same, and one press stops everything. */
export function drawChoices(view: PanelView): Child {
  const { context, say } = view;
  const { consent } = context;
  const choices = consent.get();

  /** Takes effect at once; the shop's receipt follows. */
  const set: Change = (wanted, done) => {
    const sent = consent.set(wanted, { via: "panel" });
    view.act(done, async () => {
      view.redraw();
      const held = !(await sent);
      await view.load();
      if (held) {
        view.note({
          kind: "warn",
          text: say("held"),
          action: [say("retry"), () => set(wanted, done)],
        });
      }
      return held;
    });
  };
  const all = (choice: Choice, done: string): void => {
    // Turning everything on neither overrules the browser's signal nor sends what was to stay on the device.
    const wanted = PURPOSES.filter(
      (purpose) =>
        choice === "denied" ||
        !(isOn(choices[purpose]) || (purpose === "retargeting" && context.gpc())),
    );
    set(Object.fromEntries(wanted.map((purpose) => [purpose, choice])), done);
  };
  return [
    h("p.lead", say("choicesLead")),
    consent.asks() === "policy" &&
      strip(ICONS.shield, `${say("policyChanged")} ${context.policyChanges}`),
    drawVisit(view),
    PURPOSES.map((purpose) => drawPurpose(view, purpose, set)),
    pair(
      button(say("allOn"), () => all("granted", say("allOn"))),
      button(say("allOff"), () => all("denied", say("allOff"))),
    ),
    drawReceipt(view),
  ];
}

function isOn(choice: Choice): boolean {
  return choice === "granted" || choice === "on_device";
}

/** Whether this visit is set aside. */
function drawVisit(view: PanelView): Child {
  const { say, context } = view;
  const { paused, gift } = context.visit.get();
  return [
    paused &&
      strip(ICONS.pause, say("paused"), [
        say("goOn"),
        () => {
          context.visit.pause(false);
          view.redraw(say("goOn"));
        },
      ]),
    gift &&
      strip(ICONS.gift, say("giftOn"), [
        say("endGift"),
        () => {
          context.visit.giftMode(false);
          view.redraw(say("endGift"));
        },
      ]),
  ];
}

function drawPurpose(view: PanelView, purpose: Purpose, set: Change): HTMLElement {
  const { context, say } = view;
  const choice = context.consent.get()[purpose];
  const isAskedNot = purpose === "retargeting" && context.gpc();
  const locked = isAskedNot && context.isGpcOn();
  const on = isOn(choice) && !locked;
  const name = say(purpose);
  const change = (to: Choice): void =>
    set({ [purpose]: to }, `${name}: ${say(isOn(to) ? "on" : "off")}`);
  return h(
    "section.purpose",
    { "data-key": purpose },
    h(
      "div.ask",
      h("h3", { id: purpose }, name),
      h(
        "button.switch",
        {
          role: "switch",
          "aria-checked": `${on}`,
          "aria-disabled": locked,
          "aria-labelledby": purpose,
          "aria-describedby": isAskedNot && "gpc",
          part: "switch",
          onclick: () => locked || change(on ? "denied" : "granted"),
        },
        say(on ? "on" : "off"),
        h("span.track"),
      ),
    ),
    h("p", say(`${purpose}What`)),
    purpose === "personalisation" && drawWhere(view, change),
    h(
      "dl",
      h("dt", say("youGet")),
      h("dd", say(`${purpose}Get`)),
      h("dt", say("itNeeds")),
      h("dd", say(choice === "on_device" ? "needsDevice" : `${purpose}Needs`)),
    ),
    // What these two would work with is not sent.
    (purpose === "retargeting" || purpose === "assistance") &&
      on &&
      context.consent.get().personalisation === "on_device" &&
      strip(ICONS.shield, say("staysHere")),
    isAskedNot && h("div", { id: "gpc" }, strip(ICONS.shield, say(locked ? "gpc" : "gpcBefore"))),
  );
}

/** When the choice was last changed, with the signed record of it. */
function drawReceipt({ context, say }: PanelView): Child {
  const { consent, policyUrl } = context;
  const at = consent.at();
  const [receipt] = consent.receipts();
  return h(
    "p.meta.block",
    at === null ? say("unchosen") : say("changed", { when: say.when(at) }),
    at !== null &&
      receipt && [
        " ",
        quiet(say("receipt", { id: shortId(receipt.id) }), () =>
          saveFile(`receipt-${receipt.id}.json`, receipt),
        ),
        `, ${say("signed")}`,
      ],
    policyUrl && [
      " ",
      h("a", { href: policyUrl, target: "_blank", rel: "noopener" }, say("policy")),
    ],
  );
}
