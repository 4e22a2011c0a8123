import { createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { Webhook } from "standardwebhooks";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "./browser.ts";
import { edge, shop } from "./e2e/demo.ts";
import { edgeApi, YES } from "./e2e/edgeApi.ts";
import { violations } from "./e2e/violations.ts";

const api = edgeApi(edge);
const CARD = "22983";

interface Taken {
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly at: number;
}

let server: Server;
let url: string;
let answers: number[] = [];
const taken: Taken[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += String(part);
    taken.push({ headers: flat(request.headers), body, at: Date.now() });
    response.writeHead(answers.shift() ?? 204).end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}/candour`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it("tells the shop's mail system that an item is back, signed, tried again, and to nobody who wants no more", async () => {
  const { id, secret } = (await api.admin("POST", "/v1/admin/webhooks", {
    ...{ url, types: ["reminder.due"] },
  })) as { id: string; secret: string };
  const verify = ({ body, headers }: Taken): unknown => new Webhook(secret).verify(body, headers);
  expect(taken.map((one) => verify(one))).toMatchObject([{ type: "endpoint.check" }]);

  await stock("out of stock");
  const shopper = await api.shopper(YES);
  const link = await api.call("POST", "/v1/identify", {
    body: { shopper, assertion: assertionOf({ sub: "MAIL-1", contact: ["email"] }) },
  });
  expect(link.status).toBe(200);
  const contact = { quiet: null };
  await api.call("PATCH", "/v1/me", { token: shopper, body: { contact } });
  const set = await api.call("POST", "/v1/me/reminders", {
    token: shopper,
    body: { item_id: CARD, kind: "back_in_stock", channel: "email" },
  });
  expect(set.status).toBe(201);

  // The receiver is down at first: the message comes again, the same one, with a signature of its own.
  answers = [500];
  taken.length = 0;
  await expect.poll(() => wishHeld(shopper)).toBe(true);
  await stock("in stock");
  await tick();
  await expect.poll(() => taken.length, { timeout: 40_000 }).toBe(2);
  expect(taken.map(verify)).toMatchObject([
    { type: "reminder.due", data: { customer: "MAIL-1", item: { item_id: CARD } } },
    { type: "reminder.due" },
  ]);
  const [first, second] = taken;
  expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
  expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(4_500);
  // Who took a message off the wire can't send it later, nor change a byte of it.
  const late = { ...first?.headers, "webhook-timestamp": "1795000000" };
  expect(() => new Webhook(secret).verify(first?.body ?? "", late)).toThrow();
  const other = (first?.body ?? "").replace("MAIL-1", "MAIL-2");
  expect(() => new Webhook(secret).verify(other, first?.headers ?? {})).toThrow();

  // Another minute and another turn of the catalogue: it has been told.
  await tick();
  await new Promise((done) => setTimeout(done, 4_000));
  expect(taken).toHaveLength(2);

  // A receiver that says 410 is left alone.
  answers = [410];
  await api.call("POST", "/v1/me/reminders", {
    token: shopper,
    body: { item_id: CARD, kind: "price_drop", channel: "email" },
  });
  await expect.poll(() => wishHeld(shopper)).toBe(true);
  await stock("in stock", 0.01);
  await tick();
  const stateOf = async () => {
    const { endpoints } = (await api.admin("GET", "/v1/admin/webhooks")) as {
      endpoints: { id: string; enabled: boolean; disabled_reason: string | null }[];
    };
    return endpoints.find((one) => one.id === id);
  };
  await expect.poll(async () => (await stateOf())?.enabled, { timeout: 40_000 }).toBe(false);
  expect((await stateOf())?.disabled_reason).toContain("410");
  const { messages } = (await api.admin("GET", "/v1/admin/webhooks/messages?state=dead")) as {
    messages: { seq: number; last: string }[];
  };
  expect(messages).toHaveLength(1);
  taken.length = 0;
  await sendAgain();
  await expect
    .poll(() => taken.map(verify))
    .toMatchObject([{ type: "reminder.due", data: { customer: "MAIL-1", kind: "price_drop" } }]);
  await api.call("DELETE", `/v1/admin/webhooks/${id}`, {
    headers: { authorization: "Bearer local-admin" },
  });
});

it("keeps no endpoint that does not answer, or leads into a private network", async () => {
  answers = [500];
  for (const bad of [
    url,
    "https://10.0.0.1/x",
    "ftp://shop.example/",
    "https://u:p@shop.example/",
  ]) {
    const answer = await api.call("POST", "/v1/admin/webhooks", {
      headers: { authorization: "Bearer local-admin" },
      body: { url: bad, types: ["reminder.due"] },
    });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ errors: [{ path: "url" }] });
  }
});

/** As a person does it at the console, on a phone, without a script. */
async function sendAgain(): Promise<void> {
  const browser = await launchBrowser();
  const page = await browser.newPage({
    ...{ viewport: { width: 390, height: 844 }, colorScheme: "dark", bypassCSP: true },
  });
  await page.goto(`${edge}/console/sign-in?to=/console/webhooks`);
  await page.getByLabel("Role key").fill("local-admin");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("switch the endpoint on first").waitFor();
  expect(await page.locator("section", { hasText: "Dead letters" }).last().innerText()).toContain(
    "answered 410",
  );
  await page.getByRole("button", { name: /^Switch on/ }).click();
  await page.getByRole("status").waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: /^Send again: message/ }).click();
  await page.getByText("On the way again").waitFor();
  await expect
    .poll(async () => {
      await page.reload();
      return page.locator("section", { hasText: "Deliveries of late" }).last().innerText();
    })
    .toMatch(/A reminder is due.*Taken.*answered 204/s);
  await browser.close();
}

const flat = (headers: IncomingMessage["headers"]): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));

/** One product of the demo's own feed, changed. */
async function stock(availability: string, price = 1.25): Promise<void> {
  const product = {
    ...{ item_id: CARD, title: "CARD BILLBOARD FONT", category: "Cards", availability, price },
    ...{
      currency: "GBP",
      url: `${shop}/product/${CARD}`,
      image: `${shop}/x.svg`,
    },
  };
  const answer = await fetch(`${edge}/v1/admin/catalogue?site=demo`, {
    method: "PUT",
    headers: { authorization: "Bearer local-admin", "content-type": "application/x-ndjson" },
    body: JSON.stringify(product),
  });
  expect(answer.status).toBe(200);
}

/** What cron does each minute. */
const tick = (): Promise<Response> => fetch(`${edge}/cdn-cgi/handler/scheduled?cron=*+*+*+*+*`);

/** The object writes its wishes down a moment after it answered. */
async function wishHeld(token: string): Promise<boolean> {
  await new Promise((done) => setTimeout(done, 3_500));
  const me = await (await api.call("GET", "/v1/me", { token })).json();
  return JSON.stringify(me).includes(CARD);
}

/** As a shop's server signs it. */
function assertionOf(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const exp = Math.floor(Date.now() / 1_000) + 300;
  const head = `${part({ alg: "HS256", typ: "JWT" })}.${part({ exp, ...claims })}`;
  return `${head}.${createHmac("sha256", "local-identity").update(head).digest("base64url")}`;
}
