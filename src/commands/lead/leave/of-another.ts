import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { nameAmongDays } from '#src/commands/words/named/name-among-days.ts';
import { offerCommand } from '#src/messages/office/sure/ask-sure.ts';
import { calledOf } from '#src/people/called-of.ts';
import { findPerson, withoutSlip } from '#src/people/find-person.ts';
import { readStretch } from '#src/timescale/stretches/stretch.ts';

const AWAY = String.raw`(?:(?:is|will be|going to be)\s+)?(?:away|on (?:annual )?leave|on holiday|off(?: sick)?)`;
const NAME_FIRST = new RegExp(
  String.raw`^(?:the\s+)?(?<name>\p{L}[\p{L}.'’-]*?(?:\s+\p{L}[\p{L}.'’-]*){0,3}?)(?:['’]s)?\s+${AWAY}\s+(?<days>\S.*)$`,
  'iu',
);
const NAME_LAST = /^(?:away|on (?:annual )?leave)\s+(?<days>\S.*)$/iu;

/** “Karl is away 5–16 Nov”, “away 5–16 Nov Karl Battersby” from the office without a command: the leave of somebody else, one tap away; null for any other words. */
export function leaveOfAnother(words: string, scene: Scene): Answer | null {
  const { message, index, speaker, roster, today } = scene;
  if (message.card !== null || !index.isOffice(speaker.id)) return null;
  const said = words.trim().replace(/[.!]+$/u, '');
  const { name: first, days: behind } = NAME_FIRST.exec(said)?.groups ?? {};
  const among = first === undefined ? nameAmongDays(NAME_LAST.exec(said)?.groups?.['days'] ?? '', scene) : null;
  const [name, days] = [first ?? among?.said ?? '', behind ?? among?.rest ?? ''];
  const found = withoutSlip(findPerson(name, roster));
  if (found.kind !== 'one' || found.person.id === speaker.id || readStretch(days, today) === null) return null;
  const called = calledOf(found.person);
  return answer(offerCommand(`${called} is away ${days}`, `/rag away "${called}" ${days}`), scene.last?.about ?? []);
}
