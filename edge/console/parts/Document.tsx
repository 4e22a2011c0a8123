import type { Child } from "hono/jsx";
import type { Built } from "../builtFiles.ts";

/** The whole page: head, skip link, and what it is given. No style and no script of its own. */
export function Document(props: {
  title: string;
  built: Built;
  language: string;
  shape: "" | "rail" | "plain";
  children?: Child;
}) {
  const { title, built, language, shape, children } = props;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · Candour`}</title>
        {built.style && <link rel="stylesheet" href={built.style} />}
        {built.script && <script type="module" src={built.script} />}
      </head>
      <body class={shape}>
        <a class="skip" href="#main">
          Skip to content
        </a>
        {children}
      </body>
    </html>
  );
}
