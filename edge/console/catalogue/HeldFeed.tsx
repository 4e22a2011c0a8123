import type { ImportDetail } from "../../catalogue/imports/ImportRecord.ts";
import { changeWords } from "../figures/percentWords.ts";
import { Chip } from "../parts/Chip.tsx";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { Form } from "../parts/Form.tsx";
import { Meter } from "../parts/Meter.tsx";
import { OneButton } from "../parts/OneButton.tsx";
import { refused } from "../parts/refused.ts";
import type { About } from "./About.ts";
import type { CatalogueTerms } from "./CatalogueTerms.ts";
import { doubtWords } from "./doubtWords.ts";

/** What a feed that looks like a mistake would do, and two plain answers; the one that destroys needs the number typed. */
export function HeldFeed(props: {
  held: ImportDetail;
  items: number;
  about: About;
  terms: CatalogueTerms;
}) {
  const { held, items, about, terms } = props;
  const { number, time } = about.words;
  const { counts, would, at_stake: atStake } = held;
  const removed = counts?.removed ?? 0;
  const added = counts?.imported ?? 0;
  const after = items - removed + added;
  const isRemoval = removed > 0;
  const error = terms.refusal?.what === "confirm" ? terms.refusal.message : undefined;
  const base = `/console/catalogue/imports/${held.id}`;
  return (
    <section class="card flush held" aria-labelledby="held">
      <div class="hd">
        <h2 id="held">
          Held: the feed of {time(held.at)} {doubtWords(held.doubts, about.words)}
        </h2>
        <Chip icon="warn" tone="warn">
          Nothing has changed yet
        </Chip>
      </div>
      <div class="heldg">
        <div class="cmp">
          {isRemoval && (
            <>
              <div>
                <span class="lab2">
                  <span>Now</span>
                  <b>{number(items)} items</b>
                </span>
                <Meter
                  height={14}
                  label={`${number(items)} items now`}
                  parts={[{ share: 1, kind: "" }]}
                />
              </div>
              <div>
                <span class="lab2">
                  <span>After this feed</span>
                  <b>{number(after)} items</b>
                </span>
                <Meter
                  height={14}
                  label={`${number(after)} items after this feed, ${number(removed)} would go`}
                  parts={[
                    { share: Math.min(1, after / items), kind: "" },
                    { share: Math.min(1, removed / items), kind: "gone" },
                  ]}
                />
              </div>
              <p class="sm mut">
                Would go: {number(removed)} items, such as{" "}
                {would.removed
                  .slice(0, 3)
                  .map(({ title }) => title)
                  .join(", ")}
                .
              </p>
            </>
          )}
          {would.prices.length > 0 && (
            <section class="tw" tabindex={0} aria-label="Prices that would change">
              <table class="tight">
                <thead>
                  <tr>
                    <th>Item</th>
                    <th class="r">Price now</th>
                    <th class="r">In this feed</th>
                    <th class="r">Change</th>
                  </tr>
                </thead>
                <tbody>
                  {would.prices.slice(0, 5).map(({ title, before, after: next }) => (
                    <tr>
                      <th scope="row">{title}</th>
                      <td class="r">{about.words.money(before)}</td>
                      <td class="r">{about.words.money(next)}</td>
                      <td class="r">{changeWords(next / before - 1, 0)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
        </div>
        {about.mayChange && (
          <div class="confirm">
            <h3>What shall happen?</h3>
            <OneButton
              staff={about.staff}
              action={`${base}/discard`}
              words="Keep the catalogue, throw this feed away"
            />
            <Form staff={about.staff} action={`${base}/accept`}>
              <div class="f">
                <label for="confirm">If the feed is right: type the number at stake</label>
                <div class="row">
                  <input
                    class="w6"
                    type="text"
                    inputmode="numeric"
                    name="confirm"
                    {...refused("confirm", error)}
                    value={terms.typed ?? ""}
                    placeholder={String(atStake)}
                    required
                  />
                  <button class="btn danger" type="submit">
                    {isRemoval
                      ? `Remove ${number(removed)} items`
                      : `Take ${number(atStake)} new prices`}
                  </button>
                </div>
                <ErrorLine id="confirm" error={error} />
                <p class="hint">
                  {isRemoval
                    ? "Removed items leave every slot at once."
                    : "Shoppers see the new prices within seconds."}
                </p>
              </div>
            </Form>
          </div>
        )}
      </div>
    </section>
  );
}
