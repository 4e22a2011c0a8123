import { objectNamed } from "../objectNamed.ts";
import type { Desk } from "./Desk.ts";

/** The service desk of a site. */
export function deskObject(env: Env, site: string): DurableObjectStub<Desk> {
  return objectNamed(env.DESK, site);
}
