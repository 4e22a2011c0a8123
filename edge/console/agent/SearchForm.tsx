import { Icon } from "../parts/Icon.tsx";
import { PURPOSES } from "./purposes.ts";
import { Seen } from "./Seen.tsx";

export interface SearchState {
  readonly typed: string;
  readonly purpose: string;
  readonly understood: string | null;
  readonly error: string | null;
  readonly time: string;
}

/** One field, what for, and what the shopper will read. */
export function SearchForm({ state }: { state: SearchState }) {
  const { typed, purpose, understood, error, time } = state;
  return (
    <form class="card find" action="/console/agent" method="get">
      <div class="f">
        <label for="find">Phone, e-mail, order number, or the code the shopper reads out</label>
        <div class="q">
          <input
            id="find"
            name="q"
            type="search"
            value={typed}
            autocomplete="off"
            required
            aria-invalid={error ? "true" : undefined}
            aria-describedby={error ? "find-error" : "find-hint"}
          />
          <button class="btn pri" type="submit">
            Look up
          </button>
        </div>
        {error && (
          <p class="err" id="find-error" role="alert">
            <Icon name="warn" />
            {error}
          </p>
        )}
        <p class="hint" id="find-hint">
          {understood && `Understood as ${understood}. `}Names can’t be searched, so that nobody
          browses people.
        </p>
      </div>
      <fieldset class="f">
        <legend class="lab">
          What for? <span class="hint">The shopper reads this.</span>
        </legend>
        <div class="purps">
          {PURPOSES.map((one, i) => (
            <label>
              <input
                type="radio"
                name="purpose"
                value={one.read}
                checked={purpose === one.read || (i === 0 && !isKnown(purpose))}
              />
              <span>
                {one.label}
                <span>{one.hint}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <Seen>
        <b>The shopper sees this look-up</b> under “Your data and choices”, “Who looked”:{" "}
        <q data-purpose-words>Customer service. {isKnown(purpose) ? purpose : PURPOSES[0].read}</q>{" "}
        and the time, today {time}. Not your name. Your team lead sees how many look-ups are made.
      </Seen>
    </form>
  );
}

const isKnown = (purpose: string): boolean => PURPOSES.some((one) => one.read === purpose);
