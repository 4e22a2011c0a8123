import type { Child } from "hono/jsx";
import type { Built } from "../builtFiles.ts";
import { BottomBar } from "./BottomBar.tsx";
import { Document } from "./Document.tsx";
import { Keys } from "./Keys.tsx";
import type { ShellState } from "./ShellState.ts";
import { SideRail } from "./SideRail.tsx";
import { TopBar } from "./TopBar.tsx";

/** A page of the console with all that stands around it. `shape`: `rail` for the editor, `plain` for pages without a rail. */
export function Shell(props: {
  title: string;
  state: ShellState;
  built: Built;
  shape?: "" | "rail" | "plain" | undefined;
  children?: Child;
}) {
  const { title, state, built, shape = "", children } = props;
  return (
    <Document title={title} built={built} language="en-GB" shape={shape}>
      <TopBar state={state} />
      {shape !== "plain" && <SideRail state={state} />}
      <main id="main">
        {children}
        {shape === "" && state.live !== undefined && <Keys />}
      </main>
      {shape !== "plain" && <BottomBar state={state} />}
    </Document>
  );
}
