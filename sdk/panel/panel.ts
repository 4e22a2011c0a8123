import type { OpenPanel } from "../panelContext.ts";
import { speak } from "../speak.ts";
import { createPanel, type OpenedPanel } from "./createPanel.ts";
import { panelLoaders } from "./panelLoaders.ts";
import { words as english } from "./strings/en.ts";

let open: { readonly close: () => void; at(...place: Place): void } | null = null;
type Place = [section?: Parameters<OpenPanel>[1], focus?: Parameters<OpenPanel>[2]];

/** Opens "Your data and choices"; opened again, it moves to the section asked for. */
export const openPanel: OpenPanel = (context, section, focus) => {
  if (open) {
    open.at(section, focus);
    return open;
  }
  let place: Place = [section, focus];
  let panel: OpenedPanel | null = null;
  const handle = {
    at(...next: Place) {
      place = next;
      panel?.go(...next);
    },
    close() {
      panel?.close();
      open = panel = null;
    },
  };
  open = handle;
  void speak(context.language, english, panelLoaders).then((spoken) => {
    if (open !== handle) return;
    panel = createPanel(context, spoken, handle.close);
    panel.go(...place);
  });
  return handle;
};
