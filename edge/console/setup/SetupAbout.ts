import type { SetupForm } from "./setupForm.ts";

export interface SetupAbout {
  readonly form: SetupForm;
  /** What has to be put right, by field. */
  readonly errors: ReadonlyMap<string, string>;
}
