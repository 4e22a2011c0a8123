import { canonicalJson } from "../../platform/canonicalJson.ts";
import type { SlotDefinition } from "../SlotDefinition.ts";
import type { SlotWords } from "./SlotWords.ts";
import { settingsOf } from "./settingsOf.ts";

export interface SettingChange {
  readonly kind: "added" | "changed" | "removed";
  readonly path: string;
  readonly setting: string;
  /** In words; null where it was, or will be, nothing. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface SlotChange {
  readonly slot: string;
  readonly title: string;
  readonly pages: readonly string[];
  readonly kind: "added" | "changed" | "removed";
  readonly changes: readonly SettingChange[];
}

/** What differs between two sets of slots, by slot; slots that are the same are not in it. */
export function diffSlots(
  before: readonly SlotDefinition[],
  after: readonly SlotDefinition[],
  words: SlotWords,
): SlotChange[] {
  const old = new Map(before.map((slot) => [slot.id, slot]));
  const fresh = new Map(after.map((slot) => [slot.id, slot]));
  const ids = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  return ids.flatMap((id): SlotChange[] => {
    const [was, is] = [old.get(id), fresh.get(id)];
    const shown = is ?? was;
    const changes = diffSettings(was, is, words);
    if (!shown || changes.length === 0) return [];
    const kind = was ? (is ? "changed" : "removed") : "added";
    return [{ slot: id, title: shown.title, pages: shown.pages, kind, changes }];
  });
}

function diffSettings(
  was: SlotDefinition | undefined,
  is: SlotDefinition | undefined,
  words: SlotWords,
): SettingChange[] {
  const old = new Map((was ? settingsOf(was, words) : []).map((one) => [one.path, one]));
  const fresh = new Map((is ? settingsOf(is, words) : []).map((one) => [one.path, one]));
  return [...new Set([...fresh.keys(), ...old.keys()])].flatMap((path): SettingChange[] => {
    const [before, after] = [old.get(path), fresh.get(path)];
    const isSame = before && after && canonicalJson(before.value) === canonicalJson(after.value);
    if (isSame) return [];
    const setting = (after ?? before)?.setting ?? path;
    const kind = before ? (after ? "changed" : "removed") : "added";
    return [{ kind, path, setting, from: before?.text ?? null, to: after?.text ?? null }];
  });
}
