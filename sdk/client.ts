import type { CandourClient } from "./CandourClient.ts";
import type { ChunkLoaders } from "./ChunkLoaders.ts";
import type { Core } from "./Core.ts";
import { createRecorder } from "./createRecorder.ts";
import { createVisit } from "./createVisit.ts";
import type { LateContext } from "./LateContext.ts";
import type { PanelFocus } from "./panelContext.ts";
import { root } from "./root.ts";
import { createSlots } from "./slots/createSlots.ts";
import { whenIdle } from "./whenIdle.ts";
import { whenReady } from "./whenReady.ts";
import { ALL_DENIED } from "./wire/purposes.ts";

/** A change is shown when the edge knows it, but never later than this. */
const SETTLE_MAX_MS = 3_000;

/** Wires the parts together. */
export function createClient(core: Core, chunks: ChunkLoaders): CandourClient {
  const { consent, settings } = core;
  const fail = (error: unknown): undefined => void core.emit("error", { error });
  const visit = createVisit(settings.site);
  const recorder = createRecorder(core, chunks, () => visit.isGift || consent.isPaused());
  const { record } = recorder;
  const slots = createSlots(core, async (takeUp) => {
    const { startDrawing } = await chunks.draw();
    return startDrawing(core, { takeUp, record, openPanel, context });
  });

  function openPanel(section?: string, focus?: PanelFocus): void {
    Promise.all([chunks.panel(), context()])
      .then(([panel, opened]) => panel.openPanel(opened, opened.sectionOf(section), focus))
      .catch(fail);
  }
  async function context(): Promise<LateContext> {
    const { createPanelContext } = await chunks.context();
    return createPanelContext({ core, chunks, recorder, slots, visit, openPanel });
  }

  /** Asks what is only loaded now; false where that fails. */
  const late = <T>(ask: (opened: LateContext) => Promise<T>): Promise<T | false> =>
    context()
      .then(ask)
      .catch(() => false);

  /** Brings the page into line with the choices as they stand. */
  async function obey(): Promise<void> {
    core.emit("consent", { choices: consent.get() });
    const obeyed = recorder.obey();
    await Promise.race([consent.settled(), new Promise((done) => setTimeout(done, SETTLE_MAX_MS))]);
    await obeyed;
    await recorder.flush();
    await slots.refresh();
    measure();
  }
  consent.onChange(() => void obey().catch(fail));

  let isMeasured = false;
  function measure(): void {
    if (isMeasured || !consent.allows("measurement")) return;
    isMeasured = true;
    whenIdle(() =>
      chunks
        .vitals()
        .then(({ startVitals }) => startVitals(record))
        .catch(fail),
    );
  }

  async function start(): Promise<void> {
    await whenReady();
    consent.resume();
    slots.start();
    if (settings.adapters.length) {
      chunks
        .adapters()
        .then(({ startAdapters }) => startAdapters(core))
        .catch(fail);
    }
    if (consent.allowsAnything("device")) whenIdle(() => recorder.obey().catch(fail));
    measure();
    if (settings.notice && consent.asks()) {
      whenIdle(() => {
        if (consent.asks())
          Promise.all([chunks.notice(), context()])
            .then(([{ openNotice }, opened]) => openNotice(opened))
            .catch(fail);
      });
    }
    root.addEventListener("click", (event) => {
      const [target] = event.composedPath();
      const entry = target instanceof Element && target.closest("[data-candour-preferences]");
      if (!entry) return;
      event.preventDefault();
      openPanel(entry.getAttribute("data-candour-preferences") ?? undefined);
    });
    // A page from the back/forward cache shows what was right when it was left.
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted && consent.allows("personalisation", "device")) void slots.refresh();
    });
  }

  return {
    track: (name, params = {}) => core.guard(() => record(name, params)),
    consent: {
      get: consent.get,
      set: (choices, { via = "api" } = {}) => consent.set(choices ?? {}, { via }),
      onChange: (tell) => consent.onChange((choices) => core.guard(() => tell(choices))),
    },
    slots: { refresh: slots.refresh, decide: slots.decide },
    openPreferences: openPanel,
    identify: (assertion) => late((opened) => opened.identify(assertion)),
    remind: (itemId, kind) => late((opened) => opened.remind(itemId, kind)),
    unremind: (id) => late((opened) => opened.unremind(id)),
    forget: () => consent.set(ALL_DENIED, { via: "api" }),
    ready: start().catch(fail),
  };
}
