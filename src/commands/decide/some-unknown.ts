import { askPart } from '#src/messages/office/by-hand-cards.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { roleOf } from '#src/commands/decide/role-of.ts';
import { leadingRefs } from '#src/commands/update/act-on.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { withoutStop } from '#src/refs/typed-ref.ts';

/** A command and the words behind its name. */
type Commanded = { readonly command: Command; readonly rest: string };

/** Asks first where a command names several actions of which one is not there: one tap does it for those that are. Null for any other. */
export async function ifSomeUnknown({ command, rest }: Commanded, scene: Scene): Promise<Answer | null> {
  if (command.ofSeveral !== true || !mayRunIt(command, scene)) return null;
  const { refs, rest: words } = leadingRefs(rest, scene);
  if (refs.length < 2) return null;
  const unknown: string[] = [];
  for (const ref of refs) {
    const found = await findAction(ref, scene);
    if (isRefusal(found) && found.because === 'no-such-ref') unknown.push(ref);
  }
  const known = refs.filter((ref) => !unknown.includes(ref)).map(withoutStop);
  if (unknown.length === 0 || known.length === 0) return null;
  const say = `/rag ${command.name} ${known.join(' ')} ${words}`.trim();
  const card = askPart({
    heading: `There is no action ${sayAnd(unknown.map(withoutStop))}`,
    says: `Nothing is done yet. Shall I do it for ${sayAnd(known)} alone? Or write it again with the right number.`,
    buttons: [{ label: `For ${sayAnd(known)} alone`, say }],
    typed: { yes: say },
  });
  return { ...answer(card, scene.last?.about ?? []), holds: scene.last?.holds ?? null };
}

function mayRunIt({ for: whom }: Command, scene: Scene): boolean {
  const role = roleOf(scene);
  return whom === 'anyone' || role === 'office' || role === whom;
}
