import type { Me } from "../wire/index.ts";

/** Lists that every profile has: with them the panel needs no doubt. */
const LISTS = ["recent", "interests", "reminders", "decisions", "access"] as const;

/** The edge's answer as the panel may trust it; throws where it is none. */
export function parseMe(value: unknown): Me {
  if (!isMe(value)) throw new Error("no profile in the answer");
  return value;
}

function isMe(value: unknown): value is Me {
  if (typeof value !== "object" || value === null) return false;
  const get = (name: string): unknown => Reflect.get(value, name);
  return (
    typeof get("consent") === "object" &&
    typeof get("muted") === "object" &&
    typeof get("habits") === "object" &&
    LISTS.every((name) => Array.isArray(get(name)))
  );
}
