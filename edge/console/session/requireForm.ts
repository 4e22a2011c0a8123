import { createMiddleware } from "hono/factory";
import { Problem } from "../../platform/problem.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { readForm } from "./readForm.ts";
import { requireOwnPage } from "./requireOwnPage.ts";
import { isSealed } from "./sealOf.ts";

const USUAL_BYTES = 256 * 1024;

/** Reads a form that changes something: from a page of ours, and with the seal of this very session in it. */
export function requireForm(limitBytes: number = USUAL_BYTES) {
  return createMiddleware<ConsoleEnv>(async (c, next) => {
    requireOwnPage(c);
    const form = await readForm(c.req.raw, limitBytes);
    const seal = form.get("csrf");
    const text = c.get("staff").session;
    if (typeof seal !== "string" || !(await isSealed(c.env, "form", { text, seal }))) {
      throw new Problem(
        403,
        "This form belongs to an earlier sign-in. Go back, load the page again and send it once more. Nothing was changed.",
      );
    }
    c.set("form", form);
    await next();
  });
}
