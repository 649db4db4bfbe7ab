import type { Day } from '#src/calendar/day.ts';
import { sayAway, tellDeputy } from '#src/messages/answer/away-cards.ts';
import { findPerson } from '#src/people/find-person.ts';
import type { Person } from '#src/people/person.ts';
import { isLead } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { arrange, whoseIs } from '#src/commands/decide/arrange.ts';
import { heardAsUpdate, isInTalk, notUnderstood } from '#src/commands/update/as-update.ts';
import { refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { isRefusal } from '#src/commands/words/find-action.ts';
import { noticesTo } from '#src/commands/decide/notices.ts';
import { everyAction } from '#src/commands/update/open-actions.ts';
import { personRefusal } from '#src/commands/words/person-refusal.ts';
import { splitDeputy } from '#src/commands/words/split-deputy.ts';
import { readSubject } from '#src/commands/words/read-subject.ts';
import { readStretch } from '#src/commands/words/stretch.ts';

const SAYS = [
  { say: '/rag away 4–15 Jan deputy @name', gets: 'your deputy is asked instead; no date moves' },
  { say: '/rag away until 15 Jan', gets: 'nobody is asked in your place' },
];

export const away: Command = {
  name: 'away',
  also: ['on leave'],
  for: 'anyone',
  plain: false,
  says: SAYS,
  run: async (words, scene) => {
    if (words === '') return notUnderstood(away, words, scene);
    const { before, deputy: said } = splitDeputy(words, scene.today);
    const subject = readSubject(before, scene);
    if (isRefusal(subject)) return refuse(subject);
    const stretch = readStretch(subject.rest, scene.today);
    if (stretch === null && isInTalk(scene)) return heardAsUpdate(away, words, scene);
    if (stretch === null) return refuse(unread(subject.rest));
    if (stretch.to < scene.today) return refuse({ because: 'past-date', day: stretch.to, today: scene.today });
    const deputy = said === null ? null : readDeputy(said, subject.person, scene);
    if (deputy !== null && isRefusal(deputy)) return refuse(deputy);
    return goAway({ person: subject.person, ...stretch, deputy, words }, scene);
  },
};

// "from 4 Jan" has no end: the example shows one.
function unread(rest: string): Refusal {
  const hasDay = /\d/u.test(rest);
  return hasDay ? { because: 'usage', examples: SAYS.map(({ say }) => say) } : { because: 'no-date-read', said: rest };
}

function readDeputy(said: string, person: Person, { roster }: Scene): Person | Refusal {
  if (said === '') return { because: 'usage', examples: SAYS.map(({ say }) => say) };
  const found = findPerson(said, roster);
  if (found.kind !== 'one') return personRefusal(said, found);
  if (found.person.id !== person.id) return found.person;
  return { because: 'usage', examples: SAYS.map(({ say }) => say) };
}

type Leave = {
  readonly person: Person;
  readonly from: Day;
  readonly to: Day;
  readonly deputy: Person | null;
  readonly words: string;
};

async function goAway({ person, from, to, deputy, words }: Leave, scene: Scene): Promise<Answer> {
  const event = { kind: 'away' as const, from, to, deputy: deputy?.id ?? null, words };
  const card = sayAway({ whose: whoseIs(person, scene), from, to, deputy: deputy?.name ?? null });
  const actions = await ledBy(person, scene);
  const telling = tellDeputy({ name: person.name, from, to, actions });
  const notices = noticesTo(
    deputy === null ? [] : [deputy.id],
    { purpose: 'deputy', action: null, card: () => telling },
    scene,
  );
  return arrange({ person, event, card, notices }, scene);
}

async function ledBy(person: Person, scene: Scene): Promise<number> {
  const lead = { ...scene.asker, person: person.id, absences: [] };
  const all = await everyAction(scene);
  return all.filter(({ standing }) => standing.stage === 'open' && isLead(lead, standing.owners)).length;
}
