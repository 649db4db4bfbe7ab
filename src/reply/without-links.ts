const LINK = /\b[a-z][a-z+.-]*:\/\/\S+/giu;

/** Words with each link made one plain word: what stands in an address says nothing by itself. */
export function withoutLinks(words: string): string {
  return words.replace(LINK, ' link ');
}
