import { Form } from "../parts/Form.tsx";
import { Icon } from "../parts/Icon.tsx";
import type { Staff } from "../session/Staff.ts";
import type { Diff } from "./publishAnswers.ts";

const VERBS: Readonly<Record<string, string>> = {
  added: "comes back",
  changed: "changes back",
  removed: "leaves the shop",
};

/** What going back to a version will do, before it is done. */
export function RollbackCard(props: { staff: Staff; version: number; diff: Diff }) {
  const { staff, version, diff } = props;
  return (
    <section class="card" id="back" aria-labelledby="back-h">
      <h2 id="back-h">Roll back to {version}: what happens</h2>
      <p>
        Version {version} goes live again within seconds. Your draft stays as it is. Rolling back
        needs no second person.
      </p>
      <ul class="stack changes">
        {diff.slots.map(({ slot, title, kind, changes }) => (
          <li>
            <b>{title || slot}</b> {VERBS[kind]}
            {kind === "changed" && (
              <>
                :{" "}
                {changes
                  .map(({ setting, to }) => `${setting} ${to === null ? "goes" : `becomes ${to}`}`)
                  .join("; ")}
              </>
            )}
            .
          </li>
        ))}
        {diff.slots.length === 0 && <li>No slot changes.</li>}
      </ul>
      <div class="row">
        <Form staff={staff} action="/console/publish/rollback" once>
          <input type="hidden" name="version" value={version} />
          <button class="btn danger" type="submit">
            <Icon name="back" />
            Roll back to {version} now
          </button>
        </Form>
        <a href="/console/publish">Leave it</a>
      </div>
    </section>
  );
}
