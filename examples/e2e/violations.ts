import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe-core finds against WCAG 2.2 AA, a line each. Its script is the test's own: open the page with `bypassCSP`. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const axe = Reflect.get(globalThis, "axe");
    const { violations: found } = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      // All rules run; what passed is not gathered.
      resultTypes: ["violations"],
    });
    return found.map(
      (fault: { id: string; nodes: { html: string }[] }) =>
        `${fault.id}: ${fault.nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`,
    );
  });
}
