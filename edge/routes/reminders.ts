import { Hono } from "hono";
import { describeRoute } from "hono-openapi";
import { parseReminderRequest } from "../../sdk/wire/index.ts";
import { findWished } from "../catalogue/findWished.ts";
import type { AppEnv } from "../platform/AppEnv.ts";
import { parsed } from "../platform/parsed.ts";
import { Problem } from "../platform/problem.ts";
import { rateLimit } from "../platform/rateLimit.ts";
import { readJson } from "../platform/readJson.ts";
import { CAPS } from "../shopper/limits.ts";
import { unknownShopper } from "../shopper/unknownShopper.ts";
import { callerOf } from "./callerOf.ts";
import { remindDescription, unremindDescription } from "./shopperDescriptions.ts";

/** What a shopper asks to be told of. */
export const reminderRoutes = new Hono<AppEnv>();

reminderRoutes.use("/v1/me/reminders", rateLimit("me"));
reminderRoutes.use("/v1/me/reminders/*", rateLimit("me"));

reminderRoutes.post("/v1/me/reminders", describeRoute(remindDescription), async (c) => {
  const body = await readJson(c.req.raw);
  const { item_id, kind, channel } = parsed(parseReminderRequest(body));
  const { site, shopper, terms } = await callerOf(c, body);
  const product = await findWished(c.env.DB, site.id, { itemId: item_id, now: terms.now });
  if (!product) throw refused("item_id", "is not in the catalogue");
  if (product.sensitive) throw refused("item_id", "is about a private matter, which is not kept");
  const { availability, price, low } = product;
  if (kind === "back_in_stock" && availability !== "out_of_stock" && availability !== "backorder") {
    throw refused("kind", "is for what is out of stock, and this is not");
  }
  const reminded = await shopper.stub.remind(terms, {
    ...{ item_id, kind, price, low },
    ...(channel && { channel }),
  });
  if (reminded === null) throw unknownShopper();
  if (reminded === "not_granted") {
    throw new Problem(403, "The shopper has not granted personalisation: nothing is kept.", {
      errors: [{ path: "shopper", message: "has not granted personalisation" }],
    });
  }
  if (reminded === "full") {
    throw new Problem(409, `There are ${CAPS.reminders} reminders already: remove one first.`);
  }
  if (reminded === "no_address") {
    throw refused("channel", "needs an address that the shop holds and you confirmed");
  }
  const { low: _, seen: __, ...told } = reminded.reminder;
  return c.json(told, reminded.isNew ? 201 : 200);
});

reminderRoutes.delete("/v1/me/reminders/:id", describeRoute(unremindDescription), async (c) => {
  const { shopper, terms } = await callerOf(c, null);
  const wasThere = await shopper.stub.unremind(terms, c.req.param("id"));
  if (wasThere === null) throw unknownShopper();
  if (!wasThere) {
    throw new Problem(404, "There is no such reminder.", {
      errors: [{ path: "id", message: "is no reminder of this shopper" }],
    });
  }
  return c.body(null, 204);
});

function refused(path: string, message: string): Problem {
  return new Problem(422, `No reminder was set: ${path} ${message}.`, {
    errors: [{ path, message }],
  });
}
