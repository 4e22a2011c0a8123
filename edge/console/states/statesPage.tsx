import type { Context } from "hono";
import type { Child } from "hono/jsx";
import { EstimateWords } from "../audiences/EstimateWords.tsx";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { HeldFeed } from "../catalogue/HeldFeed.tsx";
import { ConflictAlert } from "../editor/ConflictAlert.tsx";
import { wordsOf } from "../figures/wordsOf.ts";
import { ForbiddenCard } from "../pages/ForbiddenCard.tsx";
import { TroubleCard } from "../pages/TroubleCard.tsx";
import { Alert } from "../parts/Alert.tsx";
import { Empty } from "../parts/Empty.tsx";
import { Head } from "../parts/Head.tsx";
import { LiftLine } from "../reports/LiftLine.tsx";
import { showPage } from "../showPage.tsx";
import { NotTold } from "../today/NotTold.tsx";
import { SplitOff } from "../today/SplitOff.tsx";
import { SAMPLES } from "./SAMPLES.ts";

/** Every state that a page of the console can be in, drawn by the very parts that draw it elsewhere: for builders. */
export function statesPage(c: Context<ConsoleEnv>): Promise<Response> {
  const words = wordsOf(c.get("site"));
  const staff = c.get("staff");
  return showPage(
    c,
    { title: "States of a page", area: null },
    <>
      <Head
        title="States of a page"
        lead="Each says what is so, why, and what to do next. For who builds pages; nothing here is of your shop, and its buttons do nothing."
      />
      <div class="st2x">
        <State name="Empty, never used">
          <Empty title="No slots yet">
            <p>
              A slot is a place on a page where Candour may show items. Your developer marks the
              place with <span class="mono">data-candour-slot</span>; here you say what it shows.
            </p>
          </Empty>
        </State>
        <State name="Empty, because of a filter">
          <Empty title="No slot is like that">
            <p>
              You are looking at <b>Scheduled</b> on <b>Cart</b>. Without filters there are 8 slots.
            </p>
            <a class="btn" href="/console/slots">
              Show all 8 slots
            </a>
          </Empty>
        </State>
        <State name="Too early to say">
          <section class="card" aria-label="Too early to say">
            <h2>Revenue per shopper, against the holdout</h2>
            <NotTold share={0.05} progress={SAMPLES.progress} words={words} />
          </section>
        </State>
        <State name="Withheld: the split is off">
          <section class="card" aria-label="Withheld">
            <h2>Revenue per shopper, against the holdout</h2>
            <SplitOff split={{ slot: "home-hero", expected_share: 0.1, observed_share: 0.079 }} />
          </section>
        </State>
        <State name="Too few people">
          <section class="card" aria-label="Too few people">
            <h2>Audience</h2>
            <EstimateWords estimate={SAMPLES.few} words={words} />
          </section>
        </State>
        <State name="Loading: pages come whole, only charts are drawn">
          <section class="card" aria-label="Loading">
            <h2>Lift by day</h2>
            <p class="mut">Drawing the chart. The figures are below already.</p>
            <span class="sk chartsk" />
            <span class="sk linesk" />
          </section>
        </State>
        <State name="Drawn, with the figures behind it">
          <section class="card" aria-label="Drawn">
            <h2>Lift by day</h2>
            <LiftLine told={SAMPLES.points} words={words} />
          </section>
        </State>
        <State name="Failed, nothing lost">
          <TroubleCard
            title="Failed"
            detail="Something went wrong at our end. Nothing was changed that was not acknowledged. Go back: what you typed is still in the form."
            reference="7F2A-19"
            heading="h2"
          />
        </State>
        <State name="Changed meanwhile by someone else">
          <ConflictAlert id="home-hero" conflict={SAMPLES.conflict} words={words} />
        </State>
        <State name="Forbidden">
          <ForbiddenCard role={staff.role} area="agent" what="see" heading="h2" />
        </State>
        <State name="Consent withdrawn while the page was open">
          <Alert tone="warn" title="Hidden just now">
            <p>
              They have withdrawn “Help that knows what happened”. What they did in the shop is gone
              from here; orders, and what was written to you, stay.
            </p>
          </Alert>
        </State>
        <State name="Held for a person’s yes">
          <HeldFeed
            held={SAMPLES.held}
            items={3_768}
            about={{ staff, words, mayChange: true }}
            terms={{}}
          />
        </State>
      </div>
    </>,
  );
}

function State({ name, children }: { name: string; children?: Child }) {
  return (
    <div>
      <p>{name}</p>
      {children}
    </div>
  );
}
