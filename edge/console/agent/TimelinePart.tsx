import { Icon } from "../parts/Icon.tsx";
import type { Card } from "./Card.ts";
import { type Entry, entriesOf } from "./entriesOf.ts";
import { clock, dayName } from "./times.ts";

/** Everything so far, newest first, by day. Text from outside is quoted, and only ever text. */
export function TimelinePart({ card }: { card: Card }) {
  const entries = entriesOf(card.screen);
  const count = (kind: Entry["kind"]): number => entries.filter((one) => one.kind === kind).length;
  const filters = [
    ["all", "All", entries.length],
    ["matter", "This matter", entries.filter((one) => one.isMatter).length],
    ["contact", "Contacts", count("contact")],
    ["order", "Orders", count("order")],
    ["shop", "Shop", count("shop")],
  ] as const;
  let day = "";
  return (
    <section class="card flush" aria-labelledby="timeline" data-timeline>
      <div class="hd">
        <h2 id="timeline" tabindex={-1}>
          Everything so far, newest first
        </h2>
        <span class="xs mut">{entries.length} entries</span>
      </div>
      <fieldset class="filters" aria-label="Show">
        {filters.map(([name, label, n]) => (
          <button type="button" data-filter={name} aria-pressed={name === "all" ? "true" : "false"}>
            {label} {n}
          </button>
        ))}
      </fieldset>
      <ol class="tl">
        {entries.map((one) => {
          const name = dayName(one.at, card.now, card.site);
          const isNew = name !== day;
          day = name;
          return (
            <>
              {isNew && <li class="day">{name}</li>}
              <Line entry={one} time={clock(one.at, card.site)} />
            </>
          );
        })}
      </ol>
      <p class="xs mut foot">Entries from outside are quoted as they were written.</p>
    </section>
  );
}

function Line({ entry, time }: { entry: Entry; time: string }) {
  return (
    <li
      data-kind={entry.kind}
      {...(entry.isMatter && { "data-matter": "" })}
      {...(entry.isAssisted && { "data-assisted": "" })}
    >
      <span class="tm">{time}</span>
      <span class={`ic ${entry.tone}`}>
        <Icon name={entry.icon} />
      </span>
      <div class="bd">
        {entry.quote === null ? entry.text : <q>{entry.quote}</q>}
        {entry.more && (
          <details>
            <summary>All of it</summary>
            <q>{entry.more}</q>
          </details>
        )}
        <span class="meta">{entry.meta}</span>
      </div>
    </li>
  );
}
