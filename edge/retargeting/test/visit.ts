import { admin, call, openShop, SITE } from "../../test/shop.ts";

export const NEWS = "https://news.example";
const EDGE = "https://edge.example";

/** A shop that advertises on one newspaper; it sells what `edge/test/shop.ts` says. */
export async function openAdvertisingShop(retargeting: object = {}): Promise<void> {
  await openShop();
  await setRetargeting(retargeting);
}

export async function setRetargeting(retargeting: object): Promise<void> {
  const settings = { allow_automated: true, retargeting };
  await admin("PUT", "/v1/admin/site", { ...SITE, publishers: [NEWS], settings });
}

/** What a frame says, as a reader would find it. */
export interface Box {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly size: number;
  readonly state: string;
  readonly items: readonly string[];
  readonly reasons: readonly string[];
  readonly ticket: string;
}

/** A browser as far as it matters here: it keeps the edge's cookies and sends what browsers send. */
export function openBrowser() {
  const jar = new Map<string, string>();
  const cookies = (): Record<string, string> =>
    jar.size > 0 ? { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") } : {};
  function keep(answer: Response): Response {
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = "", ...more] = cookie.split("; ");
      const [name = "", value = ""] = pair.split("=");
      if (more.includes("Max-Age=0")) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }
  async function boxOf(answer: Response): Promise<Box> {
    const bytes = await answer.arrayBuffer();
    const text = new TextDecoder().decode(bytes);
    const all = (form: RegExp): string[] =>
      [...text.matchAll(form)].map(([, found]) => found ?? "");
    return {
      ...{ status: answer.status, headers: answer.headers, text, size: bytes.byteLength },
      state: all(/data-state="(\w+)"/g)[0] ?? "",
      items: all(/name="item" value="([^"]*)"/g),
      reasons: all(/class="ad__reason">([^<]*)</g),
      ticket: all(/data-ticket="([^"]*)"/g)[0] ?? "",
    };
  }
  return {
    jar,
    /** The shop's SDK, with credentials. */
    link: async (shopper: string | null, more: object = {}): Promise<Response> =>
      keep(
        await call("POST", "/v1/retargeting/link", {
          body: { site: "demo", ...(shopper && { shopper }), ...more },
          headers: { ...cookies(), Origin: "https://shop.example" },
        }),
      ),
    /** A page of the newspaper. */
    read: async (more: { query?: string; headers?: Record<string, string> } = {}): Promise<Box> => {
      const path = `/v1/ads/frame?site=demo&slot=article-side&publisher=${NEWS}${more.query ?? ""}`;
      const headers = { ...cookies(), "Sec-Fetch-Dest": "iframe", ...more.headers };
      return boxOf(keep(await call("GET", path, { headers })));
    },
    /** A button of the box. */
    press: async (
      act: string,
      fields: Record<string, string>,
      headers: Record<string, string> = { Origin: EDGE, "Sec-Fetch-Site": "same-origin" },
    ): Promise<Box> =>
      boxOf(
        keep(
          await call("POST", `/v1/ads/${act}`, {
            body: `${new URLSearchParams(fields)}`,
            headers: {
              ...cookies(),
              "Content-Type": "application/x-www-form-urlencoded",
              ...headers,
            },
          }),
        ),
      ),
  };
}
