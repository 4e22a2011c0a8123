/** Addresses of the built style and script: named by what is in them, so that they never change. */
export interface Built {
  readonly style: string | null;
  readonly script: string | null;
}

const FILE = /^\/console\/[\w-]+\.[0-9a-f]{8}\.(css|js)$/;
let known: Built | null = null;

/** What the build wrote, read once for the life of the isolate. Without a build pages are plain and work all the same. */
export async function builtFiles(env: Env): Promise<Built> {
  if (known) return known;
  const answer = await env.ASSETS.fetch("https://assets.local/console/files.json");
  if (answer.status !== 200) return { style: null, script: null };
  const files: unknown = await answer.json();
  known = { style: address(files, "style"), script: address(files, "script") };
  return known;
}

function address(files: unknown, name: string): string | null {
  if (!files || typeof files !== "object") return null;
  const value = new Map<string, unknown>(Object.entries(files)).get(name);
  return typeof value === "string" && FILE.test(value) ? value : null;
}
