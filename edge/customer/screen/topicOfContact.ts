import type { Interaction } from "../timeline/Interaction.ts";
import type { Topic } from "../topics/Topic.ts";
import { topicsOf } from "../topics/topicsOf.ts";

/** A screen asks of each contact several times. */
const read = new WeakMap<Interaction, Topic | null>();

/** What a contact is about, by its kind, subject and text; null where nothing in it says. */
export function topicOfContact(contact: Interaction): Topic | null {
  const known = read.get(contact);
  if (known !== undefined) return known;
  const { kind, subject, body } = contact;
  const [first] = topicsOf(`${kind.replace(/[_-]/g, " ")}. ${subject}. ${body ?? ""}`);
  const topic = first?.topic ?? null;
  read.set(contact, topic);
  return topic;
}
