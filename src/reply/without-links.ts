// “moderngov.example/leases” and “www.moderngov.example” are copied without what a browser puts before them.
const BARE = String.raw`(?<![\p{L}\p{N}@.-])(?:www\.[a-z\d-]+(?:\.[a-z\d-]+)+(?:\/\S*)?|(?:[a-z\d-]+\.)+[a-z]{2,}\/\S+)`;
const LINK = new RegExp(String.raw`\b[a-z][a-z+.-]*:\/\/\S+|${BARE}`, 'giu');

/** Words with each link made one plain word: what stands in an address says nothing by itself. */
export function withoutLinks(words: string): string {
  return words.replace(LINK, ' link ');
}
