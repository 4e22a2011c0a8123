import type { Context } from "hono";
import * as v from "valibot";
import { Problem } from "../../platform/problem.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { callApi } from "../callApi.ts";
import { momentOf } from "./momentOf.ts";
import type { PreviewTerms } from "./previewOf.ts";
import type { OpenShop } from "./ShopLink.tsx";

const schema = v.object({ url: v.string(), expires_at: v.number() });

/** A link that opens the shop with the draft, as the preview beside it shows it. */
export async function shopLinkOf(c: Context<ConsoleEnv>, terms: PreviewTerms): Promise<OpenShop> {
  const site = c.get("site");
  const at = momentOf(terms.date, terms.time, site.time_zone);
  const answer = await callApi(c, {
    method: "POST",
    path: "/v1/admin/preview-links",
    body: {
      site: site.id,
      recent: terms.as === "made" ? terms.recent : [],
      held_out: terms.as === "held",
      ...(typeof at === "number" && { at }),
    },
  });
  if (!answer.ok) throw new Problem(answer.status, answer.detail);
  return v.parse(schema, answer.value);
}
