import { env } from "cloudflare:workers";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressObject } from "../address/addressObject.ts";
import { customerObject } from "../customerObject.ts";
import type { Interaction } from "./Interaction.ts";

const contact = (id: string, at: number, more: Partial<Interaction> = {}): Interaction => ({
  ...{ id, channel: "phone", kind: "question", subject: `About ${id}`, body: null, at },
  ...{ status: "open", status_at: at, order_id: null },
  ...more,
});
const newName = (): string => crypto.randomUUID();

describe("a customer's timeline", () => {
  it("has each contact once, in the order of their times, however they come", async () => {
    const customer = customerObject(env, "demo", "C1");
    const three = [contact("b", 2), contact("c", 3), contact("a", 1)];
    expect(await customer.record("C1", three)).toEqual(["new", "new", "new"]);
    expect(await customer.record("C1", three)).toEqual(Array(3).fill("duplicate"));
    const card = await customer.card();
    expect(card?.interactions.map((one) => one.id)).toEqual(["c", "b", "a"]);
    expect(card?.customer).toBe("C1");
  });

  it("comes out the same whatever the order in which states arrive, and however often", async () => {
    const states = fc.record({
      id: fc.constantFrom("a", "b", "c"),
      status: fc.constantFrom("open", "pending", "resolved"),
      when: fc.integer({ min: 1, max: 1_000_000 }),
    });
    const lists = fc.uniqueArray(states, {
      minLength: 1,
      maxLength: 8,
      selector: (one) => one.when,
    });
    const shuffled = lists.chain((list) =>
      fc.tuple(
        fc.shuffledSubarray(list, { minLength: list.length }),
        fc.shuffledSubarray([...list, ...list], { minLength: 2 * list.length }),
      ),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async ([one, other]) => {
        const seen = await Promise.all(
          [one, other].map(async (list) => {
            const name = newName();
            const customer = customerObject(env, "demo", name);
            for (const { id, status, when } of list) {
              await customer.record(name, [contact(id, 5, { status, status_at: when })]);
            }
            return (await customer.card())?.interactions;
          }),
        );
        expect(seen[0]).toEqual(seen[1]);
      }),
      { numRuns: 25 },
    );
  });

  it("is not reopened by the first message sent again", async () => {
    const customer = customerObject(env, "demo", "C2");
    await customer.record("C2", [contact("a", 1)]);
    await customer.record("C2", [contact("a", 1, { status: "resolved" })]);
    expect(await customer.record("C2", [contact("a", 1)])).toEqual(["duplicate"]);
    expect((await customer.card())?.interactions[0]?.status).toBe("resolved");
  });

  it("makes nobody known by looking", async () => {
    const customer = customerObject(env, "demo", "nobody");
    expect(await customer.card()).toBeNull();
    expect(await customer.card()).toBeNull();
  });
});

describe("a contact from an address", () => {
  const address = () => ({ kind: "email", value: `${newName()}@example.com` }) as const;

  it("waits until the address is somebody's, and is theirs from then on", async () => {
    const mira = address();
    const book = addressObject(env, "demo", mira);
    const name = newName();
    expect(await book.take(contact("w1", 1))).toEqual({ outcome: "new" });
    expect(await book.take(contact("w1", 1))).toEqual({ outcome: "duplicate" });
    await book.claim("demo", name);
    expect(await book.card()).toEqual({ owners: [name], waiting: [] });
    const card = await customerObject(env, "demo", name).card();
    expect(card?.interactions.map((one) => one.id)).toEqual(["w1"]);
    expect(await book.take(contact("w2", 2))).toEqual({ owner: name });
  });

  it("that two customers have goes to neither, until one is left", async () => {
    const shared = address();
    const book = addressObject(env, "demo", shared);
    const [one, other] = [newName(), newName()];
    await book.claim("demo", one);
    await book.claim("demo", other);
    expect(await book.take(contact("s1", 1))).toEqual({ outcome: "new" });
    await book.disclaim(other);
    expect((await book.card()).waiting).toEqual([]);
    expect((await customerObject(env, "demo", one).card())?.interactions).toHaveLength(1);
  });
});
