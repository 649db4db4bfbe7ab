import type { FoundRef } from '#src/refs/find-refs.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import type { Scene } from '#src/commands/command.ts';
import { mayUpdate } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { NAMED, coverRefs } from '#src/refs/known-refs.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import type { JustSaid } from './just-said.ts';

const SMALL =
  'i meant mean that this it was is s for about of should have been be on one action to say the my please move put record ignore disregard scrap forget it’s that’s its thats isnt isn t wasnt wasn in fact and but thanks number no. ref'.split(
    ' ',
  );
const CORRECTING =
  'sorry soz sry sory oops whoops meant mean wrong no not nope should mistake was instead actually apologies wait correction rather typo error action'.split(
    ' ',
  );
const KNOWN: ReadonlySet<string> = new Set([...SMALL, ...CORRECTING, NAMED]);

/** True for words that say no more than which action was meant instead: “sorry, I meant 8.1.3”, or, behind what was `said`, “wrong one, 8.1.3 is done”. */
export function saysOther(words: string, refs: readonly FoundRef[], said: string): boolean {
  const covered = coverRefs(words, refs);
  const again = PLAINLY.test(covered) ? tokensOf(said) : [];
  return isCorrecting(covered) && tokensOf(covered).every((one) => KNOWN.has(one) || again.includes(one));
}

// “No, 8.1.3 is green” may well say it of both.
const PLAINLY = /\b(?:wrong|meant|mistake|oops|whoops|instead|apologies)\b/iu;

/** True for words among which one says that something else was meant: of any others no ref need be looked for. */
export function isCorrecting(words: string): boolean {
  return tokensOf(words).some((one) => CORRECTING.includes(one));
}

function tokensOf(words: string): readonly string[] {
  return words.toLowerCase().match(/[\p{L}]+|¤/gu) ?? [];
}

/** The action that was meant, with what was said, where the speaker may update it and it can be said anew in a tap; null elsewhere. */
export async function meantAction(
  ref: string,
  { line }: JustSaid,
  scene: Scene,
): Promise<{ readonly tracked: Tracked; readonly said: string } | null> {
  const found = await findAction(ref, scene);
  if (isRefusal(found) || mayUpdate(scene.asker, found) !== null) return null;
  const { words } = asHeard(line.event.words);
  const said = (leadingRef(words, scene)?.rest ?? words).replaceAll(/\s+/gu, ' ').trim();
  return said === '' || said.length > LONGEST ? null : { tracked: found, said };
}

/** More words than this do not stand behind a button. */
const LONGEST = 300;
