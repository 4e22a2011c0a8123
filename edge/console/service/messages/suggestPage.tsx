import type { Context } from "hono";
import { queueName } from "../../../customer/screen/queueName.ts";
import type { ConsoleEnv } from "../../ConsoleEnv.ts";
import { Field } from "../../parts/Field.tsx";
import { Form } from "../../parts/Form.tsx";
import { Head } from "../../parts/Head.tsx";
import { refused } from "../../parts/refused.ts";
import { showPage } from "../../showPage.tsx";

export const NOTICE_MAX_CHARS = 300;

/** What a team lead would have shoppers read; a marketer decides. */
export function suggestPage(
  c: Context<ConsoleEnv>,
  { queue, text, error }: { queue: string; text: string; error?: string },
): Promise<Response> {
  return showPage(
    c,
    { title: "Suggest a notice", area: "service", status: error ? 422 : 200 },
    <>
      <Head
        crumbs={<a href="/console/service">Service</a>}
        title={`A notice about: ${queueName(queue)}`}
        lead="A marketer decides whether and where shoppers read it. Nothing changes in the shop until then."
      />
      <Form
        staff={c.get("staff")}
        action={`/console/service/notice?queue=${queue}`}
        class="card stack formcard"
        label="Suggest a notice"
      >
        <Field
          id="text"
          label="What shoppers should read"
          error={error}
          hint={`At most ${NOTICE_MAX_CHARS} characters, and nobody’s name: every visitor can read it. Say what you know, such as since when and what to do.`}
        >
          <textarea name="text" rows={4} {...refused("text", error)}>
            {text}
          </textarea>
        </Field>
        <div class="row">
          <button class="btn pri" type="submit">
            Suggest it to the marketers
          </button>
          <a href="/console/service">Leave it</a>
        </div>
      </Form>
    </>,
  );
}
