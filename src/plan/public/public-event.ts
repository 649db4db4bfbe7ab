/** What becomes of the line that the public may read of an action; the officers' own notes are none of it. */
export type PublicEvent =
  /** A line is written, and waits until the office lets it go; the one that stands stays meanwhile. */
  | { readonly kind: 'public-drafted'; readonly words: string }
  /** The office lets a line go; `says` is it exactly as it was shown, which is the body's word from now on. */
  | { readonly kind: 'public-released'; readonly says: string }
  /** Neither the line that stands nor one that waits is there any more. */
  | { readonly kind: 'public-withdrawn' };

const KINDS: ReadonlySet<string> = new Set<PublicEvent['kind']>([
  'public-drafted',
  'public-released',
  'public-withdrawn',
]);

/** True for what is about the line for the public, and no news of how the action stands. */
export function isOfPublicLine<E extends { readonly kind: string }>(event: E): event is E & PublicEvent {
  return KINDS.has(event.kind);
}
