/** The page's colours as a canvas takes them: `light-dark()` has to be resolved by an element first. */
export function coloursOf(figure: HTMLElement): (name: string) => string {
  const probe = document.createElement("i");
  probe.hidden = true;
  figure.append(probe);
  return (name) => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
}
