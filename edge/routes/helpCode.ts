import { Hono } from "hono";
import { deskObject } from "../customer/desk/deskObject.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { bearerOf } from "../platform/bearerOf.ts";
import { Problem } from "../platform/problem.ts";
import { rateLimit } from "../platform/rateLimit.ts";
import { readJson } from "../platform/readJson.ts";
import { unknownShopper } from "../shopper/unknownShopper.ts";
import { viewOf } from "../shopper/viewOf.ts";
import { callerOf } from "./callerOf.ts";
import { describe } from "./describe.ts";

/** A code that a shopper reads out, so that an agent sees what they see without any address. */
export const helpCodeRoutes = new Hono<AppEnv>().post(
  "/v1/me/code",
  describe({
    tag: "Shopper",
    summary: "A one-use code for a call",
    description:
      "Opens the agent's screen once, within ten minutes. A new code ends the one before.",
    role: "shopper",
    answer: "`{code, ends_at}`; the code is 8 digits in two groups.",
  }),
  rateLimit("code"),
  async (c) => {
    const body = c.req.raw.body && !bearerOf(c) ? await readJson(c.req.raw) : null;
    const { site, shopper, terms } = await callerOf(c, body);
    const view = await viewOf(shopper.stub, terms);
    if (!view) throw unknownShopper();
    if (!view.allowed.assistance) {
      const message = "has not granted assistance";
      throw new Problem(403, `The shopper ${message}: there would be nothing to show.`, {
        errors: [{ path: "shopper", message }],
      });
    }
    const issued = await deskObject(c.env, site.id).issueCode(
      shopper.stub.id.toString(),
      terms.now,
    );
    const { code, endsAt } = issued;
    return c.json({ code: `${code.slice(0, 4)} ${code.slice(4)}`, ends_at: endsAt });
  },
);
