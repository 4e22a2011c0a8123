import type { Context } from "hono";
import { html } from "hono/html";
import { accessTerms } from "../../platform/verifyAccess.ts";
import { builtFiles } from "../builtFiles.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { Document } from "../parts/Document.tsx";
import { Icon } from "../parts/Icon.tsx";
import { Mark } from "../parts/Mark.tsx";
import { SignInForm, type SignInState } from "./SignInForm.tsx";

/** Company account first, role key second; the error stands under its field. */
export async function signInPage(c: Context<ConsoleEnv>, state: SignInState): Promise<Response> {
  const hasCompany = accessTerms(c.env) !== null;
  const page = (
    <Document title="Sign in" built={await builtFiles(c.env)} language="en-GB" shape="plain">
      <main id="main" class="door">
        <section class="lhs" aria-label="Candour">
          <span class="brand">
            <Mark />
            Candour
          </span>
          <blockquote>
            What you show, to whom, and why: in words you would say to the shopper’s face.
          </blockquote>
          <p>
            Every sign-in and every look at a person is written down. Shoppers can read who looked
            at their data, when and what for.
          </p>
        </section>
        <section class="rhs" aria-label="Sign in">
          <div class="way">
            <div>
              <h1>Sign in{state.siteName ? ` to ${state.siteName}` : ""}</h1>
              <p class="lead">Marketers, buyers, service agents, admins.</p>
            </div>
            {hasCompany && (
              <>
                <a class="btn pri" href="/console/sign-in/company">
                  <Icon name="consent" />
                  Go on with your company account
                </a>
                <div class="or">or with a role key</div>
              </>
            )}
            <SignInForm state={state} isFirst={!hasCompany} />
            <p class="xs mut">One cookie, for this sign-in only. No key? Ask your admin.</p>
          </div>
        </section>
      </main>
    </Document>
  );
  return c.html(html`<!doctype html>${page}`, state.error ? state.status : 200);
}
