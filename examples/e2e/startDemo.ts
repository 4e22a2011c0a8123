import { type Demo, launchDemo } from "./launchDemo.ts";

/** A demo that is ready. `again`: one that has ended, whose addresses the new one takes over. */
export async function startDemo(
  stateDir: string,
  again?: Pick<Demo, "edge" | "shop" | "news">,
): Promise<Demo> {
  const demo = await launchDemo(stateDir, again);
  await demo.ready;
  return demo;
}
