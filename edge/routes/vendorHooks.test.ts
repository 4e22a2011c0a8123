import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { addressObject } from "../customer/address/addressObject.ts";
import { customerObject } from "../customer/customerObject.ts";
import { openDesk } from "../customer/test/desk.ts";
import {
  CONNECT_AGENT,
  CONNECT_ANSWERED,
  CONNECT_EVENT,
  CONNECT_FLOW,
  MAIL,
  REVIEW,
} from "../customer/test/vendorExamples.ts";
import { call } from "../test/shop.ts";

beforeAll(() => openDesk("demo"));

describe("what systems send over HTTP", () => {
  const send = (vendor: string, body: string, key: string | null = "local-ingest") =>
    call("POST", `/v1/hooks/${vendor}?site=demo`, { body, ...(key && { key }) });
  const cardOf = async (customer: string) =>
    (await customerObject(env, "demo", customer).card())?.interactions;

  it("Amazon Connect's flow and events come with the ingest key, and the later state wins", async () => {
    const answer = await send("connect", JSON.stringify(CONNECT_FLOW));
    expect(answer.status).toBe(202);
    expect(await answer.json()).toMatchObject({
      contacts: [{ outcome: "new", attached: false }],
      ignored: 0,
    });
    expect((await send("connect", JSON.stringify(CONNECT_EVENT))).status).toBe(202);
    expect(await cardOf("V-CONNECT")).toMatchObject([
      {
        id: "connect:11111111-2222-3333-4444-555555555555",
        subject: "Called, and hung up before an agent answered",
        status: "missed",
        at: Date.parse("2021-08-04T17:17:53Z"),
      },
    ]);
    // A call that was passed on is one contact, and answered where an agent is named, with or without a time.
    await send("connect", JSON.stringify(CONNECT_ANSWERED));
    const over = { ...CONNECT_ANSWERED.detail, eventType: "DISCONNECTED", contactId: "3" };
    await send("connect", JSON.stringify({ ...CONNECT_ANSWERED, detail: over }));
    expect(await cardOf("V-ANSWERED")).toMatchObject([{ subject: "Called", status: "open" }]);
    const detail = {
      ...CONNECT_EVENT.detail,
      ...CONNECT_AGENT,
      contactId: "2",
      tags: { customer: "V-TAKEN" },
    };
    expect((await send("connect", JSON.stringify({ ...CONNECT_EVENT, detail }))).status).toBe(202);
    expect(await cardOf("V-TAKEN")).toMatchObject([{ subject: "Called", status: "open" }]);
    expect((await send("connect", JSON.stringify(CONNECT_FLOW), null)).status).toBe(401);
    expect((await send("connect", "[]")).status).toBe(400);
  });

  it("a mail is read with its encoded subject and without its markup, and waits at its sender's address", async () => {
    const answer = await send("mail", MAIL);
    expect(await answer.json()).toMatchObject({
      contacts: [{ id: "mail:4231.629.XYzi-What@machine.example" }],
    });
    const { waiting } = await addressObject(env, "demo", {
      kind: "email",
      value: "mira@example.com",
    }).card();
    expect(waiting).toMatchObject([
      {
        subject: "Order 581492 came broken – help",
        body: "The teapot is cracked.",
        order_id: "581492",
        channel: "email",
      },
    ]);
    expect((await send("mail", "no mail at all")).status).toBe(400);
  });

  it("reviews wait at their author's name, mentions go where an address leads, and a faulty line stops all of them", async () => {
    const mention = {
      platform: "x",
      id: "1",
      author: "@mira",
      text: "charged me TWICE",
      at: "2026-01-01T00:00:00Z",
      customer: "V-FEED",
    };
    const answer = await send("feed", `${JSON.stringify(REVIEW)}\n${JSON.stringify(mention)}\n`);
    expect(await answer.json()).toMatchObject({
      contacts: [{ attached: false }, { attached: true }],
    });
    expect(await cardOf("V-FEED")).toMatchObject([
      { channel: "social", subject: "charged me TWICE" },
    ]);
    const { waiting } = await addressObject(env, "demo", {
      kind: "handle",
      value: "google:Betty S.",
    }).card();
    expect(waiting).toMatchObject([{ kind: "complaint", channel: "review" }]);
    const broken = await send(
      "feed",
      `${JSON.stringify({ ...mention, id: "2", customer: "V-BAD" })}\nnonsense`,
    );
    expect(broken.status).toBe(400);
    expect(await cardOf("V-BAD")).toBeUndefined();
  });

  it("a system that nobody knows, or that is not set up, is a 404", async () => {
    expect((await send("nobody", "{}")).status).toBe(404);
    expect((await send("zendesk", "{}")).status).toBe(404);
  });
});
