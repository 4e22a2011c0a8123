import { env } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { admin, call, SITE } from "../../test/shop.ts";
import { OWN_PAGE, postForm, signIn } from "./consoleVisit.ts";

beforeAll(() => admin("PUT", "/v1/admin/site", SITE));

describe("the door of the console", () => {
  it("leads who is not signed in to the sign-in page, and back to what was asked for", async () => {
    const answer = await call("GET", "/console/reports?days=7");
    expect(answer.status).toBe(303);
    expect(answer.headers.get("Location")).toBe(
      "/console/sign-in?to=%2Fconsole%2Freports%3Fdays%3D7",
    );
    const to = "/console/reports?days=7";
    const signedIn = await postForm("/console/sign-in", { key: "local-marketer", to });
    expect(signedIn.headers.get("Location")).toBe(to);
  });

  it("leads nowhere but to the console, whatever a link says", async () => {
    for (const to of [
      "https://evil.example",
      "//evil.example",
      "/v1/me",
      "/console/../v1",
      "/console/\\x",
    ]) {
      const answer = await postForm("/console/sign-in", { key: "local-marketer", to });
      const location = new URL(answer.headers.get("Location") ?? "", "https://edge.example");
      expect(location.origin).toBe("https://edge.example");
      expect(location.pathname).toMatch(/^\/console/);
    }
  });

  it("hands out one cookie that no script reads and no other site sends", async () => {
    const answer = await postForm("/console/sign-in", { key: "local-marketer" });
    const cookie = answer.headers.get("Set-Cookie") ?? "";
    for (const word of ["HttpOnly", "Secure", "SameSite=Lax", "Path=/console"]) {
      expect(cookie).toContain(word);
    }
    expect(cookie).not.toContain("Max-Age");
    const own = await postForm("/console/sign-in", { key: "local-marketer", own: "yes" });
    expect(own.headers.get("Set-Cookie")).toContain("Max-Age=28800");
  });

  it("refuses an unknown key beneath its field, keeps the name that was typed, and writes it down", async () => {
    const answer = await postForm("/console/sign-in", { key: "wrong-key", who: "Priya <b>Nair" });
    const page = await answer.text();
    expect(answer.status).toBe(401);
    expect(answer.headers.get("Set-Cookie")).toBeNull();
    expect(page).toContain('aria-invalid="true"');
    expect(page).toContain("This key isn’t known here");
    expect(page).toContain("Priya &lt;b&gt;Nair");
    expect(page).not.toContain("wrong-key");
    const { results } = await env.DB.prepare(
      "SELECT kind FROM console_log ORDER BY id DESC LIMIT 1",
    ).all();
    expect(results).toEqual([{ kind: "sign_in_refused" }]);
  });

  it("does not open with the key of machines", async () => {
    expect((await postForm("/console/sign-in", { key: "local-ingest" })).status).toBe(401);
  });

  it("refuses a sign-in that another site's page posts", async () => {
    for (const headers of [
      { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" },
      { Origin: "https://evil.example" },
      { Origin: "null" },
      { "Sec-Fetch-Site": "same-site" },
      {},
    ]) {
      const answer = await postForm("/console/sign-in", { key: "local-marketer" }, headers);
      expect(answer.status).toBe(403);
      expect(answer.headers.get("Set-Cookie")).toBeNull();
    }
  });

  it("counts wrong keys by address and asks for a pause", async () => {
    const headers = { ...OWN_PAGE, "CF-Connecting-IP": "198.51.100.77" };
    const statuses = [];
    for (let i = 0; i < 32; i++) {
      statuses.push((await postForm("/console/sign-in", { key: `guess-${i}` }, headers)).status);
    }
    expect(statuses.slice(0, 30).every((status) => status === 401)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
    const right = await postForm("/console/sign-in", { key: "local-marketer" }, headers);
    expect(right.status).toBe(429);
  });
});

describe("a session", () => {
  it("ends with a sign-out, also for a copy of its cookie", async () => {
    const visit = await signIn("marketer");
    expect((await visit.get("/console/more")).status).toBe(200);
    expect((await visit.post("/console/sign-out", {})).status).toBe(303);
    expect((await visit.get("/console/more")).status).toBe(303);
  });

  it("is over after eight hours, and after one without use", async () => {
    const visit = await signIn("marketer");
    const id = visit.cookie.replace(/^[^=]*=/, "").split(".")[0];
    const hour = 3_600_000;
    const back = (column: string, ms: number) =>
      env.DB.prepare(`UPDATE console_sessions SET ${column} = ${column} - ? WHERE id = ?`)
        .bind(ms, id)
        .run();
    await back("seen_at", 0.9 * hour);
    expect((await visit.get("/console/more")).status).toBe(200);
    await back("seen_at", 1.1 * hour);
    expect((await visit.get("/console/more")).status).toBe(303);
    const other = await signIn("marketer");
    const otherId = other.cookie.replace(/^[^=]*=/, "").split(".")[0];
    await env.DB.prepare("UPDATE console_sessions SET expires_at = expires_at - ? WHERE id = ?")
      .bind(8 * hour, otherId)
      .run();
    expect((await other.get("/console/more")).status).toBe(303);
  });

  it("is nobody's with a forged, cut or foreign seal", async () => {
    const { cookie } = await signIn("marketer");
    const [name = "", value = ""] = cookie.split("=");
    const [id = "", seal = ""] = value.split(".");
    const flipped = (seal.startsWith("A") ? "B" : "A") + seal.slice(1);
    for (const forged of [
      `${id}.${flipped}`,
      id,
      `${id}.`,
      `.${seal}`,
      "x".repeat(5_000),
      "%00.%00",
    ]) {
      const answer = await call("GET", "/console/more", {
        headers: { Cookie: `${name}=${forged}` },
      });
      expect(answer.status).toBe(303);
    }
  });
});

describe("a form that changes something", () => {
  it("needs the seal of this very session and a page of ours", async () => {
    const visit = await signIn("marketer");
    const other = await signIn("marketer");
    const out = "/console/sign-out";
    expect((await visit.post(out, { csrf: "" })).status).toBe(403);
    expect((await visit.post(out, { csrf: other.csrf })).status).toBe(403);
    const foreign = { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" };
    expect((await visit.post(out, {}, foreign)).status).toBe(403);
    expect((await visit.get("/console/more")).status).toBe(200);
  });

  it("takes no body that is not a form, and none that is too large", async () => {
    const visit = await signIn("marketer");
    const send = (body: string, type: string) =>
      call("POST", "/console/sign-out", {
        body,
        headers: { ...OWN_PAGE, Cookie: visit.cookie, "Content-Type": type },
      });
    expect((await send("{}", "application/json")).status).toBe(415);
    expect((await send("{}", "text/plain")).status).toBe(415);
    expect((await send("x", "multipart/form-data; boundary=y")).status).toBe(400);
    expect(
      (await send(`a=${"x".repeat(300_000)}`, "application/x-www-form-urlencoded")).status,
    ).toBe(413);
  });
});

describe("roles", () => {
  it("shows each role its own parts, refuses the others with a page, and writes that down", async () => {
    const agent = await signIn("agent", "Sam");
    const answer = await agent.get("/console");
    const page = await answer.text();
    expect(answer.status).toBe(403);
    expect(page).toContain("You are signed in as <b>agent</b>");
    expect(page).not.toContain("/console/slots");
    const entry = await env.DB.prepare(
      "SELECT kind, role, who, detail FROM console_log ORDER BY id DESC LIMIT 1",
    ).first();
    expect(entry).toEqual({ kind: "forbidden", role: "agent", who: "Sam", detail: "see today" });
    for (const role of ["marketer", "buyer", "manager", "admin"]) {
      expect((await (await signIn(role)).get("/console")).status).toBe(200);
    }
  });
});

describe("every page", () => {
  it("lets nothing in but our own: policy, no frames, no store", async () => {
    const visit = await signIn("marketer");
    for (const answer of [
      await visit.get("/console"),
      await visit.get("/console/nothing-here"),
      await call("GET", "/console/sign-in"),
      await call("GET", "/console"),
    ]) {
      const policy = answer.headers.get("Content-Security-Policy") ?? "";
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain("unsafe");
      expect(answer.headers.get("Cache-Control")).toBe("private, no-store");
      expect(answer.headers.get("Referrer-Policy")).toBe("same-origin");
      expect(answer.headers.get("Permissions-Policy")).toContain("camera=()");
      expect(answer.headers.get("X-Content-Type-Options")).toBe("nosniff");
      expect(await answer.text()).not.toMatch(/ style="| onclick=/);
    }
  });

  it("answers hostile addresses with a page of its own, never with a 5xx", async () => {
    const visit = await signIn("admin");
    for (const path of [
      "/console/%00",
      "/console/..%2f..",
      `/console/${"a".repeat(3_000)}`,
      "/console/%ff",
      "/console/<script>",
    ]) {
      const answer = await visit.get(path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get("Content-Type")).toContain("text/html");
    }
  });
});
