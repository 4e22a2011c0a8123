import type { Context } from "hono";
import { type Fault, isRecord, own } from "../../sdk/wire/index.ts";
import { vouchedActors } from "../platform/vouchedActors.ts";
import type { ConsoleEnv } from "./ConsoleEnv.ts";

/** What the API said: its answer, or a refusal in words with the fields at fault. */
export type ApiAnswer =
  | { readonly ok: true; readonly status: number; readonly value: unknown }
  | {
      readonly ok: false;
      readonly status: number;
      readonly type: string;
      readonly detail: string;
      readonly faults: readonly Fault[];
      readonly value: unknown;
    };

export interface ApiCall {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  readonly path: string;
  readonly body?: unknown;
  /** Sent as it is, with its type. */
  readonly raw?: { readonly body: BodyInit; readonly type: string };
  readonly headers?: Readonly<Record<string, string>>;
  /** As whom the call goes out; the console has seen to it that the one signed in may do this. */
  readonly as?: "marketer" | "admin" | "agent";
}

/** Calls the edge's own API in this very process: what a page changes goes the way that everybody's changes go. */
export async function callApi(c: Context<ConsoleEnv>, call: ApiCall): Promise<ApiAnswer> {
  const { who, via } = c.get("staff");
  const body = call.raw?.body ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
  const request = new Request(new URL(call.path, c.req.url), {
    method: call.method,
    headers: {
      ...call.headers,
      ...(body !== undefined && { "Content-Type": call.raw?.type ?? "application/json" }),
    },
    ...(body !== undefined && { body }),
  });
  // Who is signed in is known here: the log then says that a sign-in vouches for the name, and no key travels.
  const as = via === "access" ? "access" : "session";
  vouchedActors.vouch(request, { role: call.as ?? "marketer", name: who, via: as });
  const answer = await c.get("api").fetch(request, c.env, c.executionCtx);
  const { status } = answer;
  const text = await answer.text();
  const value: unknown = text === "" ? null : JSON.parse(text);
  if (answer.ok) return { ok: true, status, value };
  // A failure of the edge is no refusal: it gets the page for failures, with its reference.
  if (status >= 500) throw new Error(`${call.method} ${call.path}: ${status}`);
  const problem = isRecord(value) ? value : {};
  return {
    ok: false,
    status,
    type: textIn(problem, "type"),
    detail: textIn(problem, "detail"),
    faults: faultsIn(own(problem, "errors")),
    value,
  };
}

function textIn(record: Record<string, unknown>, name: string): string {
  const value = own(record, name);
  return typeof value === "string" ? value : "";
}

function faultsIn(list: unknown): Fault[] {
  if (!Array.isArray(list)) return [];
  return list
    .filter(isRecord)
    .map((one) => ({ path: textIn(one, "path"), message: textIn(one, "message") }));
}
