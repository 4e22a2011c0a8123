import * as v from "valibot";

const kind = v.picklist(["added", "changed", "removed"]);
const words = v.nullable(v.string());

/** What the API tells of publishing, as the page takes it. */
export const diffSchema = v.object({
  slots: v.array(
    v.object({
      slot: v.string(),
      title: v.string(),
      pages: v.array(v.string()),
      kind,
      changes: v.array(v.object({ kind, setting: v.string(), from: words, to: words })),
    }),
  ),
  unready: v.array(
    v.object({ slot: v.string(), errors: v.array(v.object({ message: v.string() })) }),
  ),
});
export type Diff = v.InferOutput<typeof diffSchema>;

export const versionsSchema = v.object({
  live: v.nullable(v.number()),
  versions: v.array(
    v.object({
      version: v.number(),
      note: words,
      published_at: v.number(),
      slot_count: v.number(),
      published_by: v.optional(words),
      approved_by: v.optional(words),
    }),
  ),
});
export type Versions = v.InferOutput<typeof versionsSchema>;

export const requestsSchema = v.object({
  requests: v.array(
    v.object({
      id: v.string(),
      note: words,
      asked_by: v.string(),
      asked_at: v.number(),
      state: v.string(),
    }),
  ),
});
export type Requests = v.InferOutput<typeof requestsSchema>["requests"];

export const chainSchema = v.object({ whole: v.boolean(), entries: v.number() });
