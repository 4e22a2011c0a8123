import type { MeHabits } from "../../wire/messages.ts";
import { unmixed } from "../../wire/unmixed.ts";
import type { Child } from "../h.ts";
import type { PanelView } from "../PanelView.ts";
import { bar, drawHabit, tick } from "./drawHabit.ts";

const PITCH = 35;

/** What the products looked at cost, the usual range dark. */
export function drawPrices(view: PanelView, { prices }: MeHabits): Child {
  const { say } = view;
  if (!prices) return null;
  const { low, high, currency, bars } = prices;
  const money = (amount: number, digits?: number): string =>
    unmixed(
      say.number(amount, {
        style: "currency",
        currency,
        currencyDisplay: "narrowSymbol",
        ...(digits !== undefined && { maximumFractionDigits: digits }),
      }),
    );
  const sentence = say("pricesMostly", { low: money(low), high: money(high) });
  // Without counts there is the range alone, on a scale that ends a little beyond it.
  const width = bars?.width ?? Math.max(1, Math.ceil(high / 8));
  const counts = bars?.counts ?? [];
  const most = Math.max(...counts);
  const floor = bars ? 60 : 30;
  const at = (price: number): number => (price / width) * PITCH;
  return drawHabit(view, { what: "prices", sentence, height: floor + 24 }, [
    bars
      ? counts.map((n, i) => {
          const height = Math.max(1.5, (n / most) * 56);
          const usual = n && at(low) < (i + 1) * PITCH && at(high) >= i * PITCH;
          return bar(usual ? 3 : 1, i * PITCH, floor - height, 31, height);
        })
      : [bar(0, 0, 0, 456, floor), bar(3, at(low), 0, Math.max(4, at(high) - at(low)), floor)],
    [0, 5, 10].map((i) => tick(i * PITCH, floor + 19, money(i * width, 0))),
  ]);
}
