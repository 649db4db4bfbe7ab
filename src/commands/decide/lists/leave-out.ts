import { askPart } from '#src/messages/office/by-hand-cards.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { exactRef, typedRef } from '#src/refs/typed-ref.ts';
import { EXCEPT_WORDS } from '#src/reply/subjects/except-words.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { leadingRefs } from '#src/commands/update/act-on.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { writtenOut } from '#src/commands/sure/ranges.ts';

const ALL_BUT = new RegExp(
  String.raw`^(?:(?:all|everything|everyone|them all|all of them|yes|ok|okay)?[\s,]*(?:${EXCEPT_WORDS}|but(?: not)?|not|without|leave out)|drop|skip|remove)\s+(?=\S*\d)`,
  'iu',
);
const SHOWN = /^\/rag (\p{L}+) ((?:\S+!\s+)+\S+!)(?:\s+(.*))?$/su;

/** “all but 8.1.3” under a list that is shown before it is decided: the same without that one, by one tap; null for any other words. */
export async function leaveOut(words: string, scene: Scene): Promise<Answer | null> {
  const before = ALL_BUT.exec(words)?.[0];
  const shown = scene.last?.card.buttons.map(({ say }) => SHOWN.exec(say)).find((match) => match !== null) ?? null;
  if (before === undefined || shown === null || !scene.index.isOffice(scene.speaker.id)) return null;
  const ranged = await writtenOut(words.slice(before.length), scene);
  const { refs, rest } = leadingRefs(ranged.words, scene);
  if (refs.length === 0 || !/^[\s.,!]*(?:please|thanks)?[\s.,!]*$/iu.test(rest)) return null;
  const out = new Map<string, string>();
  for (const ref of refs) {
    const found = await findAction(ref, scene);
    if (isRefusal(found)) return null;
    out.set(exactRef(found.action, scene.plans), typedRef(found.action, scene.plans));
  }
  const [, name = '', list = '', tail = ''] = shown;
  const all = list.trim().split(/\s+(?=\S*\d)/u);
  const left = all.filter((ref) => !out.has(ref));
  if (left.length === all.length || left.length === 0) return null;
  const so = `/rag ${name} ${left.join(' ')} ${tail}`.trim();
  const called = sayAnd([...out.values()]);
  const card = askPart({
    heading: `Without ${called}?`,
    says: `${left.length} of ${all.length} are left. Nothing is changed yet.`,
    buttons: [{ label: left.length === 1 ? 'Do it for that one' : `Do it for these ${left.length}`, say: so }],
    typed: { yes: so },
  });
  return answer(card, scene.last?.about ?? []);
}
