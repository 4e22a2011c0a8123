import type { IconName } from "../parts/icons.ts";
import type { Tone } from "../parts/Tone.ts";

type Kind = "added" | "changed" | "removed";

/** How a change is marked, wherever one is told. */
export const CHANGE_KINDS: Readonly<Record<Kind, { words: string; icon: IconName; tone: Tone }>> = {
  added: { words: "Added", icon: "plus", tone: "good" },
  changed: { words: "Changed", icon: "pencil", tone: "teal" },
  removed: { words: "Removed", icon: "cross", tone: "bad" },
};
