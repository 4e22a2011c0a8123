import type { SlotsAnswer, SlotsPage } from "../../../sdk/wire/index.ts";
import { decodeHtml } from "./decodeHtml.ts";
import { fillSlotHtml } from "./fillSlotHtml.ts";
import { pageOfHtml } from "./pageOfHtml.ts";
import { readHtml } from "./readHtml.ts";

/** What is asked for a page whose HTML is at hand. */
export interface HtmlQuestion {
  readonly page: SlotsPage;
  readonly slots: { readonly id: string }[];
  readonly language?: string;
}

export interface HtmlAnswer {
  readonly answer: SlotsAnswer;
  /** It was decided for a shopper who is known. */
  readonly isKnown: boolean;
  /** The site's own, where the page names no language. */
  readonly locale: string;
}

const SLOTS_MAX = 20;

/**
 * A page with its slots filled, and with the decisions in it as data, so that the script takes them over and asks for
 * nothing again; null where nothing was filled.
 */
export async function fillHtml(
  html: string,
  url: URL,
  decide: (question: HtmlQuestion) => Promise<HtmlAnswer | null>,
): Promise<string | null> {
  const read = await readHtml(html);
  const page = pageOfHtml(read, url);
  const idOf = (at: number): string => {
    const said = read.slots[at]?.attributes;
    return decodeHtml(said?.get("data-candour-slot") ?? said?.get("name") ?? "");
  };
  const ids = [...new Set(read.slots.map((_, at) => idOf(at)).filter(Boolean))].slice(0, SLOTS_MAX);
  if (!page || ids.length === 0) return null;
  const language = decodeHtml(
    read.marks.find(({ tag }) => tag === "html")?.attributes.get("lang") ?? "",
  );
  const decided = await decide({
    page,
    slots: ids.map((id) => ({ id })),
    ...(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(language) && { language }),
  });
  if (!decided) return null;
  const { answer, isKnown, locale } = decided;
  const inner = read.slots.map((slot, at) => {
    const decision = answer.decisions.find((one) => one.slot === idOf(at));
    const filled = slot && decision && fillSlotHtml(slot, decision, language || locale);
    return filled ? { filled, id: decision.decision } : null;
  });
  let at = 0;
  const fill = {
    element(element: Element): void {
      const one = inner[at++];
      if (!one) return;
      element.setAttribute("data-candour-filled", one.id);
      element.setInnerContent(one.filled, { html: true });
    },
  };
  const data = JSON.stringify({ ...answer, known: isKnown }).replaceAll("<", "\\u003c");
  return new HTMLRewriter()
    .on("[data-candour-slot], candour-slot[name]", fill)
    .onDocument({
      end(end) {
        const script = `<script type="application/json" data-candour-decisions>${data}</script>`;
        end.append(script, { html: true });
      },
    })
    .transform(new Response(html))
    .text();
}
