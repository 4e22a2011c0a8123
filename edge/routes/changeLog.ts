import { Hono } from "hono";
import { findBreak } from "../changes/findBreak.ts";
import { selectEntriesAfter, selectEntriesBefore } from "../changes/queries.ts";
import { LOG_START } from "../changes/sealOf.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { requireRole } from "../platform/authority.ts";
import { Problem } from "../platform/problem.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { describe } from "./describe.ts";

const words = { tag: "Marketers", role: "marketer" } as const;
const PAGE_MAX = 200;
const CHECKED_AT_ONCE = 500;

/** Who changed what of a site: only ever appended to, each entry sealed with the one before. */
export const changeLogRoutes = new Hono<AppEnv>()
  .get(
    "/v1/admin/log",
    describe({
      ...words,
      summary: "Who changed what, newest first",
      description: "`?before` a number, `&limit` at most 200, `&target` a slot's id or a version.",
      answer:
        "`{entries: [{seq, at, act, target, actor, role, via, detail, prev, hash}], before}`; `before` is null at the end.",
    }),
    requireRole("marketer"),
    async (c) => {
      const { id } = await siteOrDefault(c.env, c.req.query("site"));
      const limit = whole("limit", c.req.query("limit"), { fallback: 50, max: PAGE_MAX });
      const furthest = Number.MAX_SAFE_INTEGER;
      const before = whole("before", c.req.query("before"), { fallback: furthest, max: furthest });
      const target = c.req.query("target") ?? null;
      const entries = await selectEntriesBefore(c.env.DB, { site: id, before, limit, target });
      return c.json({
        entries: entries.map((entry) => ({ ...entry, detail: JSON.parse(entry.detail) })),
        before: entries.length === limit ? (entries.at(-1)?.seq ?? null) : null,
      });
    },
  )
  .get(
    "/v1/admin/log/verify",
    describe({
      ...words,
      summary: "Check the log's chain from the first entry on",
      description:
        "`?seq&hash`: an entry noted earlier, which must still be there; so what was cut off at the end shows too.",
      answer: "`{whole, entries, head, broken_at}`",
    }),
    requireRole("marketer"),
    async (c) => {
      const { id } = await siteOrDefault(c.env, c.req.query("site"));
      const noted = { seq: Number(c.req.query("seq") ?? 0), hash: c.req.query("hash") ?? "" };
      let last = { seq: 0, hash: LOG_START };
      let isFound = noted.seq === 0;
      for (;;) {
        const entries = await selectEntriesAfter(c.env.DB, id, {
          after: last.seq,
          limit: CHECKED_AT_ONCE,
        });
        const broken_at = findBreak(id, entries, last);
        const { seq, hash } = entries.at(-1) ?? last;
        if (broken_at !== null) {
          return c.json({ whole: false, entries: broken_at - 1, head: null, broken_at });
        }
        isFound ||= entries.some((one) => one.seq === noted.seq && one.hash === noted.hash);
        last = { seq, hash };
        if (entries.length < CHECKED_AT_ONCE) break;
      }
      const broken_at = isFound ? null : noted.seq;
      return c.json({ whole: isFound, entries: last.seq, head: last.hash, broken_at });
    },
  );

function whole(
  name: string,
  value: string | undefined,
  { fallback, max }: { fallback: number; max: number },
): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= 1 && number <= max) return number;
  const message = `must be a whole number from 1 to ${max}`;
  throw new Problem(400, `${name} ${message}.`, { errors: [{ path: name, message }] });
}
