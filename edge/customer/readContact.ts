import * as v from "valibot";
import { isRecord } from "../../sdk/wire/index.ts";
import { Problem } from "../platform/problem.ts";
import type { Site } from "../platform/Site.ts";
import { siteOrDefault } from "../platform/sites.ts";
import { contactOf } from "./contactOf.ts";
import { contactSchemaOf } from "./contactSchema.ts";
import type { Contact } from "./recordContact.ts";

/** A contact from outside, read by the rules of its site; a 400 names each field at fault, under `path`. */
export async function readContact(
  env: Env,
  sent: unknown,
  terms: { readonly now: number; readonly site?: string | undefined; readonly path?: string },
): Promise<{ site: Site; id: string; contact: Contact }> {
  const named = isRecord(sent) && typeof sent.site === "string" ? sent.site : terms.site;
  const site = await siteOrDefault(env, named);
  const parsed = v.safeParse(contactSchemaOf(site.settings.phone_country), sent);
  if (!parsed.success) throw notOne(parsed.issues, terms.path);
  return { site, id: parsed.output.id, contact: contactOf(parsed.output, terms.now) };
}

function notOne(issues: readonly v.BaseIssue<unknown>[], path?: string): Problem {
  const errors = issues.map((issue) => ({
    path: [path, dotPath(issue)].filter(Boolean).join(".") || "body",
    message: issue.message,
  }));
  return new Problem(400, "This is no contact.", { errors });
}

function dotPath(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? []).map((step) => String(step.key)).join(".");
}
