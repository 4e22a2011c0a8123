import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { customerObject } from "../customer/customerObject.ts";
import { openDesk } from "../customer/test/desk.ts";
import { verifyWebhook } from "../platform/verifyWebhook.ts";
import { call } from "../test/shop.ts";

beforeAll(() => openDesk("demo"));

const encoder = new TextEncoder();
/** The example that the reference libraries of Standard Webhooks are tested with. */
const EXAMPLE = {
  secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
  id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
  time: 1_614_265_330,
  payload: '{"test": 2432232314}',
  signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
};

const verify = (more: Partial<typeof EXAMPLE> = {}, nowS = EXAMPLE.time): Promise<string> => {
  const { secret, id, time, payload, signature } = { ...EXAMPLE, ...more };
  const headers = new Headers({
    "webhook-id": id,
    "webhook-timestamp": `${time}`,
    "webhook-signature": signature,
  });
  const on: Env = { ...env, WEBHOOK_SECRET: secret };
  return verifyWebhook(on, { headers, body: encoder.encode(payload), nowMs: nowS * 1_000 });
};

describe("a signed message", () => {
  it("is genuine as the reference's own example is, also among signatures of other keys and schemes", async () => {
    expect(await verify()).toBe(EXAMPLE.id);
    const signature = `v1a,AAAA v1,bm9uZQ== v1,!!! ${EXAMPLE.signature}`;
    expect(await verify({ signature })).toBe(EXAMPLE.id);
    expect(await verify({}, EXAMPLE.time + 299)).toBe(EXAMPLE.id);
  });

  it.each([
    ["another body", { payload: '{"test":2432232314}' }, 0],
    ["another id", { id: "msg_other" }, 0],
    ["an id with a full stop", { id: "msg.1" }, 0],
    ["another time", { time: EXAMPLE.time + 1 }, 0],
    ["another secret", { secret: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD" }, 0],
    ["no signature", { signature: "" }, 0],
    ["a signature of another scheme", { signature: EXAMPLE.signature.replace("v1", "v2") }, 0],
    ["an old time", {}, 301],
    ["a time to come", {}, -301],
  ])("with %s is a 401", async (_, more, lateS) => {
    await expect(verify(more, EXAMPLE.time + lateS)).rejects.toMatchObject({ status: 401 });
  });

  it("is nothing where no secret is set, or the local one elsewhere", async () => {
    const { ENVIRONMENT: _, ...deployed } = env;
    const message = { headers: new Headers(), body: new Uint8Array(), nowMs: 0 };
    for (const WEBHOOK_SECRET of ["", "short", "whsec_bG9jYWwtd2ViaG9vay1zZWNyZXQtMjQtYnl0ZXM="]) {
      const on: Env = { ...deployed, WEBHOOK_SECRET };
      await expect(verifyWebhook(on, message)).rejects.toMatchObject({ status: 404 });
    }
  });
});

async function hook(payload: unknown): Promise<Response> {
  const secret = encoder.encode("local-webhook-secret-24-bytes");
  const hmac = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", secret, hmac, false, ["sign"]);
  const [id, time] = [`msg_${crypto.randomUUID()}`, Math.floor(Date.now() / 1_000)];
  const body = typeof payload === "string" ? payload : JSON.stringify(payload);
  const bytes = await crypto.subtle.sign("HMAC", key, encoder.encode(`${id}.${time}.${body}`));
  const signature = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return call("POST", "/v1/hooks/interactions?site=demo", {
    body,
    headers: {
      ...{
        "webhook-id": id,
        "webhook-timestamp": `${time}`,
        "webhook-signature": `v1,${signature}`,
      },
      "Content-Type": "application/json",
    },
  });
}

describe("a contact that comes by webhook", () => {
  const data = {
    customer: "H-1",
    channel: "social",
    kind: "mention",
    subject: "charged me TWICE",
    at: 1_000,
    status: "open",
  };

  it("is kept like any other", async () => {
    const answer = await hook({
      type: "interaction.created",
      timestamp: "2026-11-20T10:00:00Z",
      data,
    });
    expect(answer.status).toBe(202);
    const { id } = await answer.json<{ id: string }>();
    expect(id).toMatch(/^msg_/);
    expect(await (await hook({ ...data, id })).json()).toMatchObject({ outcome: "duplicate" });
    const card = await customerObject(env, "demo", "H-1").card();
    expect(card?.interactions).toMatchObject([{ subject: "charged me TWICE" }]);
  });

  it("and can't be read is refused, and the field named", async () => {
    const answer = await hook({ data: { ...data, at: "now" } });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ path: "data.at" }] });
    expect((await hook("nonsense")).status).toBe(400);
    const unsigned = await call("POST", "/v1/hooks/interactions?site=demo", { body: { data } });
    expect(unsigned.status).toBe(401);
  });
});
