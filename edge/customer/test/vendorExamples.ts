/** Messages as vendors document them; each says where. */

/** developer.zendesk.com/api-reference/webhooks/event-types/ticket-events: properties of `detail`. */
export const ZENDESK_EVENT = {
  account_id: 22129848,
  detail: {
    ...{
      actor_id: "8447388090494",
      created_at: "2025-01-08T10:12:07Z",
      description: "ticket_desc_dMPJMI",
    },
    ...{
      external_id: null,
      id: "5158",
      priority: "LOW",
      requester_id: "8447388090494",
      status: "OPEN",
    },
    ...{ subject: "ticket_subject_xiXYBx", type: "PROBLEM", updated_at: "2025-01-08T10:12:07Z" },
    via: { channel: "web_service" },
  },
  event: {},
  id: "cbe4028c-7239-495d-b020-f22348516046",
  subject: "zen:ticket:5158",
  time: "2025-01-08T10:12:07.672717030Z",
  type: "zen:event-type:ticket.created",
  zendesk_event_version: "2022-11-06",
};
/** The same page: a comment that was added, its properties under `event.comment`; here one of the requester's. */
export const ZENDESK_COMMENT = {
  ...ZENDESK_EVENT,
  event: {
    comment: {
      author: { id: "8447388090494", is_staff: false, name: "Mira Lind" },
      ...{ body: "It still has not come.", id: "9876543210", is_public: true },
    },
  },
  time: "2025-01-08T14:25:30.123456789Z",
  type: "zen:event-type:ticket.comment_added",
};
/** www.chatwoot.com/hc/user-guide/articles/1677693021-how-to-use-webhooks: the sample payload. */
export const CHATWOOT = {
  event: "message_created",
  ...{ id: "1", content: "Hi, I was charged twice", created_at: "2020-03-03 13:05:57 UTC" },
  ...{ message_type: "incoming", content_type: "text", content_attributes: {}, source_id: "" },
  sender: { id: "1", name: "Mira", email: "mira@example.com", type: "contact" },
  contact: { id: "1", name: "Mira" },
  conversation: {
    display_id: "1",
    additional_attributes: {},
    status: "open",
    channel: "Channel::WebWidget",
  },
  account: { id: "1", name: "Chatwoot" },
  inbox: { id: "1", name: "Website" },
};
/** docs.aws.amazon.com/lambda/latest/dg/services-connect.html: the example event. */
export const CONNECT_FLOW = {
  Details: {
    ContactData: {
      ...{ Attributes: {}, Channel: "VOICE", ContactId: "4a573372-1f28-4e26-b97b-XXXXXXXXXXX" },
      CustomerEndpoint: { Address: "+12125550100", Type: "TELEPHONE_NUMBER" },
      InitialContactId: "4a573372-1f28-4e26-b97b-XXXXXXXXXXX",
      InitiationMethod: "INBOUND",
      InstanceARN:
        "arn:aws:connect:aws-region:1234567890:instance/c8c0e68d-2200-4265-82c0-XXXXXXXXXX",
      Queue: {
        ARN: "arn:aws:connect:eu-west-2:111111111111:instance/x/queue/y",
        Name: "PasswordReset",
      },
      SystemEndpoint: { Address: "+12125550111", Type: "TELEPHONE_NUMBER" },
    },
    Parameters: { sentAttributeKey: "sentAttributeValue" },
  },
  Name: "ContactFlowEvent",
};
/**
 * docs.aws.amazon.com/connect/latest/adminguide/contact-events.html: a call that is disconnected, field by field; a tag
 * names the customer. `AgentInfo` is spelt so in the example, `agentInfo` in the data model beside it.
 */
