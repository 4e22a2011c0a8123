import type { Freshness } from "../../catalogue/imports/readFreshness.ts";
import { ageWords } from "../figures/ageWords.ts";
import type { Words } from "../figures/wordsOf.ts";

/** How old what shoppers see is. */
export function FreshnessCard({ freshness, words }: { freshness: Freshness; words: Words }) {
  const { last_applied_at: last, feed } = freshness;
  return (
    <section class="card c5 fill" aria-labelledby="fresh">
      <h2 id="fresh">Freshness</h2>
      <dl class="kv">
        <dt>Prices and stock</dt>
        <dd>{last === null ? "no feed has gone in yet" : `${ageWords(Date.now() - last)} old`}</dd>
        <dt>Scheduled feed</dt>
        <dd>
          {feed ? `every ${ageWords(feed.every_minutes * 60_000)}` : "none; an admin can set one"}
        </dd>
        {feed && (
          <>
            <dt>Asked last</dt>
            <dd>{feed.checked_at ? words.time(feed.checked_at) : "not yet"}</dd>
            <dt>Asked next</dt>
            <dd>{words.time(feed.next_at)}</dd>
          </>
        )}
        {feed?.error && (
          <>
            <dt>Trouble</dt>
            <dd class="t-bad">{feed.error}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
