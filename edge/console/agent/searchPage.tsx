import type { Context } from "hono";
import { deskObject } from "../../customer/desk/deskObject.ts";
import type { Sight } from "../../customer/screen/Sight.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { Empty } from "../parts/Empty.tsx";
import { Head } from "../parts/Head.tsx";
import { showPage } from "../showPage.tsx";
import { Confidence } from "./Confidence.tsx";
import { keyOf } from "./keyOf.ts";
import { SearchForm, type SearchState } from "./SearchForm.tsx";
import { clock, dayAndTime } from "./times.ts";

const RECENT_MS = 3 * 86_400_000;

/** One field; and where an address is that of several people, as much of them as tells them apart. */
export async function searchPage(
  c: Context<ConsoleEnv>,
  state: Omit<SearchState, "time">,
  found: { sight: Sight | null; status?: 200 | 400 | 404 | 429 } = { sight: null },
): Promise<Response> {
  const { sight, status = 200 } = found;
  const [site, now] = [c.get("site"), Date.now()];
  const looks = await deskObject(c.env, site.id).lookUpsOfHour(keyOf(c.get("staff")), now);
  const time = clock(now, site);
  return showPage(
    c,
    { title: "Who is it about?", area: "agent", shape: "plain", status },
    <div class="agent narrow" data-agent data-desks={c.get("site").settings.desk_origins.join(" ")}>
      <Head
        title="Who is it about?"
        lead="Calls open the right page by themselves. Search when someone writes, comes by, or rings from another number."
      >
        <p class="sm mut nb">
          {looks} of {site.settings.look_ups_per_hour} look-ups this hour
        </p>
      </Head>
      <SearchForm state={{ ...state, time }} />
      {sight && sight.matches.length > 0 && <Matches c={c} sight={sight} state={state} />}
      {sight && sight.matches.length === 0 && (
        <Empty title="Nobody is known by this">
          <p>
            They may have got in touch without ever giving it. Ask for another address, for an order
            number, or for a code: “Your data and choices”, “Who looked”, “Talk to a person” in the
            shop shows eight digits, good for ten minutes, once.
          </p>
        </Empty>
      )}
      <footer class="keys">
        <span>
          <kbd>/</kbd> search field
        </span>
        <span>
          <kbd>1</kbd> to <kbd>9</kbd> open a result
        </span>
        <span>
          <kbd>?</kbd> all keys
        </span>
      </footer>
    </div>,
  );
}

function Matches(props: {
  c: Context<ConsoleEnv>;
  sight: Sight;
  state: Pick<SearchState, "purpose">;
}) {
  const { c, sight, state } = props;
  const site = c.get("site");
  const sure = sight.matches.map(({ last_contact_at: at }) =>
    at !== null && sight.now - at < RECENT_MS ? 3 : at !== null ? 1.5 : 1,
  );
  const total = sure.reduce((sum, one) => sum + one, 0.5);
  return (
    <section class="card flush" aria-labelledby="found">
      <div class="hd">
        <h2 id="found">{sight.people} customers have this</h2>
        <span class="sm mut">First name and initial only, before you open one</span>
      </div>
      {sight.matches.map(({ customer, name, last_contact_at: at }, i) => (
        <div class="res">
          <div>
            <b>{name ?? "No name known"}</b>
          </div>
          <Confidence of={(sure[i] ?? 0) / total}>
            {at === null ? "Never in touch." : `Last in touch ${dayAndTime(at, site)}.`}
          </Confidence>
          <a
            class="btn"
            data-open={i + 1}
            href={`/console/agent?${new URLSearchParams({ customer, purpose: state.purpose })}`}
          >
            Open<span class="vh"> {name ?? customer}</span> {i < 9 && <kbd>{i + 1}</kbd>}
          </a>
        </div>
      ))}
    </section>
  );
}
