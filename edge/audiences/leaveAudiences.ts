import { postboxOf } from "../webhooks/postboxOf.ts";
import { deleteMember, handedAbout } from "./queries.ts";

/**
 * Takes a shopper out of every audience, and tells whoever was handed an address that it is called back. Done again after a
 * crash, it tells it twice: taking away twice is taking away.
 */
export async function leaveAudiences(
  env: Env,
  { site, shopper, at }: { site: string; shopper: string; at: number },
): Promise<void> {
  const handed = await handedAbout(env.DB, shopper);
  for (const audience of new Set(handed.map((one) => one.audience))) {
    const rows = handed.filter((one) => one.audience === audience);
    await postboxOf(env, site).send({
      id: `audience_${audience}_${shopper.slice(0, 24)}_${at}`,
      // About nobody by name: what calls back must not be called back itself.
      ...{ type: "audience.changed", subject: "", at },
      data: { site, audience, added: [], removed: rows.map((one) => one.hash) },
    });
  }
  await deleteMember(env.DB, shopper);
}
