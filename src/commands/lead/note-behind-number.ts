import { loadOpen } from '#src/commands/update/open-actions.ts';
import { readIn } from '#src/commands/update/rest/read-in.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { note } from './note.ts';

// "note: the bridge is shut", "add a note, …"; not "note from Legal", "noted".
const NOTE =
  /^[\s,:;–—-]*(?<plainly>(?:please )?(?:add (?:a |this )?|just a |take a |make a )?)note\b(?!\s+(?:from|to|of|on|in|by|about|says?|sent|received|is|was|has|went)\b)[\s,:;–—-]*(?<words>\S.*)$/isu;

/** “8.1.3 note: the first draft is out”: the note that it is called, unless it plainly rates or dates; null for any other words. */
export async function noteBehindNumber(words: string, scene: Scene): Promise<Answer | null> {
  const named = leadingRef(words, scene) ?? ofTalk(words, scene);
  const { words: said = '', plainly = '' } = (named === null ? null : NOTE.exec(named.rest)?.groups) ?? {};
  if (named === null || said === '') return null;
  if (plainly === '' && (await isAnswer(`${named.said} ${said}`, scene))) return null;
  return note.run(`${named.said} ${said}`, scene);
}

/** “Add a note pilots rang” says what the button does, of the one action in hand. */
function ofTalk(words: string, { talk, plans }: Scene): { readonly said: string; readonly rest: string } | null {
  const [only, ...others] = talk;
  if (only === undefined || others.length > 0 || !PLAINLY.test(words)) return null;
  return { said: exactRef(only.action, plans), rest: words };
}

const PLAINLY = /^\W*(?:(?:please )?(?:add|make|take|just) (?:a |this )?note|note\s*[:–—-])/iu;

async function isAnswer(words: string, scene: Scene): Promise<boolean> {
  const { parts } = readIn(words, await loadOpen(scene), scene);
  return parts.length > 1 || parts.some(({ change }) => Object.keys(change).some((field) => field !== 'narrative'));
}
