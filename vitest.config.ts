import { fileURLToPath } from "node:url";
import { cloudflareTest, readD1Migrations } from "@cloudflare/vitest-plugin";
import { defineConfig } from "vitest/config";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Four kinds of place in which tests run; a test's file name says which. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    reporters: ["default"],
    projects: [
      {
        test: {
          name: "node",
          root: at("."),
          environment: "node",
          include: ["sdk/wire/**/*.test.ts", "sdk/rank/**/*.test.ts", "examples/**/*.test.ts", ".ci/**/*.test.ts", "edge/**/*.node.test.ts"],
        },
      },
      {
        test: {
          name: "dom",
          root: at("./sdk"),
          environment: "happy-dom",
          include: ["{account,capture,consent,delivery,device,panel,slots}/**/*.test.ts", "*.test.ts"],
          restoreMocks: true,
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
              },
            },
          })),
        ],
        test: {
          name: "edge",
          root: at("./edge"),
          include: ["**/*.test.ts"],
          exclude: ["**/*.node.test.ts"],
          setupFiles: ["./test/setup.ts"],
        },
      },
      {
        test: {
          name: "e2e",
          root: at("."),
          environment: "node",
          include: ["examples/**/*.e2e.ts"],
          globalSetup: ["./examples/e2e/globalSetup.ts"],
          testTimeout: 60_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
