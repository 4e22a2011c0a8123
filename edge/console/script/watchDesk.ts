const WAYS = ["customer", "email", "phone", "order", "code"] as const;

/**
 * Inside a service desk's page: opens whom the desk names. Who may name somebody is said by the page itself; a message of
 * any other origin is passed over.
 */
export function watchDesk(): void {
  if (window.parent === window) return;
  const origins = (
    document.querySelector<HTMLElement>("[data-desks]")?.dataset["desks"] ?? ""
  ).split(" ");
  window.addEventListener("message", (event) => {
    if (event.source !== window.parent || !origins.includes(event.origin)) return;
    const asked = askedOf(event.data);
    if (asked) location.assign(`/console/agent?${asked}`);
  });
  for (const origin of origins) {
    if (!origin) continue;
    window.parent.postMessage({ type: "candour:ready" }, origin);
    // Chatwoot tells a dashboard app whom the conversation is with when it asks for it.
    window.parent.postMessage("chatwoot-dashboard-app:fetch-info", origin);
  }
}

function askedOf(data: unknown): URLSearchParams | null {
  const message = typeof data === "string" ? parse(data) : data;
  if (!isRecord(message)) return null;
  if (message["type"] === "candour:open") {
    const way = WAYS.find((one) => typeof message[one] === "string" && message[one] !== "");
    if (!way) return null;
    const asked = new URLSearchParams({ [way]: String(message[way]) });
    if (typeof message["purpose"] === "string") asked.set("purpose", message["purpose"]);
    return isOpen(way, asked.get(way)) ? null : asked;
  }
  return message["event"] === "appContext" ? fromChatwoot(message["data"]) : null;
}

/** `{event: "appContext", data: {conversation, contact: {email, phone_number, identifier}, currentAgent}}`. */
function fromChatwoot(data: unknown): URLSearchParams | null {
  const contact = isRecord(data) && isRecord(data["contact"]) ? data["contact"] : null;
  if (!contact) return null;
  const [way, value] =
    [
      ["email", contact["email"]] as const,
      ["phone", contact["phone_number"]] as const,
      ["customer", contact["identifier"]] as const,
    ].find(([, one]) => typeof one === "string" && one !== "") ?? [];
  if (!way || isOpen(way, String(value))) return null;
  return new URLSearchParams({ [way]: String(value), purpose: "You wrote to us in the chat." });
}

/** The same told twice is one look. */
function isOpen(way: string, value: string | null): boolean {
  return new URLSearchParams(location.search).get(way) === value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
