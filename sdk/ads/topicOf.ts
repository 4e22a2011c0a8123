const WORDS_MAX = 12;

/** Words of the page's topic: those it names, else its keywords, else its title. No address, and nothing of the reader. */
export function topicOf(place: HTMLElement): string {
  const keywords = document.querySelector<HTMLMetaElement>('meta[name="keywords" i]')?.content;
  const text =
    place.dataset["candourTopic"] || place.dataset["topic"] || keywords || document.title;
  const words = text.toLowerCase().match(/\p{L}{3,30}/gu) ?? [];
  return [...new Set(words)].slice(0, WORDS_MAX).join(" ");
}
