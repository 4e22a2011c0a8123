import type { SetupForm } from "./setupForm.ts";

export interface SetupAbout {
  /** The site's id. */
  readonly site: string;
  readonly form: SetupForm;
  /** What has to be put right, by field. */
  readonly errors: ReadonlyMap<string, string>;
}
