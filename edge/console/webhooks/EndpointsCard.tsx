import { Form } from "../parts/Form.tsx";
import { HookHealth } from "./HookHealth.tsx";
import type { HooksAbout } from "./HooksAbout.ts";
import { TYPE_WORDS } from "./TYPE_WORDS.ts";

/** Where messages go: what each is told of, how it does, and which secret signs. */
export function EndpointsCard({ about }: { about: HooksAbout }) {
  const { staff, words, mayChange, endpoints, nameOf } = about;
  return (
    <section class="card flush" aria-labelledby="endpoints">
      <div class="hd">
        <h2 id="endpoints">Endpoints</h2>
      </div>
      <div class="tw">
        <table class="cards hooks">
          <thead>
            <tr>
              <th>Address</th>
              <th>Health</th>
              <th>Secret</th>
              {mayChange && (
                <th>
                  <span class="vh">Change</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {endpoints.map((one) => (
              <tr>
                <th scope="row" class="addr">
                  {nameOf(one.id)}
                  <span class="sub">{one.types.map((type) => TYPE_WORDS[type]).join(" · ")}</span>
                </th>
                <td data-l="Health">
                  <span>
                    <HookHealth endpoint={one} words={words} />
                  </span>
                </td>
                <td data-l="Secret">
                  <span>
                    {one.old_until === null ? "One signs" : "Two sign"}
                    {one.old_until !== null && (
                      <span class="sub">the old one until {words.time(one.old_until)}</span>
                    )}
                  </span>
                </td>
                {mayChange && (
                  <td class="acts">
                    <Form staff={staff} action={`/console/webhooks/${one.id}/switch`}>
                      <input type="hidden" name="enabled" value={one.enabled ? "no" : "yes"} />
                      <button
                        class="btn s"
                        type="submit"
                        aria-label={`Switch ${one.enabled ? "off" : "on"} ${nameOf(one.id)}`}
                      >
                        {one.enabled ? "Switch off" : "Switch on"}
                      </button>
                    </Form>
                    <Form staff={staff} action={`/console/webhooks/${one.id}/secret`}>
                      <button
                        class="btn s"
                        type="submit"
                        aria-label={`New secret for ${nameOf(one.id)}`}
                      >
                        New secret
                      </button>
                    </Form>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
