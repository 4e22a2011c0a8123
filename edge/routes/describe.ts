import { describeRoute, resolver } from "hono-openapi";
import type { BaseIssue, BaseSchema } from "valibot";

/** One route, as the API's description tells it. */
export interface RouteWords {
  readonly tag: "Pages" | "Shopper" | "Marketers" | "Administration" | "Service";
  readonly summary: string;
  readonly description?: string;
  /** Who may call it; nobody in particular without it. */
  readonly role?: "shopper" | "marketer" | "admin" | "agent" | "ingest";
  readonly body?: BaseSchema<unknown, unknown, BaseIssue<unknown>>;
  /** Media type of the body where it is not JSON. */
  readonly media?: string;
  /** A body as one would send it. */
  readonly example?: object;
  /** What the answer holds, in words. */
  readonly answer: string;
  readonly status?: 200 | 202 | 204;
}

/** Describes a route for `/openapi.json`. */
export function describe(words: RouteWords) {
  const { tag, summary, description, role, body, media = "application/json", answer } = words;
  return describeRoute({
    tags: [tag],
    summary,
    ...(description && { description }),
    ...(role && { security: [{ [role]: [] }] }),
    ...((body || words.media) && {
      requestBody: {
        content: {
          [media]: {
            ...(body && { schema: resolver(body) }),
            ...(words.example && { example: words.example }),
          },
        },
      },
    }),
    responses: {
      [words.status ?? 200]: { description: answer },
      "4XX": {
        description: "What was refused, and which fields are at fault (RFC 9457).",
        content: { "application/problem+json": {} },
      },
    },
  });
}
