import type { Interaction } from "../timeline/Interaction.ts";
import type { Topic } from "../topics/Topic.ts";
import { topicsOf } from "../topics/topicsOf.ts";

/** What a contact is about, by its kind, subject and text; null where nothing in it says. */
export function topicOfContact({ kind, subject, body }: Interaction): Topic | null {
  const [first] = topicsOf(`${kind.replace(/[_-]/g, " ")}. ${subject}. ${body ?? ""}`);
  return first?.topic ?? null;
}
