import { asCalled } from '#src/messages/words/button-called.ts';
import { refsNamed } from '#src/commands/words/left-over.ts';
import type { Scene } from '#src/commands/command.ts';
import { readUntil } from '#src/timescale/stretches/stretch.ts';
import { readWhen } from '#src/timescale/read-when.ts';

const LONGEST = 80;
const ASKING =
  /^(?:(?:please|can i see|could i see|let me see|show(?: me)?|see|open|back to)\s+)*(?:the\s+)?(.+?)(?:[\s,]+(?:please|thanks))*$/iu;
/** The names of pages that stand on buttons and that no answer is made of. */
const PAGES: ReadonlyMap<string, string> = new Map([
  ['my actions', '/rag mine'],
  ['all my actions', '/rag mine'],
  ['what you can say', '/rag help'],
  ['what can i say', '/rag help'],
  ['pause or change the time', '/rag pause'],
  ['what waits', '/rag office'],
  ['what waits now', '/rag office'],
  ['due soon', '/rag due'],
]);
const QUIET =
  /^\W*(?:please\s+)?(?:pause|mute)(?:\s+(?:me|all|everything|(?:(?:my|all|the)\s+)*(?:reminders|messages|questions)))?\s+((?:until|untill|till?|for)\s+(?:the\s+)?(.+?))(?:[\s,]+(?:please|thanks|thank you))*[.!]*$/iu;

/** The command that words are the name of wherever they are typed, “my actions”, “pause until 9 Feb”; null for any other words. */
export function commandNamed(words: string, scene: Scene): string | null {
  if (words.length > LONGEST || scene.message.card !== null) return null;
  const [, named = ''] = ASKING.exec(asCalled(words).replace(/\?+$/u, '')) ?? [];
  return PAGES.get(named) ?? pauseSaid(words, scene);
}

/** A pause with a day and nothing else is its writer's own, whatever the card is about. */
function pauseSaid(words: string, scene: Scene): string | null {
  const [, stretch = '', day = ''] = QUIET.exec(words) ?? [];
  if (stretch === '' || refsNamed(words, scene).length > 0 || readUntil(stretch, scene.today) === null) return null;
  const isLength = /^for\s/iu.test(stretch);
  return isLength || readWhen(day, scene.today)?.rest === '' ? `/rag pause ${stretch}` : null;
}
