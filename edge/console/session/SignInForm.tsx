import { Field } from "../parts/Field.tsx";
import { refused } from "../parts/refused.ts";

export interface SignInState {
  readonly siteName: string | null;
  /** Several sites: the one to sign in to has to be named. */
  readonly needsSite: boolean;
  readonly to: string | null;
  readonly who: string;
  readonly site: string;
  readonly isOwn: boolean;
  readonly error: string | null;
  readonly status: 400 | 401 | 429;
}

/** `isFirst`: there is no other way in, so that its button is the one that is filled. */
export function SignInForm({ state, isFirst }: { state: SignInState; isFirst: boolean }) {
  const error = state.error ?? undefined;
  return (
    <form method="post" action="/console/sign-in">
      {state.to && <input type="hidden" name="to" value={state.to} />}
      {state.needsSite && (
        <Field id="site" label="Site">
          <input type="text" name="site" id="site" value={state.site} required maxlength={32} />
        </Field>
      )}
      <Field
        id="key"
        label="Role key"
        error={error}
        hint="Your admin made it. It works for one role."
      >
        <input
          type="password"
          name="key"
          {...refused("key", error)}
          autocomplete="current-password"
          required
          maxlength={200}
          autofocus
        />
      </Field>
      <Field
        id="who"
        label="Your name"
        hint="Stands in the history beside what you change. Left out: your role."
      >
        <input
          type="text"
          name="who"
          id="who"
          value={state.who}
          autocomplete="name"
          maxlength={60}
        />
      </Field>
      <label class="opt">
        <input type="checkbox" name="own" value="yes" checked={state.isOwn} />
        <span>
          This is my own computer: stay signed in for 8 hours
          <br />
          <span class="hint">Otherwise until the browser closes, at most 1 hour without use.</span>
        </span>
      </label>
      <button class={isFirst ? "btn pri" : "btn"} type="submit">
        Sign in
      </button>
    </form>
  );
}
