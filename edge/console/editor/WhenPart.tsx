import { ErrorLine } from "../parts/ErrorLine.tsx";
import { refused } from "../parts/refused.ts";
import type { EditorState } from "./EditorState.ts";
import { MomentField } from "./MomentField.tsx";
import { Section } from "./Section.tsx";
import { Weekdays } from "./Weekdays.tsx";

export function WhenPart({ editor }: { editor: EditorState }) {
  const { form, errors, site } = editor;
  const city = site.time_zone.split("/").at(-1)?.replaceAll("_", " ") ?? site.time_zone;
  const weekError = errors.get("week_from")?.message;
  const capError = errors.get("cap")?.message;
  return (
    <Section id="when" title="When" says={`${city} time`}>
      <div class="stack">
        <MomentField
          name="from"
          label="From"
          value={{ date: form.fromDate, time: form.fromTime }}
          error={errors.get("from_date")?.message}
          hint="Empty: at once"
        />
        <MomentField
          name="to"
          label="Until"
          value={{ date: form.toDate, time: form.toTime }}
          error={errors.get("to_date")?.message}
          hint="Empty: until changed"
        />
      </div>
      <fieldset class="f">
        <legend class="lab">Days and hours of the week</legend>
        <div class="row sm">
          <Weekdays name="week_day" chosen={form.weekdays} label="Days" />
          <span class="row hours">
            <input
              type="time"
              name="week_from"
              aria-label="From, hour"
              {...refused("week_from", weekError)}
              value={form.weekFrom}
            />
            to
            <input type="time" name="week_to" aria-label="Until, hour" value={form.weekTo} />
          </span>
        </div>
        <ErrorLine id="week_from" error={weekError} />
        <p class="hint">
          None ticked: every day. Until before from reaches over midnight. Hours are {city}’s, also
          when its clock changes.
        </p>
      </fieldset>
      <div class="row sm">
        <label for="cap">Show one item to one shopper at most</label>
        <input
          class="w5"
          type="number"
          min={1}
          name="cap"
          placeholder="any"
          {...refused("cap", capError)}
          value={form.cap}
        />
        times a day
      </div>
      <ErrorLine id="cap" error={capError} />
      <label class="opt">
        <input type="checkbox" name="promotion" value="yes" checked={form.promotion} />A promotion:
        not shown to a shopper who waits for an answer to a complaint
      </label>
    </Section>
  );
}