export const CONNECT_EVENT = {
  ...{ version: "0", id: "abcabcab-abca-abca-abca-abcabcabcabc", source: "aws.connect" },
  ...{ "detail-type": "Amazon Connect Contact Event", account: "111122223333" },
  ...{ time: "2021-08-04T17:43:48Z", region: "us-west-1" },
  resources: ["arn:aws:...", "contactArn", "instanceArn"],
  detail: {
    ...{ eventType: "DISCONNECTED", channel: "Voice", initiationMethod: "INBOUND" },
    contactId: "11111111-1111-1111-1111-111111111111",
    initialContactId: "11111111-2222-3333-4444-555555555555",
    previousContactId: "11111111-2222-3333-4444-555555555555",
    instanceArn:
      "arn:aws::connect:us-west-2:123456789012:instance/12345678-1234-1234-1234-123456789012",
    initiationTimestamp: "2021-08-04T17:17:53.000Z",
    connectedToSystemTimestamp: "2021-08-04T17:17:55.000Z",
    disconnectTimestamp: "2021-08-04T17:18:37.000Z",
    queueInfo: { queueArn: "arn", queueType: "type", enqueueTimestamp: "2021-08-04T17:29:04.000Z" },
    tags: { customer: "V-CONNECT" },
  },
};
/** Of the same example: an agent took the call. */
export const CONNECT_AGENT = {
  AgentInfo: { AgentArn: "arn", connectedToAgentTimestamp: "2021-08-04T17:29:09.000Z" },
};
/** The same page: a call that reached an agent. No customer and no time of the agent's is in it; a tag names the customer. */
export const CONNECT_ANSWERED = {
  ...CONNECT_EVENT,
  time: "2021-05-01T18:43:48Z",
  detail: {
    ...{ eventType: "CONNECTED_TO_AGENT", channel: "Voice", initiationMethod: "INBOUND" },
    contactId: "11111111-1111-1111-1111-111111111111",
    initialContactId: "33333333-2222-3333-4444-555555555555",
    previousContactId: "33333333-2222-3333-4444-555555555555",
    instanceARN:
      "arn:aws:connect:us-west-2:123456789012:instance/12345678-1234-1234-1234-123456789012",
    queueInfo: { queueArn: "arn", queueType: "type" },
    AgentInfo: { AgentArn: "arn", RoutingProfileArn: "arn" },
    tags: { customer: "V-ANSWERED" },
  },
};
/** developer.genesys.cloud/commdigital/digital/openmessaging: a normalised text message. */
export const GENESYS = {
  id: "86c9a0e4b1c0ab54de4dbc5dd6d6ee69",
  channel: {
    ...{
      platform: "Open",
      type: "Private",
      messageId: "86c9a0e4",
      time: "2021-04-27T22:03:21.000Z",
    },
    to: { id: "integration-id" },
    from: { nickname: "Bob", id: "bob.minion@example.com", idType: "Email", firstName: "Bob" },
  },
  type: "Text",
  text: "Where is my parcel?",
  direction: "Inbound",
};
/** developer.genesys.cloud/commdigital/digital/openmessaging/outboundMessages: what Genesys sends on when an agent answers. */
export const GENESYS_OUTBOUND = {
  id: "7fa2f2a1b7e5aab1f6d3e5f1f8ad8e11",
  channel: {
    ...{ id: "f4b3c1d2", platform: "Open", type: "Private", messageId: null },
    to: { id: "919876543220", idType: "Phone" },
    from: { id: "integration-id", idType: "Email" },
    time: "2021-04-27T22:05:00.000Z",
  },
  ...{ type: "Text", text: "What is your order number?", direction: "Outbound" },
  originatingEntity: "Human",
};
/** developer.genesys.cloud/commdigital/digital/webmessaging/websocketapi: a guest's message, without an address of theirs. */
export const GENESYS_GUEST = {
  id: "896ab858-3d5f-4a19-8b2e-1b1a3f1f3a01",
  channel: { id: "b1946ac9", time: "2020-12-14T16:23:44.843Z", from: { nickname: "Guest" } },
  ...{ type: "Text", text: "Hello", direction: "Inbound" },
};
/** www.twilio.com/docs/messaging/guides/webhook-request: an SMS as it comes in, and one from WhatsApp. */
export const TWILIO_SMS =
  "ToCountry=US&ToState=CA&SmsMessageSid=SM1&NumMedia=0&ToCity=&FromZip=94107&SmsSid=SM1&FromState=CA&SmsStatus=received&FromCity=SAN+FRANCISCO&Body=Where+is+it%3F&FromCountry=US&To=%2B18005551212&NumSegments=1&MessageSid=SM1&AccountSid=AC1&From=%2B14158675309&ApiVersion=2010-04-01";
export const TWILIO_WHATSAPP =
  "SmsMessageSid=SM2&NumMedia=0&ProfileName=Mira&SmsSid=SM2&WaId=14158675309&SmsStatus=received&Body=Hi&To=whatsapp%3A%2B14155238886&NumSegments=1&MessageSid=SM2&AccountSid=AC1&From=whatsapp%3A%2B14158675309&ApiVersion=2010-04-01";
/** www.twilio.com/docs/messaging/guides/track-outbound-message-status: it names no direction; `From` is the shop's own number. */
export const TWILIO_STATUS =
  "SmsSid=SM3&SmsStatus=delivered&MessageStatus=delivered&To=%2B14158675309&MessageSid=SM3&AccountSid=AC1&From=%2B18005551212&ApiVersion=2010-04-01";
/** github.com/chatwoot/chatwoot/issues/1564: an agent's message as it really comes, with `meta` and no `contact`. */
export const CHATWOOT_OURS = {
  ...{ id: 53, content: "Hi", created_at: "2020-12-29T21:31:30.000Z", message_type: "outgoing" },
  ...{ content_type: null, private: false, content_attributes: {}, source_id: null },
  sender: { id: 1, name: "Hiago", email: "agent@mycompany.com", type: "user" },
  inbox: { id: 4, name: "WhatsApp" },
  conversation: {
    ...{ additional_attributes: {}, can_reply: true, channel: "Channel::Whatsapp", id: 2 },
    ...{ inbox_id: 4, messages: [{}], status: "open", unread_count: 0 },
    meta: { sender: { id: 7, phone_number: "+442079460000" }, assignee: {} },
    ...{ agent_last_seen_at: 1609277415, contact_last_seen_at: 0, timestamp: 1609277490 },
  },
  account: { id: 1, name: "Company Name" },
  event: "message_created",
};
/** RFC 5322, appendix A.2, with the sender and the words of ours. */
export const MAIL = [
  "From: Mira Lind <mira@example.com>",
  "To: service@shop.example",
  "Subject: =?utf-8?q?Order_581492_came_broken_=E2=80=93_help?=",
  "Date: Fri, 21 Nov 1997 10:01:10 -0600",
  "Message-ID: <4231.629.XYzi-What@machine.example>",
  "MIME-Version: 1.0",
  "Content-Type: text/html; charset=utf-8",
  "",
  "<p>The <b>teapot</b> is cracked.</p><script>steal()</script>",
].join("\r\n");
/** developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews: a Review. */
export const REVIEW = {
  name: "accounts/1/locations/2/reviews/3",
  ...{ reviewId: "AbFvOq3", reviewer: { displayName: "Betty S." }, starRating: "ONE" },
  ...{
    comment: "Charged me TWICE.",
    createTime: "2014-10-02T15:01:23Z",
    updateTime: "2014-10-02T15:01:23Z",
  },
};
