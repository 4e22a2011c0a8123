import { fileURLToPath } from "node:url";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Generous, because a busy machine is no fault of the code: a test that hangs still ends. */
const PATIENCE = {
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: { timeout: 20_000 } },
};

/** Four kinds of place in which tests run; a test's file name says which. */
export default defineConfig({
  test: {
    // One more than small machines have cores: in a browser test much is waited for.
    maxWorkers: 3,
    reporters: ["default"],
    projects: [
      {
        test: {
          name: "node",
          ...PATIENCE,
          root: at("."),
          environment: "node",
          // Nothing here changes what all of a process share, and modules are loaded once.
          isolate: false,
          include: [
            "sdk/wire/**/*.test.ts",
            "sdk/rank/**/*.test.ts",
            "examples/**/*.test.ts",
            ".ci/**/*.test.ts",
            "edge/**/*.node.test.ts",
          ],
        },
      },
      {
        test: {
          name: "dom",
          ...PATIENCE,
          root: at("./sdk"),
          environment: "happy-dom",
          // A window of its own for each file, as in a process of its own; but happy-dom is loaded once.
          pool: "vmThreads",
          include: [
            "{account,capture,consent,delivery,device,panel,slots}/**/*.test.ts",
            "*.test.ts",
          ],
          restoreMocks: true,
          setupFiles: ["./test/patience.ts"],
        },
      },
      {
        plugins: [
          cloudflareTest(async () => ({
            main: at("./edge/index.ts"),
            remoteBindings: false,
            wrangler: { configPath: at("./wrangler.toml") },
            miniflare: {
              bindings: {
                MIGRATIONS: await readD1Migrations(at("./edge/migrations")),
                ENVIRONMENT: "local",
                OUTWARD_LOOPBACK: "yes",
              },
              // As in wrangler.toml, but a batch does not wait for more: nothing else is under way.
              queueConsumers: {
                "candour-contributions": {
                  maxBatchSize: 100,
                  maxBatchTimeout: 0.05,
                  maxRetries: 5,
                  deadLetterQueue: "candour-contributions-dead",
                },
              },
            },
          })),
        ],
        test: {
          name: "edge",
          ...PATIENCE,
          root: at("./edge"),
          include: ["**/*.test.ts"],
          exclude: ["**/*.node.test.ts"],
          // A workerd for each file would take longer than most files do; test/setup.ts leaves nothing behind.
          isolate: false,
          setupFiles: ["./test/setup.ts"],
          globalSetup: ["./test/neighbour.ts"],
        },
      },
      {
        test: {
          name: "e2e",
          root: at("."),
          environment: "node",
          include: ["examples/**/*.e2e.ts"],
          globalSetup: ["./examples/e2e/globalSetup.ts"],
          ...PATIENCE,
          hookTimeout: 480_000,
        },
      },
    ],
  },
});
