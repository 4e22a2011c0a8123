import type { History } from "../delivery/createHistory.ts";
import { parseSaid } from "../delivery/parseSaid.ts";
import type { MePatch } from "../wire/index.ts";

/** Mutes, unmutes, weighs and forgets what is known on this device alone. */
export async function patchDevice(
  device: History,
  { mute, unmute, forget, weights: said = {} }: MePatch,
): Promise<void> {
  const before = parseSaid(await device.said());
  const items = { ...before.items };
  const categories = { ...before.categories };
  const weights = { ...before.weights, ...said };
  const forgot = { ...before.forgot };
  const now = Date.now();
  for (const id of mute?.items ?? []) items[id] ??= now;
  for (const id of mute?.categories ?? []) categories[id] ??= now;
  for (const id of unmute?.items ?? []) delete items[id];
  for (const id of unmute?.categories ?? []) delete categories[id];
  for (const category of forget?.categories ?? []) delete weights[category];
  for (const habit of forget?.habits ?? []) forgot[habit] = now;
  await device.say({ items, categories, weights, forgot });
  if (forget) await device.forget(forget);
}
