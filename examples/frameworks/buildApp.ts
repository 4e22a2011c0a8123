import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** An application of one of the frameworks: what its server sends, and the script that takes it over. */
export interface App {
  readonly html: string;
  readonly script: string;
}

/** Built for development, so that the framework says what it finds wrong. */
export async function buildApp(framework: "react" | "vue"): Promise<App> {
  const extension = framework === "react" ? "jsx" : "js";
  const bundle = async (entry: "client" | "server"): Promise<string> => {
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL(`${framework}/${entry}.${extension}`, import.meta.url))],
      bundle: true,
      write: false,
      format: "esm",
      platform: "browser",
      jsx: "automatic",
      define: {
        "process.env.NODE_ENV": '"development"',
        __VUE_OPTIONS_API__: "false",
        __VUE_PROD_DEVTOOLS__: "false",
        __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "true",
      },
    });
    return outputFiles[0]?.text ?? "";
  };
  const [script, server] = await Promise.all([bundle("client"), bundle("server")]);
  const module: { html(): Promise<string> } = await import(
    `data:text/javascript;base64,${Buffer.from(server).toString("base64")}`
  );
  return { html: await module.html(), script };
}
