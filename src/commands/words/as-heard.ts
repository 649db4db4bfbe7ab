/** What was typed without the words that only address the bot. */
export type Heard = {
  /** True when it was said to the bot by name: "/rag", "!rag", "rag", "@Ragtime". */
  readonly addressed: boolean;
  readonly words: string;
};

// "/rag 8.1.3", "!rag mine", "@Ragtime rag mine", "rag mine" yes; "ragged edges", "rags", "rag-bag" and "ragé" no.
const ADDRESS = /^(?:@ragtime(?![\p{L}\p{N}_])[,:]?\s*)?(?:[/!]?rag(?![\p{L}\p{N}_’'-])[,:]?\s*)?/iu;

/** Takes a "/rag", "!rag", "rag" or "@Ragtime" off the front; the rest is exactly as typed but for space around it. */
export function asHeard(text: string): Heard {
  const trimmed = text.trim();
  const address = ADDRESS.exec(trimmed)?.[0] ?? '';
  return { addressed: address !== '', words: trimmed.slice(address.length).trim() };
}
