/** Queues by topic, as they are called. */
const QUEUES: ReadonlyMap<string, string> = new Map([
  ["billing", "Billing specialists"],
  ["delivery", "Delivery"],
  ["return", "Returns"],
  ["damaged", "Product care"],
  ["stock", "Shopping advice"],
  ["order_change", "Orders"],
  ["account", "Accounts"],
  ["website", "Website help"],
  ["product", "Shopping advice"],
]);

/** What the queue of a topic is called; every other one is the general queue. */
export const queueName = (queue: string): string => QUEUES.get(queue) ?? "Everything else";
