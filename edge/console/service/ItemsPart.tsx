import { Few } from "../parts/Few.tsx";
import type { Figures } from "./ServiceFigures.ts";

/** Products that people write about because something is wrong. */
export function ItemsPart({ figures }: { figures: Figures }) {
  return (
    <section class="card flush" aria-labelledby="items">
      <div class="hd">
        <h2 id="items">Products with complaints</h2>
        <span class="xs mut">broken, returned or asked about, {figures.days} days</span>
      </div>
      <table class="tight">
        <thead>
          <tr>
            <th>Product</th>
            <th class="r">Contacts</th>
            <th class="r">People</th>
          </tr>
        </thead>
        <tbody>
          {figures.items.map((one) => (
            <tr>
              <th scope="row">
                {one.title ?? one.item} <span class="mono mut">{one.item}</span>
              </th>
              <td class="r">{one.people === null ? "" : one.contacts}</td>
              <td class="r">{one.people ?? <Few k={3} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {figures.items.length === 0 && (
        <p class="none mut">No contact names a product: send `item` with it.</p>
      )}
    </section>
  );
}
