import { WEBHOOK_TYPES } from "../../webhooks/WebhookMessage.ts";
import { ErrorLine } from "../parts/ErrorLine.tsx";
import { Field } from "../parts/Field.tsx";
import { Form } from "../parts/Form.tsx";
import { refused } from "../parts/refused.ts";
import type { Staff } from "../session/Staff.ts";
import { TYPE_WORDS } from "./TYPE_WORDS.ts";

export interface EndpointForm {
  readonly url: string;
  readonly types: readonly string[];
}

/** A new endpoint; it is kept once it has answered a signed message. */
export function AddEndpoint(props: {
  staff: Staff;
  typed: EndpointForm;
  errors: ReadonlyMap<string, string>;
}) {
  const { staff, typed, errors } = props;
  return (
    <section class="card sec" aria-labelledby="add">
      <div class="hd">
        <h2 id="add">Add an endpoint</h2>
      </div>
      <Form staff={staff} action="/console/webhooks" class="stack">
        <Field
          id="url"
          label="Address"
          error={errors.get("url")}
          hint="https, of the open network. It is sent one signed message now and must answer 2xx."
        >
          <input
            type="text"
            inputmode="url"
            name="url"
            {...refused("url", errors.get("url"))}
            value={typed.url}
            placeholder="https://mail.shop.example/candour"
            maxlength={2_048}
            required
          />
        </Field>
        <fieldset class="f" id="types">
          <legend class="lab">Tell it when</legend>
          <div class="checks">
            {WEBHOOK_TYPES.map((type) => (
              <label class="opt">
                <input
                  type="checkbox"
                  name="types"
                  id={`type-${type}`}
                  value={type}
                  checked={typed.types.includes(type)}
                />
                {TYPE_WORDS[type]}
              </label>
            ))}
          </div>
          <ErrorLine id="types" error={errors.get("types")} />
        </fieldset>
        <div class="row">
          <button class="btn" type="submit">
            Add endpoint
          </button>
        </div>
      </Form>
    </section>
  );
}
