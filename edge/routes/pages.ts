import type { Context } from "hono";
import { createMiddleware } from "hono/factory";
import type { SlotsAnswer } from "../../sdk/wire/index.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { Problem } from "../platform/problem.ts";
import type { Site } from "../platform/Site.ts";
import { siteInFront } from "../platform/sites.ts";
import { fillHtml, type HtmlAnswer, type HtmlQuestion } from "../slots/fillHtml/fillHtml.ts";
import { slotsRoutes } from "./slots.ts";

/** The edge's own addresses at a site's origin; all others are the shop's. */
const OURS = /^\/(v1|sdk)\/|^\/(candour[\w.+-]*\.js|integrity\.json)$|^\/\.well-known\/candour-/;
/** What the script writes for a shopper who granted personalisation; read by pages alone, never by the API. */
const COOKIE = /(?:^|;\s*)candour-shopper=([^;]*)/;
const COOKIE_GONE = "candour-shopper=; Path=/; Max-Age=0";
/** Marks what we ask the shop for: seen again, the site's origin leads back to us. */
const MARK = "Candour-In-Front";
/** A page that is longer is passed on as it is. */
const PAGE_CHARS_MAX = 2_000_000;
/** Later than this the page goes out as the shop wrote it. */
const DEADLINE_MS = 500;
/** The browser asks ahead, for a page that may never be shown: nothing is decided for it, and its script asks when it is. */
const AHEAD = /\bprefetch\b/;

/**
 * Where a site runs behind the edge (`settings.origin_behind`): its pages come from there, and slots in their HTML are
 * filled on the way. Whatever fails in that, the page goes out as the shop wrote it.
 */
export const pagesInFront = createMiddleware<AppEnv>(async (c, next) => {
  // The API first: nothing is looked up for it.
  if (c.req.path.startsWith("/v1/") || OURS.test(c.req.path)) return next();
  const url = new URL(c.req.url);
  const site = await siteInFront(c.env, url.origin).catch(() => null);
  const behind = site?.settings.origin_behind;
  if (!site || !behind) return next();
  return passOn(c, { site, url, behind });
});

interface Passing {
  readonly site: Site;
  readonly url: URL;
  readonly behind: string;
}

async function passOn(c: Context<AppEnv>, passing: Passing): Promise<Response> {
  const { url, behind } = passing;
  if (c.req.header(MARK)) throw new Problem(508, "The site's origin leads back to the edge.");
  const target = new URL(behind);
  target.pathname = url.pathname;
  target.search = url.search;
  const headers = new Headers(c.req.raw.headers);
  const cookie = headers.get("Cookie") ?? "";
  const [, token] = COOKIE.exec(cookie) ?? [];
  const rest = cookie.replace(COOKIE, "").replace(/^;\s*/, "");
  if (rest) headers.set("Cookie", rest);
  else headers.delete("Cookie");
  headers.set(MARK, "1");
  headers.set("X-Forwarded-Host", url.host);
  headers.set("X-Forwarded-Proto", url.protocol.slice(0, -1));
  let answer: Response;
  try {
    answer = await fetch(target, { ...bodyOf(c.req.raw), headers, redirect: "manual" });
  } catch {
    throw new Problem(502, "The shop's own server can't be reached.");
  }
  const location = answer.headers.get("Location");
  if (location?.startsWith(`${behind}/`) && behind !== url.origin) {
    const moved = new Response(answer.body, answer);
    moved.headers.set("Location", url.origin + location.slice(behind.length));
    return moved;
  }
  return isPage(c, answer) ? fillPage(c, answer, { ...passing, token }) : answer;
}

const bodyOf = (request: Request): { method: string; body?: ReadableStream | null } => {
  const { method, body } = request;
  return method === "GET" || method === "HEAD" ? { method } : { method, body };
};

function isPage(c: Context<AppEnv>, { status, headers }: Response): boolean {
  const type = headers.get("Content-Type") ?? "";
  const isHtml = /^text\/html\s*(;\s*charset="?utf-?8"?\s*)?$/i.test(type);
  const isLong = Number(headers.get("Content-Length") ?? 0) > PAGE_CHARS_MAX;
  const isAhead = AHEAD.test(c.req.header("Sec-Purpose") ?? "");
  return c.req.method === "GET" && status === 200 && isHtml && !isLong && !isAhead;
}

async function fillPage(
  c: Context<AppEnv>,
  answer: Response,
  { site, url, token }: Passing & { token: string | undefined },
): Promise<Response> {
  const html = await answer.text();
  const as = new Response(null, answer);
  let filled: string | null = null;
  let isKnown = false;
  let isForgotten = false;
  const isUtf8 = !/<meta[^>]{0,200}charset=["']?(?!utf-?8)\w/i.test(html.slice(0, 2_048));
  if (isUtf8 && html.length <= PAGE_CHARS_MAX && /data-candour-slot|<candour-slot/i.test(html)) {
    const late = scheduler.wait(DEADLINE_MS).then(() => null);
    const filling = fillHtml(html, url, async (question) => {
      const decided = await decide(c, { site, question, token });
      isKnown = decided?.isKnown ?? false;
      isForgotten = decided?.answer.shopper_unknown === true;
      return decided;
    });
    filled = await Promise.race([filling.catch(() => null), late]);
  }
  const { headers } = as;
  headers.delete("Content-Length");
  if (filled !== null) {
    // Of the page as the shop wrote it.
    for (const name of ["ETag", "Last-Modified", "Content-MD5", "Digest"]) headers.delete(name);
    if (isKnown) headers.set("Cache-Control", "private, no-store");
    headers.append("Vary", "Cookie");
    if (isForgotten) headers.append("Set-Cookie", COOKIE_GONE);
  }
  return new Response(filled ?? html, as);
}

interface Asking {
  readonly site: Site;
  readonly question: HtmlQuestion;
  readonly token: string | undefined;
}

/** Asks as the page's script would: the same decision, by the same rules of consent. */
async function decide(
  c: Context<AppEnv>,
  { site, question, token }: Asking,
): Promise<HtmlAnswer | null> {
  const { raw } = c.req;
  const headers = new Headers({ "Content-Type": "application/json" });
  for (const name of ["User-Agent", "Sec-GPC", "CF-Connecting-IP"]) {
    const value = raw.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  const asking = new Request(new URL("/v1/slots", c.req.url), {
    method: "POST",
    headers,
    ...(raw.cf && { cf: raw.cf }),
    body: JSON.stringify({ site: site.id, ...question, ...(token && { shopper: token }) }),
  });
  const answered = await slotsRoutes.fetch(asking, c.env, c.executionCtx);
  if (answered.status !== 200) return null;
  const answer = await answered.json<SlotsAnswer>();
  return { answer, isKnown: Boolean(token) && !answer.shopper_unknown, locale: site.locale };
}
