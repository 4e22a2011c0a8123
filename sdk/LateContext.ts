import type { PanelContext, PanelSection } from "./panelContext.ts";
import type { Decision } from "./wire/index.ts";

/** What notice and panel may reach, and what else of the client is needed only later than the page. */
export interface LateContext extends PanelContext {
  /** The section that a page means by a name, or by its beginning. */
  sectionOf(name: string | undefined): PanelSection | undefined;
  /** Links the shopper to the customer that the site's server vouches for; false where it could not be. */
  identify(assertion: string): Promise<boolean>;
  /** Puts items into the order of a shopper who keeps the history on this device. */
  rank(decisions: Decision[], beside?: readonly string[]): Promise<Decision[]>;
}
