import type { Context } from "hono";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { dayWords } from "../figures/dayWords.ts";
import { Head } from "../parts/Head.tsx";
import { showPage } from "../showPage.tsx";

/** What needs somebody, worst first; then what personalisation earned and what it cost in trust. */
export function todayPage(c: Context<ConsoleEnv>): Promise<Response> {
  const site = c.get("site");
  return showPage(
    c,
    { title: "Today", area: "today" },
    <Head
      title={dayWords(Date.now(), site)}
      lead="What personalisation earned, and what it cost in trust."
    />,
  );
}
