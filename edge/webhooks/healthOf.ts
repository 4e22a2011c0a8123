import { DAY_MS } from "../platform/time.ts";
import type { EndpointState } from "./EndpointState.ts";
import { countMessages, lastFailureOf } from "./queries.ts";
import type { SecretEndpoint } from "./WebhookEndpoint.ts";

/** How an endpoint does, and nothing of what signs for it. */
export function healthOf(sql: SqlStorage, endpoint: SecretEndpoint, now: number): EndpointState {
  const { secret: _, old_secret: old, old_until: until, ...rest } = endpoint;
  return {
    ...rest,
    old_until: old !== null && until > now ? until : null,
    health: {
      ...countMessages(sql, endpoint.id, now - DAY_MS),
      last_failure: lastFailureOf(sql, endpoint.id),
    },
  };
}
