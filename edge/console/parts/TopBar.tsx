import { Icon } from "./Icon.tsx";
import { Mark } from "./Mark.tsx";
import type { ShellState } from "./ShellState.ts";

/** Mark, site and role, live version, draft with its count, find, person. Never more. */
export function TopBar({ state }: { state: ShellState }) {
  const { staff, site, live, changes } = state;
  return (
    <header class="bar">
      <a class="brand" href="/console">
        <Mark />
        Candour
      </a>
      <span class="site">
        {site.name} <span>· {staff.role}</span>
      </span>
      <div class="draftline">
        {live !== undefined && (
          <span>{live === null ? "Nothing live yet" : `Live: version ${live}`}</span>
        )}
        {changes > 0 && (
          <a href="/console/publish">
            Draft: {changes} {changes === 1 ? "change" : "changes"}
          </a>
        )}
      </div>
      {live !== undefined && (
        <search>
          <form class="jump" action="/console/find" aria-label="Find in the console">
            <Icon name="search" />
            <input
              type="search"
              name="q"
              id="find"
              aria-label="Find a slot, item or page"
              placeholder="Find a slot, item, page"
            />
            <kbd>/</kbd>
          </form>
        </search>
      )}
      <form class="me" method="post" action="/console/sign-out">
        <input type="hidden" name="csrf" value={staff.csrf} />
        <i aria-hidden="true">{initials(staff.who)}</i>
        <span>{staff.who}</span>
        <button class="btn s" type="submit">
          Sign out
        </button>
      </form>
    </header>
  );
}

function initials(who: string): string {
  const words = who.split(/[\s@.]+/).filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => word.slice(0, 1).toUpperCase())
    .join("");
}
