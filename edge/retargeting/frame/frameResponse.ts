import { randomId } from "../../platform/ids.ts";
import { drawFrame } from "./drawFrame.ts";
import type { Frame } from "./Frame.ts";

/** Every answer is of this size, or of a multiple: body and what of the headers differs, together. */
const BUCKET_BYTES = 24_576;

/** What a frame needs of no device, and of no advertising interface of the browser's. */
const PERMISSIONS = [
  ...[
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "clipboard-read",
    "clipboard-write",
  ],
  ...["display-capture", "fullscreen", "geolocation", "gyroscope", "idle-detection", "local-fonts"],
  ...["microphone", "midi", "payment", "picture-in-picture", "publickey-credentials-get"],
  ...["screen-wake-lock", "serial", "usb"],
];

export const FRAME_HEADERS: Readonly<Record<string, string>> = {
  "Content-Type": "text/html; charset=utf-8",
  // No proxy may compress it: the size would tell how much of it is padding.
  "Cache-Control": "private, no-store, no-transform",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": PERMISSIONS.map((name) => `${name}=()`).join(", "),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Robots-Tag": "noindex",
};

/** A frame as it is sent: only the publisher's pages may hold it, and it is as large as any other. */
export async function frameResponse(
  frame: Frame,
  { publisher, cookies }: { publisher: string; cookies: readonly string[] },
): Promise<Response> {
  const nonce = randomId();
  const policy = policyOf(frame, { publisher, nonce });
  const page = await drawFrame(frame, nonce);
  const more = [policy, ...cookies].reduce((sum, text) => sum + text.length, 0);
  const headers = new Headers({ ...FRAME_HEADERS, "Content-Security-Policy": policy });
  for (const cookie of cookies) headers.append("Set-Cookie", cookie);
  return new Response(padded(page, more), { headers });
}

function policyOf(
  { site, state }: Frame,
  { publisher, nonce }: { publisher: string; nonce: string },
): string {
  const images =
    state.kind === "ads" ? state.ads.map(({ product }) => originOf(product.image)) : [];
  const shop = [...new Set([...site.origins, ...images])].filter((one) => one !== "").join(" ");
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'nonce-${nonce}'`,
    `img-src ${shop || "'none'"}`,
    "connect-src 'self'",
    // A form's redirects are held to it too: a click ends at the shop or nowhere.
    `form-action 'self' ${site.origins.join(" ")}`,
    "base-uri 'none'",
    `frame-ancestors ${publisher}`,
  ].join("; ");
}

/** Feeds name pictures by addresses; what is none has no origin. */
function originOf(address: string): string {
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) ? url.origin : "";
}

function padded(page: string, moreBytes: number): Uint8Array {
  const bytes = new TextEncoder().encode(page);
  const size = Math.ceil((bytes.length + moreBytes) / BUCKET_BYTES) * BUCKET_BYTES - moreBytes;
  const whole = new Uint8Array(size).fill(0x20);
  whole.set(bytes);
  return whole;
}
