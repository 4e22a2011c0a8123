import type { History } from "../delivery/createHistory.ts";
import type { MePatch } from "../wire/index.ts";

/** Mutes, unmutes and forgets what is known on this device alone. */
export async function patchDevice(
  device: History,
  { mute, unmute, forget }: MePatch,
): Promise<void> {
  const muted = await device.muted();
  const items = { ...muted.items };
  const categories = { ...muted.categories };
  const now = Date.now();
  for (const id of mute?.items ?? []) items[id] ??= now;
  for (const id of mute?.categories ?? []) categories[id] ??= now;
  for (const id of unmute?.items ?? []) delete items[id];
  for (const id of unmute?.categories ?? []) delete categories[id];
  await device.mute({ items, categories });
  if (forget) await device.forget(forget);
}
