import type { Tracked } from '#src/plan/standing.ts';
import { saysMended } from '#src/reply/after/says-mended.ts';
import type { ReadingPart } from '#src/reply/reading.ts';

/** What a check sent back and its lead says is put right is most likely done: asked, and no mere note. Any other part as it is. */
export function asPutRight(part: ReadingPart, { standing }: Tracked): ReadingPart {
  const isNote =
    part.request === null && part.progress === null && Object.keys(part.change).every((field) => field === 'narrative');
  if (standing.sentBack === null || standing.stage !== 'open' || !isNote || !saysMended(part.words)) return part;
  const narrative = part.change.narrative ?? part.words;
  return { ...part, change: { done: true, narrative }, certainty: 'likely' };
}
