import { offerCommand } from '#src/messages/office/sure/ask-sure.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { leadingRef } from '#src/refs/leading-ref.ts';
import { withoutStop } from '#src/refs/typed-ref.ts';
import { DECIDING } from './doubts-in.ts';

type Read = (words: string) => { readonly command: Command; readonly rest: string } | null;

const ONLY_ASKED =
  /^(?:please\s+)?(?:(?:do not|don['’]t|never)|(?:can|could|would|will|should|shall|may) (?:you|i|we)(?: please)?)\s+(?=\p{L})/iu;

/** “do not close PV1” and “should I close PV1?” from the office: nothing is done, and it is one tap away; null for any other words. */
export function onlyAsked(words: string, scene: Scene, read: Read): Answer | null {
  const before = ONLY_ASKED.exec(words)?.[0];
  if (before === undefined || scene.message.card !== null || !scene.index.isOffice(scene.speaker.id)) return null;
  const found = read(words.slice(before.length));
  if (found === null || !DECIDING.has(found.command.name)) return null;
  const ref = leadingRef(found.rest, scene);
  if (ref === null) return null;
  const said = withoutStop(ref.said);
  const rest = ref.rest.replace(/[?\s]+$/u, '');
  const name = found.command.name;
  const label = `${name.slice(0, 1).toUpperCase()}${name.slice(1)} ${said}`;
  return answer(offerCommand(label, `/rag ${name} ${said} ${rest}`.trim()), scene.last?.about ?? []);
}
