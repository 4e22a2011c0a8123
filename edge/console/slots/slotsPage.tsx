import type { Context } from "hono";
import { PAGE_TYPES } from "../../../sdk/wire/index.ts";
import { may } from "../areas.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { draftState } from "../draftState.ts";
import { wordsOf } from "../figures/wordsOf.ts";
import { Empty } from "../parts/Empty.tsx";
import { Head } from "../parts/Head.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Segments } from "../parts/Segments.tsx";
import { reportOf } from "../reportOf.ts";
import { showPage } from "../showPage.tsx";
import { SlotsTable } from "./SlotsTable.tsx";
import { type SlotState, slotStates } from "./slotStates.ts";
import { PAGE_NAMES } from "./slotWords.ts";

const FILTERS = ["all", "live", "scheduled", "draft", "needs"] as const;
const DAYS = 28;

/** State, health and lift of every slot on one shared scale. */
export async function slotsPage(c: Context<ConsoleEnv>): Promise<Response> {
  const site = c.get("site");
  const [state, report] = await Promise.all([
    draftState(c.env, site.id),
    reportOf(c.env, site, DAYS),
  ]);
  const all = slotStates(state, Date.now());
  const words = wordsOf(site);
  const unwell = new Set(
    report.health
      .filter(({ state: health }) => health !== "healthy" && health !== "not_started")
      .map(({ slot }) => slot),
  );
  const filter = FILTERS.find((one) => one === c.req.query("state")) ?? "all";
  const page = PAGE_TYPES.find((one) => one === c.req.query("page"));
  const q = (c.req.query("q") ?? "").slice(0, 100);
  const isIn = (one: SlotState, name: (typeof FILTERS)[number]): boolean =>
    name === "all" ||
    (name === "needs" ? one.differs || unwell.has(one.slot.id) : one.stage === name);
  const shown = all.filter(
    (one) =>
      isIn(one, filter) &&
      (!page || one.slot.pages.includes(page)) &&
      `${one.slot.title} ${one.slot.id}`.toLowerCase().includes(q.toLowerCase()),
  );
  const names = {
    all: "All",
    live: "Live",
    scheduled: "Scheduled",
    draft: "Draft",
    needs: "Needs you",
  };
  const kept = new URLSearchParams({ ...(page && { page }), ...(q && { q }) }).toString();
  return showPage(
    c,
    { title: "Slots", area: "slots" },
    <>
      <Head
        title="Slots"
        lead="Named places on your pages. What each shows, to whom, and what it earns beside the shoppers held out."
      >
        {may(c.get("staff").role, "slots", "change") && (
          <a class="btn pri" href="/console/slots/new">
            <Icon name="plus" />
            New slot
          </a>
        )}
      </Head>
      {all.length === 0 ? (
        <Empty title="No slots yet">
          <p>
            A slot is a place on a page where Candour may show items. Your developer marks the place
            with <span class="mono">data-candour-slot</span>; here you say what it shows.
          </p>
        </Empty>
      ) : (
        <>
          <div class="row filt">
            <Segments
              label="State"
              options={FILTERS.map((name) => ({
                href: `/console/slots?state=${name}${kept && `&${kept}`}`,
                label: `${names[name]} ${all.filter((one) => isIn(one, name)).length}`,
                isChosen: name === filter,
              }))}
            />
            <search>
              <form class="row" action="/console/slots">
                <input type="hidden" name="state" value={filter} />
                <select name="page" aria-label="Page">
                  <option value="">Every page</option>
                  {PAGE_TYPES.map((type) => (
                    <option value={type} selected={type === page}>
                      {PAGE_NAMES[type]}
                    </option>
                  ))}
                </select>
                <input
                  type="search"
                  name="q"
                  value={q}
                  placeholder="Find a slot"
                  aria-label="Find a slot"
                />
                <button class="btn" type="submit">
                  Show
                </button>
              </form>
            </search>
            <span class="sm mut push">
              {words.day(report.fromDate)} to {words.day(report.toDate)}, {DAYS} days
            </span>
          </div>
          {shown.length === 0 ? (
            <Empty title="No slot is like that">
              <p>
                You are looking at <b>{names[filter]}</b>
                {page && (
                  <>
                    {" "}
                    on <b>{PAGE_NAMES[page]}</b>
                  </>
                )}
                {q && (
                  <>
                    {" "}
                    with <b>{q}</b>
                  </>
                )}
                . Without filters there are {all.length} slots.
              </p>
              <a class="btn" href="/console/slots">
                Show all {all.length} slots
              </a>
            </Empty>
          ) : (
            <SlotsTable states={shown} report={report} words={words} />
          )}
          <div class="row between foot">
            <p class="xs mut">
              “Clearly better” and “clearly worse” mean that the whole interval lies on one side of
              zero. It holds however often you look.
            </p>
            <span class="row xs">
              <a href={`/console/reports/slots.csv?days=${DAYS}`}>Save as CSV</a>
              <a href="/console/slots/definitions.json">Definitions as JSON</a>
            </span>
          </div>
        </>
      )}
    </>,
  );
}
