import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");

/** Fills in what these templates name, as Shopify does; what it does not know is empty. */
function liquid(template: string, values: Readonly<Record<string, string>>): string {
  return template
    .replace(/\{% schema %\}[\s\S]*?\{% endschema %\}/g, "")
    .replace(/\{% (render|section) '([\w-]+)' %\}/g, (_, kind: string, name: string) =>
      liquid(read(`shopify-theme/${kind === "render" ? "snippets" : "sections"}/${name}.liquid`), {
        ...values,
        ...defaultsOf(name, kind),
      }),
    )
    .replace(/\{\{ ([\w.]+) \}\}/g, (_, name: string) => values[name] ?? "");
}

/** What a section's settings are until the merchant changes them. */
function defaultsOf(name: string, kind: string): Record<string, string> {
  if (kind !== "section") return {};
  const [, schema = "{}"] =
    /\{% schema %\}([\s\S]*?)\{% endschema %\}/.exec(
      read(`shopify-theme/sections/${name}.liquid`),
    ) ?? [];
  const { settings }: { settings: { id: string; default: string }[] } = JSON.parse(schema);
  return Object.fromEntries(settings.map((one) => [`section.settings.${one.id}`, one.default]));
}

/** The pages that need no build, by their path, as a browser gets them. */
export function readPages(edge: string): Map<string, string> {
  const tag = read("google-tag-manager/tag.html").replace("https://EDGE", edge);
  return new Map([
    ["/plain", read("plain/index.html").replace("https://EDGE", edge)],
    ["/gtm", read("google-tag-manager/index.html").replace("<!-- CONTAINER -->", tag)],
    [
      "/shopify",
      liquid(read("shopify-theme/layout/theme.liquid"), {
        page_title: "Cakestand",
        "request.locale.iso_code": "en",
        "request.page_type": "product",
        "settings.candour_edge": edge,
        "settings.candour_site": "demo",
        content_for_layout: read("shopify-theme/product.html"),
      }),
    ],
  ]);
}
