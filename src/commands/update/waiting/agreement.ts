import type { Scene } from '#src/commands/command.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Declared, Tracked } from '#src/plan/standing.ts';
import type { ReadingPart } from '#src/reply/reading.ts';

const NAME = String.raw`(?<name>\p{L}[\p{L}'’-]*(?:\s+(?!(?:said|says|put|has|did|on)\b)\p{L}[\p{L}'’-]*)?)`;
const AGREES = new RegExp(
  String.raw`^\W*(?:i(?:['’]d)?\s+)?(?:agree(?:d)? with|as|like|same as|ditto|with)\s+${NAME}(?:\s+(?:said|says|put|has it|did|on(?: this| that| it)?))?\W*$|^\W*(?<right>\p{L}[\p{L}'’-]*)(?:['’]s| is)\s+right\W*$`,
  'iu',
);

/** “A3 agree with Ben”: most likely the rating that this colleague gave it; one tap settles it. Any other part as it is. */
export function withAgreement(part: ReadingPart, tracked: Tracked, scene: Scene): ReadingPart {
  const { change, request, progress, words, ref } = part;
  const isRead = request !== null || progress !== null || Object.keys(change).some((field) => field !== 'narrative');
  if (isRead || scene.message.card !== null || tracked.standing.stage !== 'open') return part;
  const said = ref === null ? words : words.replace(ref, ' ').replace(/\bon\s*$/iu, '');
  const groups = AGREES.exec(said.trim())?.groups;
  const name = groups?.['name'] ?? groups?.['right'];
  const voice = name === undefined ? undefined : voiceOf(name, tracked, scene);
  if (voice === undefined) return part;
  return { ...part, change: { rating: voice.rating, narrative: said.trim() }, certainty: 'likely' };
}

/** The rating of the one colleague of that name who gave one. */
function voiceOf(name: string, { standing }: Tracked, { index, speaker }: Scene): Declared | undefined {
  const { voices, declared } = standing;
  const all = voices.length > 0 || declared === null ? voices : [declared];
  const called = name.toLowerCase().split(/\s+/u);
  const isCalled = (person: PersonId): boolean => {
    const names = (index.called(person) ?? '').toLowerCase().split(/\s+/u);
    return called.every((one) => names.includes(one));
  };
  const [only, ...others] = all.filter(({ by }) => by !== null && by !== speaker.id && isCalled(by));
  return others.length === 0 ? only : undefined;
}
