/** The same words with their first letter large, to begin a sentence or a label with. */
export function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
