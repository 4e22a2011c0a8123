import { Icon } from "../parts/Icon.tsx";
import type { Card } from "./Card.ts";
import { Confidence } from "./Confidence.tsx";
import { reasonWords } from "./reasonWords.ts";

const PLACES = { first: "High", soon: "Raised", in_turn: "In turn" } as const;

/** Who it most likely is, why they most likely call, and who helps. */
export function WhoPart({ card }: { card: Card }) {
  const { recognition, intent, priority } = card.screen;
  const [name, ...asks] = recognition.ask;
  const isKnown = recognition.name !== null;
  // Weighed with what they did in the shop: goes with it.
  const mixed = card.screen.browsing === null ? {} : { "data-assisted": "" };
  return (
    <section class="who" aria-label="Who and why">
      <div>
        <p class="k">
          <Icon name="phone" /> {card.asked}
        </p>
        <h1>{isKnown ? `Is this ${recognition.name}?` : whoElse(card)}</h1>
        <Confidence of={recognition.confidence} words={recognition.words}>
          {recognition.grounds.join(". ")}
          {recognition.grounds.length > 0 && "."}
        </Confidence>
        <div class="asking">
          <button class="btn" type="button" data-confirm>
            <Icon name="check" />
            They have confirmed <kbd>Y</kbd>
          </button>
          <a class="btn" href="/console/agent" data-other>
            Someone else <kbd>N</kbd>
          </a>
          <span class="sm mut" role="status" data-confirmed>
            If unsure, ask: “{asks[0] ?? name}”
          </span>
        </div>
      </div>
      <div {...mixed}>
        <p class="k">Likely reason</p>
        {intent.topic === null ? (
          <p class="big">Nothing speaks for any reason</p>
        ) : (
          <>
            <p class="big">{reasonOf(card)}</p>
            <Confidence of={intent.confidence} words={intent.words} />
            <p class="sm mut">
              {intent.evidence.length}{" "}
              {intent.evidence.length === 1 ? "fact speaks" : "facts speak"} for it, below. Let them
              say it first if they want to.
            </p>
          </>
        )}
      </div>
      <div {...mixed}>
        <p class="k">Priority and queue</p>
        <p class="big">
          {PLACES[priority.place]}: {priority.queue_name}
        </p>
        <ul class="pri">
          {priority.reasons.map((one) => (
            <li>
              <span>{one.text}</span>
              <span class="mut">+{one.points}</span>
            </li>
          ))}
        </ul>
        <p class="xs mut">What they spend is never counted.</p>
      </div>
    </section>
  );
}

function whoElse({ screen }: Card): string {
  if (screen.customer !== null) return "A customer without a name";
  return screen.recognition.status === "contact"
    ? "Somebody who wrote before"
    : "Somebody from the shop’s pages";
}

/** The topic, with the order that the evidence names. */
function reasonOf({ screen }: Card): string {
  const { intent, timeline } = screen;
  const order = timeline.find((one) => one.topic === intent.topic && one.order !== null)?.order;
  return `${reasonWords(intent.topic ?? "")}${order ? `, order ${order}` : ""}`;
}
