import type { Child } from "hono/jsx";

/** How sure: ten marks, the number, and the word for it. */
export function Confidence(props: { of: number; words?: string; children?: Child }) {
  const hundred = Math.round(props.of * 100);
  const said = `${props.words ? `${capital(props.words)}, ` : ""}${hundred} in 100`;
  return (
    <p class="sm sure">
      <span class="conf" role="img" aria-label={said}>
        {Array.from({ length: 10 }, (_, i) => (
          <i class={i < Math.round(props.of * 10) ? "on" : ""} />
        ))}
      </span>
      <b>{said}.</b> <span class="mut">{props.children}</span>
    </p>
  );
}

function capital(words: string): string {
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
