import { addressIn } from "./addressIn.ts";
import { at, type Fields, jsonOf, textAt, timeAt } from "./fields.ts";
import type { SentContact, Vendor, VendorMessage } from "./Vendor.ts";

const CHANNELS: Readonly<Record<string, string>> = {
  VOICE: "phone",
  CHAT: "chat",
  TASK: "task",
  EMAIL: "email",
};

/** Ways in which a contact begins that are ours. */
const OURS = new Set(["OUTBOUND", "CALLBACK", "EXTERNAL_OUTBOUND", "AGENT_REPLY"]);

/**
 * Amazon Connect: what a contact flow gives a Lambda function (`ContactFlowEvent`), and contact events of EventBridge,
 * sent on by an API destination. Both come with the ingest key: AWS signs neither.
 */
export const connect: Vendor = {
  verify: async () => undefined,
  read: async (message) => [contactOf(message)],
};

function contactOf({ body, nowMs }: VendorMessage): SentContact {
  const sent = jsonOf(body);
  if (textAt(sent, "Name") === "ContactFlowEvent")
    return ofFlow(at(sent, "Details", "ContactData"), nowMs);
  if (textAt(sent, "detail-type") === "Amazon Connect Contact Event")
    return ofEvent(at(sent, "detail"), nowMs);
  return null;
}

function ofFlow(data: Fields, nowMs: number): SentContact {
  const endpoint = at(data, "CustomerEndpoint");
  const attributes = at(data, "Attributes");
  const address = addressIn("connect", textAt(endpoint, "Address"));
  const customer = textAt(attributes, "customer", 128);
  if (address === null && !customer) return null;
  return {
    id: idOf(data, "InitialContactId", "ContactId"),
    customer,
    ...address,
    channel: CHANNELS[textAt(data, "Channel") ?? ""] ?? "phone",
    kind: OURS.has(textAt(data, "InitiationMethod") ?? "") ? "outbound" : "call",
    subject: textAt(attributes, "subject") ?? `Called${queueOf(textAt(at(data, "Queue"), "Name"))}`,
    body: null,
    at: nowMs,
    status: "open",
    order: textAt(attributes, "order", 128) ?? null,
  };
}

/** Such an event names the customer only where the flow tagged or named them. */
function ofEvent(detail: Fields, nowMs: number): SentContact {
  const attributes = {
    ...at(detail, "tags"),
    ...at(detail, "segmentAttributes"),
    ...at(detail, "attributes"),
  };
  const endpoint = at(detail, "customerEndpoint");
  const customer = textAt(attributes, "customer", 128);
  const address = addressIn(
    "connect",
    textAt(endpoint, "address") ?? textAt(endpoint, "Address") ?? textAt(attributes, "phone"),
  );
  if (!customer && address === null) return null;
  const isOver = textAt(detail, "eventType") === "DISCONNECTED";
  // An agent is named only once one was connected; the documentation writes it in both ways.
  const answered = [at(detail, "agentInfo"), at(detail, "AgentInfo")].some(
    (agent) => Object.keys(agent).length > 0,
  );
  const isOurs = OURS.has(textAt(detail, "initiationMethod") ?? "");
  return {
    id: idOf(detail, "initialContactId", "contactId"),
    customer,
    ...address,
    channel: CHANNELS[(textAt(detail, "channel") ?? "").toUpperCase()] ?? "phone",
    kind: isOurs ? "outbound" : "call",
    subject: isOurs
      ? "We called"
      : isOver && !answered
        ? "Called, and hung up before an agent answered"
        : "Called",
    body: null,
    at: timeAt(detail, "initiationTimestamp") ?? nowMs,
    updated_at:
      timeAt(detail, "disconnectTimestamp") ??
      timeAt(detail, "connectedToSystemTimestamp") ??
      nowMs,
    status: isOver && !answered && !isOurs ? "missed" : "open",
    order: null,
  };
}

/** A call that is passed on has a new number and the first one still: it is one contact. */
const idOf = (fields: Fields, first: string, own: string): string =>
  `connect:${textAt(fields, first) ?? textAt(fields, own) ?? ""}`;
const queueOf = (name: string | undefined): string => (name ? `, in the queue ${name}` : "");
