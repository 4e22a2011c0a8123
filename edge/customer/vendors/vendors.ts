import { chatwoot } from "./chatwoot.ts";
import { connect } from "./connect.ts";
import { feed } from "./feed.ts";
import { genesys } from "./genesys.ts";
import { mail } from "./mail.ts";
import { twilio } from "./twilio.ts";
import type { Vendor } from "./Vendor.ts";
import { zendesk } from "./zendesk.ts";

/** Vendors that sign what they send, by the last part of the address. */
export const signed: Readonly<Record<string, Vendor>> = { zendesk, chatwoot, twilio, genesys };

/** What comes with the ingest key. */
export const keyed: Readonly<Record<string, Vendor>> = { connect, mail, feed };
