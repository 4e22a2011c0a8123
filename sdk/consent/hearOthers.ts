import type { Core } from "../Core.ts";

/** A shopper who is reading another tool's question is not asked a second one on top of it. */
const PATIENCE_MS = 10_000;

/** Waits, but not for ever, until one of the consent tools that the site names has spoken. */
export async function hearOthers({ settings, consent }: Pick<Core, "settings" | "consent">) {
  if (!settings.adapters.some((name) => name && !/^button$|-source$/.test(name))) return;
  await new Promise<void>((done) => {
    const timer = setTimeout(done, PATIENCE_MS);
    const stop = consent.onChange(() => {
      clearTimeout(timer);
      stop();
      done();
    });
  });
}
