import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { runCli } from "./test/runCli.ts";
import { sampleEvents } from "./test/sampleShop.ts";
import { workFolder } from "./test/workFolder.ts";

vi.setConfig({ testTimeout: 60_000 });

it("names every wrong argument and answers 2", async () => {
  const work = workFolder();
  const run = await runCli([
    ...["build", "--evnts", "x", "--k", "0", "--catalogue", work.at("nowhere.tsv")],
    ...["--site", "My Shop", "--out"],
  ]);
  expect(run).toMatchObject({ code: 2, out: "" });
  for (const fault of [
    "candour build: unknown option --evnts",
    "candour build: --k must be a whole number from 1",
    `candour build: --catalogue ${work.at("nowhere.tsv")} can't be read`,
    "candour build: --site must be a site's id",
    "candour build: --out needs a value",
  ]) {
    expect(run.err).toContain(fault);
  }
});

it("refuses a missing, a doubled and a contradictory option", async () => {
  const work = workFolder();
  const events = work.write("events.ndjson", sampleEvents());
  const out = ["--out", work.at("out")];
  const errors = async (...args: string[]): Promise<string> => {
    const run = await runCli(args);
    expect(run.code).toBe(2);
    return run.err;
  };
  expect(await errors("tune")).toContain("--events F is missing");
  expect(await errors("build", ...out)).toContain(
    "--events F, --orders F or --statistics F is missing",
  );
  expect(await errors("build", ...out, ...out, "--events", events)).toContain(
    "--out is given twice",
  );
  const both = await errors("build", ...out, "--events", "-", "--orders", "-");
  expect(both).toContain("can be standard input");
  const constants = work.write("constants.json", '{"viewed_together":{"hopWeight":-1}}');
  const wrong = await errors("build", ...out, "--events", events, "--constants", constants);
  expect(wrong).toContain("viewed_together.hopWeight must be a number from 0 to 100");
});

it("tells its usage: of all commands, of one, and on standard error where nothing was asked", async () => {
  const all = await runCli(["--help"]);
  expect(all).toMatchObject({ code: 0, err: "" });
  for (const name of ["build", "tune", "evaluate"]) {
    expect(all.out).toContain(`  ${name}`);
    const one = await runCli([name, "--help"]);
    expect(one).toMatchObject({ code: 0, err: "" });
    expect(one.out).toContain(`usage: candour ${name}`);
  }
  const none = await runCli([]);
  expect(none).toMatchObject({ code: 2, out: "" });
  const unknown = await runCli(["biuld"]);
  expect(unknown.code).toBe(2);
  expect(unknown.err).toContain('unknown command "biuld"');
});

it("says in one line, without a stack, that a log has nothing to learn from", async () => {
  const work = workFolder();
  const events = work.write("events.ndjson", '{"shopper":"s","at":1,"name":"page_view"}\n');
  const run = await runCli(["build", "--events", events, "--out", work.at("out")]);
  expect(run).toMatchObject({ code: 1, out: "" });
  expect(run.err).toContain("no view, cart or purchase of an item in it");
  expect(run.err).not.toContain("    at ");
});

it("is published as one file that runs wherever Node does, without the repository", () => {
  const built = join(import.meta.dirname, "../../dist/npm/cli.mjs");
  expect(existsSync(built), "npm run build makes it").toBe(true);
  const alone = workFolder().at("cli.mjs");
  copyFileSync(built, alone);
  expect(readFileSync(alone, "utf8").startsWith("#!/usr/bin/env node\n")).toBe(true);
  const help = execFileSync(process.execPath, [alone, "build", "--help"], { encoding: "utf8" });
  expect(help).toContain("usage: candour build --out DIR [options]");
  const { bin } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
  expect(bin).toEqual({ candour: "dist/npm/cli.mjs" });
});
