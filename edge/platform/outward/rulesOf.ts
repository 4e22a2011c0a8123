import type { OutwardRules } from "./OutwardRules.ts";

/** The rules of this deployment: loopback passes on a developer's machine alone, and there only where it was asked for. */
export function rulesOf(env: Pick<Env, "ENVIRONMENT" | "OUTWARD_LOOPBACK">): OutwardRules {
  return { isLoopbackAllowed: env.ENVIRONMENT === "local" && env.OUTWARD_LOOPBACK === "yes" };
}
