import type { ReasonCode } from "../../../sdk/wire/index.ts";
import { percentWords } from "../figures/percentWords.ts";
import type { ReportAbout } from "./ReportAbout.ts";

const REASONS: Readonly<Record<ReasonCode, string>> = {
  viewed_together: "Often viewed together",
  bought_together: "Often bought together",
  similar: "Similar to something",
  recently_viewed: "Looked at lately",
  left_in_cart: "Left in the cart",
  price_drop: "Price has dropped",
  back_in_stock: "Back in stock",
  interest: "Fits an interest",
  popular_now: "Popular this week",
  popular_in_category: "Popular in its category",
  new_in: "New in the shop",
  chosen_by_shop: "Chosen by the shop",
};

/** For which reasons the slot's items were shown, most first. */
export function ReasonsTable({ about }: { about: ReportAbout }) {
  const { report, words, id, k } = about;
  const rows = report.reasons.filter(({ slot, variant }) => slot === id && variant === "treatment");
  const all = rows.reduce((sum, { shown }) => sum + shown, 0);
  return (
    <section class="card flush sec" aria-labelledby="reasons">
      <div class="hd">
        <h2 id="reasons">By reason shown</h2>
        <span class="xs mut">with slot only</span>
      </div>
      {rows.length === 0 ? (
        <p class="mut note">No reason was shown to {k} shoppers or more yet.</p>
      ) : (
        <div class="tw">
          <table class="cards tight">
            <thead>
              <tr>
                <th>Reason</th>
                <th class="r">Items shown</th>
                <th class="r">Share</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ reason, shown }) => (
                <tr>
                  <th scope="row">{REASONS[reason]}</th>
                  <td class="r" data-l="Items shown">
                    {words.number(shown)}
                  </td>
                  <td class="r" data-l="Share">
                    {percentWords(shown / all)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
