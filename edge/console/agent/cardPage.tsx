import type { Context } from "hono";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { showPage } from "../showPage.tsx";
import type { Card } from "./Card.ts";
import { EndPart } from "./EndPart.tsx";
import { TimelinePart } from "./TimelinePart.tsx";
import { WhoPart } from "./WhoPart.tsx";
import { WhyPart } from "./WhyPart.tsx";

/** One person: who, why, how to begin, on what grounds, what happened so far, and how it ends. */
export function cardPage(c: Context<ConsoleEnv>, card: Card): Promise<Response> {
  const { opening, recognition } = card.screen;
  return showPage(
    c,
    { title: recognition.name ?? "A caller", area: "agent", shape: "plain" },
    <div
      class="agent"
      data-agent
      data-desks={card.site.settings.desk_origins.join(" ")}
      {...(card.watch !== null && { "data-watch": card.watch })}
    >
      <div class="withdrawn alert warn" role="alert" hidden data-withdrawn />
      <WhoPart card={card} />
      <section
        class="say"
        aria-label="Suggested opening"
        {...(card.screen.browsing !== null && { "data-assisted": "" })}
      >
        <p class="k">
          <span>You could open with, once they have confirmed</span>
          <button class="btn s" type="button" data-copy>
            Copy <kbd>C</kbd>
          </button>
        </p>
        <p class="words">
          “<span data-opening>{opening}</span>”
        </p>
      </section>
      <div class="cols">
        <WhyPart card={card} />
        <div>
          <TimelinePart card={card} />
        </div>
        <EndPart card={card} />
      </div>
      <footer class="keys">
        {(
          [
            ["Y", "confirmed"],
            ["N", "someone else"],
            ["C", "copy"],
            ["T", "timeline"],
            ["E", "note"],
            ["S", "save"],
            ["?", "all keys, and switch them off"],
          ] as const
        ).map(([key, does]) => (
          <span>
            <kbd>{key}</kbd> {does}
          </span>
        ))}
      </footer>
    </div>,
  );
}
