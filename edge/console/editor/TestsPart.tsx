import { STRATEGY_NAMES } from "../../slots/strategyNames.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { refused } from "../parts/refused.ts";
import { Act } from "./Act.tsx";
import type { EditorState } from "./EditorState.ts";
import { StrategyOptions } from "./StrategyOptions.tsx";

/** Other strategies that part of the shoppers get, to find out which is better. */
export function TestsPart({ editor }: { editor: EditorState }) {
  const { form, errors } = editor;
  return (
    <>
      {form.tests.map((test, at) => {
        const id = `test-${at}`;
        const error = errors.get(id)?.message;
        return (
          <div class="row sm">
            <input
              class="w8"
              type="text"
              name="test_id"
              maxlength={64}
              placeholder="Its name"
              {...refused(id, error)}
              value={test.id}
              aria-label={`Test ${at + 1}, name in reports`}
            />
            <select name="test_strategy" aria-label={`Test ${at + 1}, what it shows`}>
              <StrategyOptions
                chosen={test.strategy}
                names={STRATEGY_NAMES.filter((name) => name !== "manual")}
              />
            </select>
            <input
              class="w5"
              type="number"
              min={1}
              max={90}
              step="0.1"
              name="test_share"
              value={test.share}
              aria-label={`Test ${at + 1}, share of shoppers in percent`}
            />
            %
            <span class="push">
              <Act act={`remove:test:${at}`} icon="cross" label={`Remove test ${at + 1}`} />
            </span>
            <ErrorLine id={id} error={error} />
          </div>
        );
      })}
      <div class="row">
        <Act act="add:test" icon="plus" label="Add a test" words="Try another strategy" />
        <span class="hint">The rest of the shoppers get what “What” says.</span>
      </div>
    </>
  );
}
