import { STRATEGY_NAMES } from "../../slots/strategyNames.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { Field } from "../parts/Field.tsx";
import { refused } from "../parts/refused.ts";
import { STRATEGIES } from "../slots/slotWords.ts";
import { Act } from "./Act.tsx";
import type { EditorState } from "./EditorState.ts";
import { Section } from "./Section.tsx";
import type { StepRow } from "./SlotForm.ts";
import { StrategyOptions } from "./StrategyOptions.tsx";

export function WhatPart({ editor }: { editor: EditorState }) {
  const { form, errors } = editor;
  const limitError = errors.get("limit")?.message;
  return (
    <Section
      id="what"
      title="What"
      says={`Tried from the top until ${form.limit || "all"} places are filled`}
    >
      <ol data-sort="step">
        {form.steps.map((step, at) => (
          <Step
            step={step}
            at={at}
            count={form.steps.length}
            error={errors.get(`step-${at}`)?.message}
          />
        ))}
      </ol>
      <div class="row between">
        <Act act="add:step" icon="plus" label="Add a step" words="Add a step" />
        <span class="row sm">
          <label for="limit">Up to</label>
          <input
            class="w5"
            type="number"
            name="limit"
            min={1}
            {...refused("limit", limitError)}
            value={form.limit}
          />
          items
        </span>
      </div>
      <ErrorLine id="limit" error={limitError} />
      <Field
        id="fallback"
        label="Where all of that leaves places empty"
        error={errors.get("fallback")?.message}
      >
        <select name="fallback" id="fallback">
          <option value="">Nothing: fewer items, or your own content</option>
          <StrategyOptions chosen={form.fallback} />
        </select>
      </Field>
      {(form.steps.some(({ strategy }) => strategy === "manual") ||
        form.items !== "" ||
        errors.has("items")) && (
        <Field
          id="items"
          label="Items chosen by hand"
          error={errors.get("items")?.message}
          hint="One id a line, in your order."
        >
          <textarea name="items" {...refused("items", errors.get("items")?.message)} rows={5}>
            {form.items}
          </textarea>
        </Field>
      )}
      <div class="row sm">
        <label for="explore">In</label>
        <input
          class="w5"
          type="number"
          name="explore"
          min={0}
          max={20}
          step="0.1"
          placeholder="0"
          {...refused("explore", errors.get("explore")?.message)}
          value={form.explore}
        />
        % of showings the last place tries a new arrival
      </div>
      <ErrorLine id="explore" error={errors.get("explore")?.message} />
    </Section>
  );
}

function Step(props: { step: StepRow; at: number; count: number; error: string | undefined }) {
  const { step, at, count, error } = props;
  const known = STRATEGY_NAMES.find((name) => name === step.strategy);
  const words = known ? STRATEGIES[known] : null;
  const name = words?.name ?? "the new step";
  const id = `step-${at}`;
  return (
    <li class="chain">
      <span class="ord" aria-hidden="true">
        {at + 1}
      </span>
      <div class="grow">
        <select name="step" aria-label={`Step ${at + 1}`} {...refused(id, error)}>
          {!known && <option value="">Choose …</option>}
          <StrategyOptions chosen={step.strategy} />
        </select>
        <ErrorLine id={id} error={error} />
        {words && (
          <span class="hint">
            {words.says} {words.isPersonal ? "Needs personalisation." : "Not personal."}
          </span>
        )}
      </div>
      {count > 1 && (
        <label class="sm most">
          at most{" "}
          <input
            class="w5"
            type="number"
            name="step_max"
            min={1}
            placeholder="all"
            value={step.max}
            aria-label={`Places that step ${at + 1} fills at most`}
          />
        </label>
      )}
      <span class="row tightrow">
        <Act act={`up:step:${at}`} icon="up" label={`Move ${name} up`} isOff={at === 0} />
        <Act
          act={`down:step:${at}`}
          icon="down"
          label={`Move ${name} down`}
          isOff={at === count - 1}
        />
        <Act act={`remove:step:${at}`} icon="cross" label={`Remove ${name}`} isOff={count === 1} />
      </span>
    </li>
  );
}
