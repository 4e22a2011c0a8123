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
