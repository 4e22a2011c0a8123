import { watchKeys } from "./watchKeys.ts";

watchKeys();
// Charts are drawn where there are any; the figures behind them stand on the page already.
if (document.querySelector("[data-chart]")) {
  void import("./drawCharts.ts").then(({ drawCharts }) => drawCharts());
}
