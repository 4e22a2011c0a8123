import type { Context } from "hono";
import { html } from "hono/html";
import type { Child } from "hono/jsx";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AreaName } from "./areas.ts";
import { builtFiles } from "./builtFiles.ts";
import type { ConsoleEnv } from "./ConsoleEnv.ts";
import { Shell } from "./parts/Shell.tsx";
import { shellState } from "./shellState.ts";

export interface PageTerms {
  readonly title: string;
  readonly area: AreaName | null;
  readonly shape?: "" | "rail" | "plain";
  readonly status?: ContentfulStatusCode;
}

/** Answers with a page: what it says, with the console around it. */
export async function showPage(
  c: Context<ConsoleEnv>,
  terms: PageTerms,
  children: Child,
): Promise<Response> {
  const [state, built] = await Promise.all([shellState(c, terms.area), builtFiles(c.env)]);
  const page = (
    <Shell title={terms.title} state={state} built={built} shape={terms.shape}>
      {children}
    </Shell>
  );
  return c.html(html`<!doctype html>${page}`, terms.status ?? 200);
}
