import { watchAgent } from "./watchAgent.ts";
import { watchKeys } from "./watchKeys.ts";
import { watchSort } from "./watchSort.ts";

watchKeys();
const agent = document.querySelector<HTMLElement>("[data-agent]");
if (agent) watchAgent(agent);
for (const list of document.querySelectorAll<HTMLElement>("[data-sort]")) {
  if (list.children.length > 1) watchSort(list);
}
// Charts are drawn where there are any; the figures behind them stand on the page already.
if (document.querySelector("[data-chart]")) {
  void import("./drawCharts.ts").then(({ drawCharts }) => drawCharts());
}
if (document.querySelector("[data-lines]")) {
  void import("./drawLines.ts").then(({ drawLines }) => drawLines());
}
