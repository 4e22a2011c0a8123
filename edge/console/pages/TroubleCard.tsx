/** Something was refused or went wrong: what is so, and by which reference it is found again. */
export function TroubleCard(props: {
  title: string;
  detail: string;
  reference?: string | undefined;
  heading?: "h1" | "h2";
}) {
  const { title, detail, reference, heading: H = "h1" } = props;
  return (
    <section class="card left trouble">
      <H>{title}</H>
      <p>{detail}</p>
      {reference && (
        <p class="mut sm">
          Reference <span class="mono">{reference}</span>, if you ask for help.
        </p>
      )}
      <p>
        <a href="/console">To the console</a>
      </p>
    </section>
  );
}
