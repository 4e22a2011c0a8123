import { DurableObject } from "cloudflare:workers";

/** Whom a browser turned out to be. */
interface Handed {
  readonly shopper: string;
  readonly until: number;
}

/**
 * One hand-off: the shop has said whom the browser is that clicked on an advertisement, and the box that was clicked takes
 * it, once. Made only for a shopper who granted retargeting; gone after minutes.
 */
export class Handoff extends DurableObject<Env> {
  async put(handed: Handed): Promise<void> {
    await this.ctx.storage.put("handed", handed);
    await this.ctx.storage.setAlarm(handed.until);
  }

  async take(now: number): Promise<string | null> {
    const handed = await this.ctx.storage.get<Handed>("handed");
    if (!handed) return null;
    await this.ctx.storage.deleteAll();
    return handed.until > now ? handed.shopper : null;
  }

  override async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }
}
