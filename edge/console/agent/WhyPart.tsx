import { Icon } from "../parts/Icon.tsx";
import type { Card } from "./Card.ts";
import { reasonWords } from "./reasonWords.ts";
import { dayAndTime } from "./times.ts";

/** Why we think so; what may be said and what not; what they were told. */
export function WhyPart({ card }: { card: Card }) {
  const { intent, mention, already_told: told } = card.screen;
  return (
    <div>
      <section class="card" aria-labelledby="why">
        <h2 id="why">Why we think so</h2>
        {intent.evidence.length === 0 && <p class="sm mut">No contact and no trouble is known.</p>}
        <ul class="evi">
          {intent.evidence.map((one) => (
            <li {...(one.source === "shop" && { "data-assisted": "" })}>
              <Icon name={one.source === "shop" ? "globe" : "chat"} />
              <span>
                {one.text}
                {one.quote && (
                  <>
                    : <q>{one.quote}</q>
                  </>
                )}
              </span>
              <span class="w">{one.weight}</span>
            </li>
          ))}
        </ul>
        {intent.others.length > 0 && (
          <div class="alt" data-assisted>
            {intent.others.slice(0, 3).map((one) => (
              <>
                <span>{reasonWords(one.topic)}</span>
                <meter
                  min={0}
                  max={100}
                  value={Math.round(one.confidence * 100)}
                  aria-label={reasonWords(one.topic)}
                />
                <span>{Math.round(one.confidence * 100)} in 100</span>
              </>
            ))}
          </div>
        )}
      </section>
      <section class="card" aria-labelledby="may">
        <h2 id="may">You may mention</h2>
        {mention.may.length === 0 && <p class="sm mut">Nothing yet. Let them tell it.</p>}
        <ul class="may">
          {mention.may.map((one) => (
            <li {...(one.ground === "assistance granted" && { "data-assisted": "" })}>
              <Icon name="check" />
              <span>
                {one.text} <span class="mut">· {one.ground}</span>
              </span>
            </li>
          ))}
        </ul>
        <h3>Leave unsaid, unless they do</h3>
        <ul class="may not">
          {mention.leave_unsaid.map((one) => (
            <li>
              <Icon name="cross" />
              <span>{one}</span>
            </li>
          ))}
        </ul>
      </section>
      <section class="card" aria-labelledby="told">
        <h2 id="told">Already told</h2>
        {told.length === 0 && <p class="sm">Nobody has promised a refund or named a day.</p>}
        <ul class="evi">
          {told.slice(0, 8).map((one) => (
            <li>
              <Icon name="mail" />
              <span>{one.subject}</span>
              <span class="w">{dayAndTime(one.at, card.site)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
