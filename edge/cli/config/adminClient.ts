import { isRecord } from "../../../sdk/wire/index.ts";
import { InputError } from "../InputError.ts";
import type { Option } from "../input/Option.ts";
import { UsageError } from "../UsageError.ts";

const TIMEOUT_MS = 30_000;

/** The options of every command that talks to an edge. */
export const EDGE_OPTIONS: readonly Option[] = [
  {
    name: "file",
    value: "slots.json",
    kind: "path",
    isPositional: true,
    isRequired: true,
    help: "the file of slots",
  },
  {
    name: "endpoint",
    value: "URL",
    kind: "url",
    help: "the edge; without it CANDOUR_ENDPOINT. The key is CANDOUR_KEY, your name CANDOUR_ACTOR",
  },
  { name: "site", value: "ID", kind: "site", help: "the site, where the edge has several" },
];

export interface AdminCall {
  readonly method: "GET" | "PUT" | "POST" | "DELETE";
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface AdminAnswer {
  readonly status: number;
  readonly etag: string | null;
  readonly body: unknown;
}

export interface AdminClient {
  readonly endpoint: string;
  readonly site: string | undefined;
  /** An answer below 400, or a 412; else an {@link InputError} that says what was refused. */
  call(call: AdminCall): Promise<AdminAnswer>;
}

/** Talks to the edge as a marketer's script, by key. */
export function adminClient(values: ReadonlyMap<string, string>): AdminClient {
  const { CANDOUR_KEY: key, CANDOUR_ENDPOINT: usual, CANDOUR_ACTOR: actor } = process.env;
  const endpoint = (values.get("endpoint") ?? usual ?? "").replace(/\/+$/, "");
  const site = values.get("site");
  const faults = [
    ...(endpoint ? [] : ["--endpoint URL is missing: the edge (or CANDOUR_ENDPOINT)"]),
    ...(key ? [] : ["CANDOUR_KEY is not set: the marketer's key, never an argument"]),
  ];
  if (faults.length > 0) throw new UsageError(faults);
  return {
    endpoint,
    site,
    async call({ method, path, body, headers }) {
      const url = new URL(endpoint + path);
      if (site) url.searchParams.set("site", site);
      const sent = body && JSON.stringify(site ? { site, ...body } : body);
      let answer: Response;
      try {
        answer = await fetch(url, {
          method,
          redirect: "error",
          signal: AbortSignal.timeout(TIMEOUT_MS),
          headers: {
            Authorization: `Bearer ${key}`,
            ...(actor && { "X-Candour-Actor": encodeURIComponent(actor) }),
            ...(sent && { "Content-Type": "application/json" }),
            ...headers,
          },
          ...(sent && { body: sent }),
        });
      } catch (error) {
        const cause = error instanceof Error ? (error.cause ?? error) : error;
        throw new InputError(`${endpoint} can't be reached: ${String(cause)}`);
      }
      const text = await answer.text();
      const read = { status: answer.status, etag: answer.headers.get("ETag"), body: parse(text) };
      if (answer.status >= 400 && answer.status !== 412) throw refusal(read);
      return read;
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refusal({ status, body }: AdminAnswer): InputError {
  const problem = isRecord(body) ? body : {};
  const errors = Array.isArray(problem.errors) ? problem.errors.filter(isRecord) : [];
  const lines = errors.map(({ path, message }) => `\n  ${path}: ${message}`);
  return new InputError(`${status}: ${problem.detail ?? "the edge refused"}${lines.join("")}`);
}
