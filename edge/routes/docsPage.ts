import { html, raw } from "hono/html";
import type { generateSpecs } from "hono-openapi";

type Spec = Awaited<ReturnType<typeof generateSpecs>>;
type PathItem = NonNullable<Spec["paths"][string]>;
type Operation = NonNullable<PathItem["get"]>;

const METHODS = ["get", "put", "post", "patch", "delete"] as const;
const REST = "Other";

/** The API's description as a page: plain HTML that needs no script. */
export function docsPage(spec: Spec) {
  const groups = new Map<string, ReturnType<typeof article>[]>();
  for (const [path, item] of Object.entries(spec.paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      const tag = operation.tags?.[0] ?? REST;
      const group = groups.get(tag) ?? [];
      groups.set(tag, group);
      group.push(article(path, method, operation));
    }
  }
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${spec.info.title} API ${spec.info.version}</title>
        <link rel="stylesheet" href="/docs.css" />
      </head>
      <body>
        <main>
          <h1>${spec.info.title} API</h1>
          <p>${spec.info.description}</p>
          <p class="note">Version ${spec.info.version}. The same for machines: <a href="/openapi.json">openapi.json</a>.</p>
          <nav aria-label="Groups">
            ${[...groups.keys()].map((tag) => html`<a href="#${anchor(tag)}">${tag}</a>`)}
          </nav>
          ${[...groups].map(
            ([tag, articles]) =>
              html`<section id="${anchor(tag)}"><h2>${tag}</h2>${articles}</section>`,
          )}
        </main>
      </body>
    </html>`;
}

function article(path: string, method: string, operation: Operation) {
  const roles = (operation.security ?? []).flatMap((scheme) => Object.keys(scheme));
  const body = operation.requestBody;
  const media = body && "content" in body ? Object.entries(body.content)[0] : undefined;
  return html`<article>
    <h3><code class="method">${method.toUpperCase()}</code><code>${path}</code></h3>
    <p>${operation.summary}</p>
    ${operation.description ? html`<p class="note">${operation.description}</p>` : ""}
    ${roles.length > 0 ? html`<p class="note">Needs: ${roles.join(" or ")}</p>` : ""}
    ${
      media
        ? html`<details>
            <summary>Body (${media[0]})</summary>
            <pre tabindex="0">${JSON.stringify(media[1].example ?? media[1].schema ?? {}, null, 2)}</pre>
          </details>`
        : raw("")
    }
    <dl>
      ${Object.entries(operation.responses ?? {}).map(
        ([status, answer]) =>
          html`<dt>${status}</dt>
            <dd>${"description" in answer ? answer.description.replaceAll("`", "") : ""}</dd>`,
      )}
    </dl>
  </article>`;
}

const anchor = (tag: string): string => tag.toLowerCase().replace(/\W+/g, "-");
