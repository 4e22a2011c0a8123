import { describe, expect, it } from "vitest";
import { Problem } from "./problem.ts";
import { readJson } from "./readJson.ts";

describe("a body", () => {
  const read = (body: BodyInit, type = "text/plain") =>
    readJson(
      new Request("https://edge.example/", {
        method: "POST",
        body,
        headers: { "Content-Type": type },
      }),
      1_000,
    );
  const statusOf = async (reading: Promise<unknown>): Promise<number> => {
    const error = await reading.then(
      () => null,
      (thrown: unknown) => thrown,
    );
    return error instanceof Problem ? error.status : 200;
  };

  it.each<[string, BodyInit, string, number]>([
    ["JSON as text/plain", '{"a":1}', "text/plain;charset=UTF-8", 200],
    ["JSON as application/json", '{"a":1}', "application/json", 200],
    ["no JSON", '{"a":', "text/plain", 400],
    ["nothing", "", "text/plain", 400],
    ["no UTF-8", new Uint8Array([0x22, 0xff, 0xfe, 0x22]), "text/plain", 400],
    ["JSON as curl sends it", "{}", "application/x-www-form-urlencoded", 200],
    ["a form", "a=1", "application/x-www-form-urlencoded", 400],
    ["a form with files", "a=1", "multipart/form-data; boundary=x", 415],
    ["101 levels", "[".repeat(101) + "]".repeat(101), "text/plain", 400],
    ["100 levels", "[".repeat(100) + "]".repeat(100), "text/plain", 200],
    ["brackets in a string", JSON.stringify("[".repeat(500)), "text/plain", 200],
    ["1,000 bytes", `"${"x".repeat(998)}"`, "text/plain", 200],
    ["1,001 bytes", `"${"x".repeat(999)}"`, "text/plain", 413],
  ])("of %s", async (_, body, type, status) => {
    expect(await statusOf(read(body, type))).toBe(status);
  });

  it("that claims to be short is cut off all the same", async () => {
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 100;
        controller.enqueue(new Uint8Array(100).fill(0x20));
      },
    });
    const request = new Request("https://edge.example/", { method: "POST", body: endless });
    expect(await statusOf(readJson(request, 1_000))).toBe(413);
    expect(sent).toBeLessThan(5_000);
  });

  it.each(['{"__proto__":{"a":1}}', '{"x":{"\\u005f_proto__":{"a":1}}}'])(
    "can't reach a prototype: %s",
    async (body) => {
      const value = await read(body);
      expect(JSON.stringify(value)).not.toContain("proto");
      expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("a");
    },
  );
});
