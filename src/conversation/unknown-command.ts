import { COMMANDS } from '#src/commands/commands.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { roleOf } from '#src/commands/decide/role-of.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { loadOpen } from '#src/commands/update/open-actions.ts';
import { readIn } from '#src/commands/update/rest/read-in.ts';
import { firstWord, isNoCommand, isSlipOfCommand, nearestCommands } from '#src/commands/words/nearest-commands.ts';
import { sayUnknownCommand } from '#src/messages/answer/unknown-command-card.ts';

/** True where the words were said as a command: "/rag remind", "/remind". */
type Typed = { readonly words: string; readonly isCommanded: boolean };

/** Refuses what is no command, no ref and no update, with the nearest there are; null for words that may be an answer. */
export async function unknownCommand({ words, isCommanded }: Typed, scene: Scene): Promise<Answer | null> {
  if (isNoCommand(words)) return refuseUnknown(words, scene);
  if (!isCommanded || firstWord(words) === '' || leadingRef(words, scene) !== null) return null;
  if (isSlipOfCommand(words, openTo(scene))) return refuseUnknown(words, scene);
  const { outcome } = readIn(words, await loadOpen(scene), scene);
  return outcome === 'kept' ? refuseUnknown(words, scene) : null;
}

/** Words that are more than a name may have been an answer: they wait for the tap that says so. */
function refuseUnknown(words: string, scene: Scene): Answer {
  const nearest = nearestCommands(words, openTo(scene)).slice(0, MOST);
  const isProse = words.trim().split(/\s+/u).length > 2 && scene.message.card === null;
  const open = isProse ? scene.talk.slice(0, MOST).map(({ action }) => scene.naming.action(action)) : [];
  const examples = nearest.map(({ name, says: [first] }) => first?.say ?? `/rag ${name}`);
  const card = sayUnknownCommand(firstWord(words), examples, open);
  const about = scene.last?.about ?? [];
  return { ...answer(card, about), holds: open.length === 0 ? null : scene.message.id, isTemplate: true };
}

const MOST = 3;

/** The commands that the speaker would not be refused. */
function openTo(scene: Scene): readonly Command[] {
  const role = roleOf(scene);
  return COMMANDS.filter(({ for: whom }) => whom === 'anyone' || role === 'office' || role === whom);
}
