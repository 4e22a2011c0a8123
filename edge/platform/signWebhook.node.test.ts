import { Webhook } from "standardwebhooks";
import { expect, it } from "vitest";
import { signWebhook } from "./signWebhook.ts";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const OLD = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
const MESSAGE = { id: "msg_p5jXN8AQM9LWM0D4loKWxJek", body: '{"test": 2432232314}' };
const AT = 1_614_265_330_000;

it("signs the specification's own example as the specification does", () => {
  const headers = signWebhook(MESSAGE, [SECRET], AT);
  expect(headers["webhook-signature"]).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  expect(headers["webhook-timestamp"]).toBe("1614265330");
});

it("bears a signature of each secret while one is being changed", () => {
  const now = Date.now();
  const headers = signWebhook(MESSAGE, [SECRET, OLD], now);
  for (const secret of [SECRET, OLD]) {
    expect(new Webhook(secret).verify(MESSAGE.body, headers)).toEqual({ test: 2432232314 });
  }
  expect(() => new Webhook(`${OLD.slice(0, -4)}AAAA`).verify(MESSAGE.body, headers)).toThrow();
});

it("can't be passed on with another body, another id or much later", () => {
  const now = Date.now();
  const verify = (changed: { body?: string; id?: string; at?: number }): unknown => {
    const headers = signWebhook(MESSAGE, [SECRET], changed.at ?? now);
    const sent = { ...headers, ...(changed.id && { "webhook-id": changed.id }) };
    return new Webhook(SECRET).verify(changed.body ?? MESSAGE.body, sent);
  };
  expect(verify({})).toEqual({ test: 2432232314 });
  expect(() => verify({ body: '{"test":2432232314}' })).toThrow();
  expect(() => verify({ id: "msg_other" })).toThrow();
  expect(() => verify({ at: now - 302_000 })).toThrow();
  expect(() => verify({ at: now + 302_000 })).toThrow();
});
