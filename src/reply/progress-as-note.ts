import type { Progress, ReadingPart } from './reading.ts';

/** What was said of its beginning is the narrative, where nothing else is. */
export function withProgress(part: ReadingPart): ReadingPart {
  const { progress, change } = part;
  if (progress === null || change.narrative !== undefined) return part;
  return { ...part, change: { ...change, narrative: PROGRESS[progress] } };
}

const PROGRESS: Readonly<Record<Progress, string>> = {
  started: 'started',
  'not-started': 'not started yet',
  partly: 'partly done',
};
