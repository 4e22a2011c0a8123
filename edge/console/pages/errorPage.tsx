import type { Context } from "hono";
import { html } from "hono/html";
import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { randomId } from "../../platform/ids.ts";
import { Problem } from "../../platform/problem.ts";
import { builtFiles } from "../builtFiles.ts";
import type { ConsoleEnv } from "../ConsoleEnv.ts";
import { Document } from "../parts/Document.tsx";
import { TroubleCard } from "./TroubleCard.tsx";

/** Answers whatever went wrong with a page of its own; what we did not foresee is logged by kind and place, never shown. */
export async function errorPage(error: Error, c: Context<ConsoleEnv>): Promise<Response> {
  const { status, detail, reference } = wordsOf(error, c);
  const title = status === 404 ? "There is no such page" : status < 500 ? "Refused" : "Failed";
  const page = (
    <Document title={title} built={await builtFiles(c.env)} language="en-GB" shape="plain">
      <main id="main">
        <TroubleCard title={title} detail={detail} reference={reference} />
      </main>
    </Document>
  );
  return c.html(html`<!doctype html>${page}`, status as ContentfulStatusCode);
}

function wordsOf(
  error: Error,
  c: Context<ConsoleEnv>,
): { status: number; detail: string; reference?: string } {
  if (error instanceof Problem) return { status: error.status, detail: error.detail };
  if (error instanceof HTTPException && error.status < 500) {
    return { status: error.status, detail: error.message || "The request was refused." };
  }
  const reference = randomId().slice(0, 8);
  const where = error.stack?.split("\n").slice(1, 6).join(" | ") ?? "";
  const entry = { at: c.req.method, route: c.req.path, kind: error.name, where, reference };
  console.error(JSON.stringify(entry));
  const detail =
    "Something went wrong at our end. Nothing was changed that was not acknowledged. Go back: what you typed is still in the form.";
  return { status: 500, detail, reference };
}
