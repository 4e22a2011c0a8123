import { call } from "../../test/shop.ts";

const EDGE = "https://edge.example";

/** Somebody's browser at the console: holds the cookie, sends the headers that a browser sends. */
export interface Visit {
  get(path: string): Promise<Response>;
  /** Posts a form as a page of ours would, seal and all. */
  post(path: string, fields: Fields, headers?: Readonly<Record<string, string>>): Promise<Response>;
  readonly cookie: string;
  readonly csrf: string;
}
export type Fields = Readonly<Record<string, string | readonly string[]>>;

export const OWN_PAGE = { Origin: EDGE, "Sec-Fetch-Site": "same-origin" };

export function formOf(fields: Fields): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === "string" ? [value] : value) form.append(name, one);
  }
  return `${form}`;
}

export function postForm(
  path: string,
  fields: Fields,
  headers: Readonly<Record<string, string>> = OWN_PAGE,
): Promise<Response> {
  return call("POST", path, {
    body: formOf(fields),
    headers: { "Content-Type": "application/x-www-form-urlencoded", ...headers },
  });
}

/** Signs in with a role's key. */
export async function signIn(role: string, who = ""): Promise<Visit> {
  const answer = await postForm("/console/sign-in", { key: `local-${role}`, who });
  if (answer.status !== 303) throw new Error(`sign-in as ${role}: ${answer.status}`);
  const cookie = (answer.headers.get("Set-Cookie") ?? "").split(";")[0] ?? "";
  const more = await call("GET", "/console/more", { headers: { Cookie: cookie } });
  const csrf = /name="csrf" value="([\w-]+)"/.exec(await more.text())?.[1] ?? "";
  return {
    cookie,
    csrf,
    get: (path) => call("GET", path, { headers: { Cookie: cookie } }),
    post: (path, fields, headers = OWN_PAGE) =>
      postForm(path, { csrf, ...fields }, { ...headers, Cookie: cookie }),
  };
}
