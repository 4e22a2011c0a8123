import { at, type Fields, jsonOf, textAt, timeAt } from "./fields.ts";
import type { SentContact, Vendor, VendorMessage } from "./Vendor.ts";

const CHANNELS: Readonly<Record<string, string>> = {
  VOICE: "phone",
  CHAT: "chat",
  TASK: "task",
  EMAIL: "email",
};

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
  const isMail = textAt(endpoint, "Type") === "EMAIL_ADDRESS";
  const address = textAt(endpoint, "Address");
  return {
    id: `connect:${textAt(data, "ContactId") ?? ""}`,
    customer: textAt(attributes, "customer", 128),
    ...(isMail ? { email: address } : { phone: address }),
    channel: CHANNELS[textAt(data, "Channel") ?? ""] ?? "phone",
    kind: textAt(data, "InitiationMethod") === "OUTBOUND" ? "outbound" : "call",
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
  const phone = textAt(endpoint, "address") ?? textAt(attributes, "phone");
  if (!customer && !phone) return null;
  const isOver = textAt(detail, "eventType") === "DISCONNECTED";
  const answered =
    textAt(at(detail, "agentInfo"), "connectedToAgentTimestamp") ??
    textAt(at(detail, "AgentInfo"), "connectedToAgentTimestamp");
  const isOurs = textAt(detail, "initiationMethod") === "OUTBOUND";
  return {
    id: `connect:${textAt(detail, "contactId") ?? ""}`,
    customer,
    phone,
    channel: CHANNELS[(textAt(detail, "channel") ?? "").toUpperCase()] ?? "phone",
    kind: isOurs ? "outbound" : "call",
    subject: isOver && !answered ? "Called, and hung up before an agent answered" : "Called",
    body: null,
    at: timeAt(detail, "initiationTimestamp") ?? nowMs,
    updated_at:
      timeAt(detail, "disconnectTimestamp") ??
      timeAt(detail, "connectedToSystemTimestamp") ??
      nowMs,
    status: isOver && !answered ? "missed" : "open",
    order: null,
  };
}

const queueOf = (name: string | undefined): string => (name ? `, in the queue ${name}` : "");
