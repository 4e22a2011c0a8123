import type { Core } from "../../Core.ts";
import type { Via } from "../../wire/index.ts";
import type { AdapterConsent, AdapterContext, Words } from "./AdapterContext.ts";
import { adapterLoaders } from "./adapterLoaders.ts";
import { call } from "./call.ts";
import { createCouncil } from "./createCouncil.ts";
import { createNoteBox } from "./createNoteBox.ts";
import { peek } from "./peek.ts";
import { whenThere } from "./whenThere.ts";

export type StartAdapters = typeof startAdapters;

const HELD: Words = { personalisation: "held", measurement: "held", retargeting: "held" };

/** What each may speak of, and how its word is recorded. */
const ADAPTERS: readonly { name: keyof typeof adapterLoaders; via: Via; words: Words }[] = [
  { name: "consent-mode", via: "consent_mode", words: HELD },
  { name: "tcf", via: "tcf", words: HELD },
  { name: "gpp", via: "api", words: { retargeting: "held" } },
  { name: "shopify", via: "api", words: HELD },
];

/** Not a tool that speaks, but like them something that only those sites load that ask for it. */
const BUTTON = "button";

/** Starts the adapters that the site asks for, each loaded on its own. */
export function startAdapters(core: Core, load = adapterLoaders): void {
  const { settings, guard } = core;
  const consent: AdapterConsent = {
    ...core.consent,
    set: (wanted, how) => core.consent.set(wanted, how).catch(() => null),
    onChange: (listener) => core.consent.onChange((now) => guard(() => listener(now))),
  };
  const later = (job: () => void, delayMs: number): void =>
    void setTimeout(() => guard(job), delayMs);
  const known = [BUTTON, ...ADAPTERS.flatMap(({ name }) => [name, `${name}-source`])];
  const unknown = settings.adapters.filter((name) => name && !known.includes(name));
  if (unknown.length > 0)
    core.emit("error", { error: new TypeError(`candour: no adapter "${unknown}"`) });
  const isAsked = (name: string): boolean => settings.adapters.includes(name);
  // Where we are the source our own echo is not listened to.
  const isSource = (name: string): boolean => isAsked(`${name}-source`);
  const started = ADAPTERS.filter(({ name }) => isAsked(name) || isSource(name));
  if (isAsked(BUTTON)) {
    import("../../panel/floatingButton.ts").then(
      ({ showFloatingButton }) => guard(() => showFloatingButton(settings.language)),
      (error: unknown) => core.emit("error", { error }),
    );
  }
  if (started.length === 0) return;
  const council = createCouncil({
    consent,
    note: createNoteBox(settings.site, () => localStorage),
    voices: started
      .filter(({ name }) => !isSource(name))
      .map(({ words, ...voice }) => ({ voice, words })),
    soon: (job) => later(job, 0),
  });
  for (const { words, ...voice } of started) {
    const say: AdapterContext["say"] = (said, how) => {
      if (!isSource(voice.name)) guard(() => council.say(voice, said, how));
    };
    const context: AdapterContext = {
      consent,
      isSource: isSource(voice.name),
      say,
      hold: () => say(words),
      page: globalThis,
      peek,
      call,
      whenThere: (wait) => whenThere(wait, later),
      onDocument: (event, listener) =>
        EventTarget.prototype.addEventListener.call(document, event, () => guard(listener)),
      dataLayer: settings.dataLayer,
      tcfVendor: settings.tcfVendor,
    };
    load[voice.name]().then(
      (start) => guard(() => start(context)),
      // One that doesn't load keeps the others' yes waiting: the site asked for its word.
      (error: unknown) => core.emit("error", { error }),
    );
  }
}
