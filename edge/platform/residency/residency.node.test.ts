import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { placedIn } from "./placedIn.ts";
import { residencyOf } from "./residencyOf.ts";

const EDGE = new URL("../../", import.meta.url).pathname;

it("reads where a site lives from its id, or from a name that begins with it", () => {
  expect(residencyOf("eu-pippin")).toBe("eu");
  expect(residencyOf("eu-pippin:abc")).toBe("eu");
  expect(residencyOf("fedramp-x")).toBe("fedramp");
  for (const site of ["demo", "eu", "europe", "my-eu-shop", "use-d"]) {
    expect(residencyOf(site)).toBeNull();
  }
});

it("asks for the jurisdiction where there is one, and never falls back where the platform knows them", () => {
  const asked: string[] = [];
  const inside = { getByName: () => "inside", idFromName: () => "inside" };
  const namespace = (jurisdiction: (name: string) => typeof inside) => ({
    ...{ getByName: () => "outside", idFromName: () => "outside", jurisdiction },
  });
  const cloud = namespace((name) => {
    asked.push(name);
    return inside;
  });
  const place = (from: object, site: string): unknown =>
    Reflect.apply(placedIn, null, [from, site]);
  expect(place(cloud, "eu-pippin")).toBe(inside);
  expect(place(cloud, "demo")).toBe(cloud);
  expect(asked).toEqual(["eu"]);
  const failing = (message: string) =>
    namespace(() => {
      throw new Error(message);
    });
  const local = failing("Jurisdiction restrictions are not implemented in workerd.");
  expect(place(local, "eu-pippin")).toBe(local);
  expect(() => place(failing("Jurisdiction is not available."), "eu-pippin")).toThrow();
});

it("is asked for every object: nothing names one past it", () => {
  const named = readdirSync(EDGE, { recursive: true, encoding: "utf8" })
    .filter(
      (path) =>
        path.endsWith(".ts") &&
        !path.includes("test") &&
        !/^(bench|platform\/residency)/.test(path),
    )
    .flatMap((path) =>
      readFileSync(EDGE + path, "utf8")
        .split("\n")
        .filter((line) => /\.(getByName|idFromName)\(/.test(line) && !line.includes("placedIn("))
        .map((line) => `${path}: ${line.trim()}`),
    );
  expect(named).toEqual([]);
});
