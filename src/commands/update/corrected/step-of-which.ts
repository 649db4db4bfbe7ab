import type { Tracked } from '#src/plan/standing.ts';
import { isTyped } from '#src/commands/command.ts';
import type { Scene } from '#src/commands/command.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { KINDS } from '#src/reply/steps/step-words.ts';
import { namesKnownStep } from '#src/commands/update/steps/at-steps.ts';
import { everyAction, ownOpen } from '#src/commands/update/open-actions.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';

const COUNT = String.raw`\d{1,2}|one|two|three|four|five|six|[ivx]{1,4}|[a-h]`;
const PLACE = 'first|second|third|fourth|fifth|last|final|next';
const A_STEP = new RegExp(
  String.raw`\b(?:(?:${KINDS})s?\s+(?:${COUNT})|(?:${PLACE})\s+(?:${KINDS}))(?![\p{L}\d])`,
  'iu',
);
const MOST = 5;

/** Words of “phase 2”, where the conversation's action has none and another of the speaker's has, may be of that one: both are asked about. */
export async function withStepElsewhere(
  parts: readonly ReadingPart[],
  open: OpenActions,
  scene: Scene,
): Promise<OpenActions> {
  const [only, ...others] = open.about;
  const part = parts.find(({ ref, words }) => ref === null && A_STEP.test(words));
  if (only === undefined || others.length > 0 || part === undefined || !isTyped(scene)) return open;
  if (only.standing.steps.length > 0 || saysSo(only, part.words)) return open;
  const own = ownOpen(await everyAction(scene), scene);
  const having = own.filter((one) => one.action.id !== only.action.id && namesKnownStep(part.words, one));
  const about = [...having.slice(0, MOST), only];
  return having.length === 0 ? open : { ...open, about, offered: () => about };
}

/** “Phase 2” of an action whose own words speak of it. */
function saysSo({ action }: Tracked, words: string): boolean {
  const named = A_STEP.exec(words)?.[0].toLowerCase() ?? '';
  return `${action.title} ${action.timescale.text}`.toLowerCase().includes(named);
}
