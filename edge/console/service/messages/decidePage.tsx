import type { Context } from "hono";
import { queueName } from "../../../customer/screen/queueName.ts";
import { selectDrafts } from "../../../slots/queries.ts";
import type { ConsoleEnv } from "../../ConsoleEnv.ts";
import { wordsOf } from "../../figures/wordsOf.ts";
import { Alert } from "../../parts/Alert.tsx";
import { Field } from "../../parts/Field.tsx";
import { Form } from "../../parts/Form.tsx";
import { Head } from "../../parts/Head.tsx";
import { showPage } from "../../showPage.tsx";
import { PAGE_NAMES } from "../../slots/slotWords.ts";
import { stepsOf } from "../../slots/stepsOf.ts";
import type { ServiceMessage } from "./ServiceMessage.ts";

/** A notice that the team lead suggests, for a marketer to say yes or no to. */
export async function decidePage(
  c: Context<ConsoleEnv>,
  { message, refusal }: { message: ServiceMessage; refusal?: string },
): Promise<Response> {
  const site = c.get("site");
  const { id, queue, text, who, at } = message;
  // Help is shown to who has trouble alone, and has no blocks.
  const slots = (await selectDrafts(c.env.DB, site.id)).filter(
    (slot) => !stepsOf(slot).includes("help"),
  );
  return showPage(
    c,
    { title: "A suggested notice", area: "slots", status: refusal ? 422 : 200 },
    <>
      <Head
        crumbs={<a href="/console">Today</a>}
        title={`Customer service suggests a notice: ${queueName(queue)}`}
        lead={`${who}, ${wordsOf(site).time(at)}.`}
      />
      {refusal && (
        <div class="alerts">
          <Alert tone="bad" live="alert" title="Nothing was changed">
            <p>{refusal}</p>
          </Alert>
        </div>
      )}
      <Form
        staff={c.get("staff")}
        action={`/console/notices/${id}`}
        class="card stack formcard"
        label="Decide on the notice"
      >
        <p>
          <q>{text}</q>
        </p>
        {slots.length === 0 ? (
          <p class="mut">
            There is no slot yet that could show it. <a href="/console/slots/new">Define one</a>{" "}
            first.
          </p>
        ) : (
          <Field
            id="slot"
            label="Where it would stand"
            hint="As a block of text, first in the slot and beside its items. It joins the slot’s draft: you can change it there, and publishing shows it to shoppers."
          >
            <select name="slot" id="slot">
              {slots.map((slot) => (
                <option value={slot.id}>
                  {slot.title || slot.id} ·{" "}
                  {slot.pages.map((page) => PAGE_NAMES[page]).join(", ") || "Any page"}
                </option>
              ))}
            </select>
          </Field>
        )}
        <div class="row">
          {slots.length > 0 && (
            <button class="btn" type="submit" name="act" value="take">
              Put it into the draft
            </button>
          )}
          <button class="btn" type="submit" name="act" value="decline">
            Not now
          </button>
        </div>
      </Form>
    </>,
  );
}
