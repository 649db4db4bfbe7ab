import { calledOf } from '#src/people/called-of.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { sayAccountAgain, sayArrangedAgain, sayArrangedStays } from '#src/messages/office/arranged-again.ts';
import type { Person } from '#src/people/person.ts';
import type { NewPersonEntry, PersonEntry } from '#src/plan/ledger.ts';
import { arrangedSince, stillStanding } from '#src/plan/office-decisions.ts';
import type { AccountId } from '#src/ports/message.ts';
import { sayArrangement } from '#src/messages/words/say-arrangement.ts';
import type { Scene } from '#src/commands/command.ts';
import { isOlderThanADay } from './judge-lines.ts';
import type { TheDecision } from './the-decision.ts';

/** Something arranged for a person that is to be taken back: one sentence on what stands now, or on why it stays. */
export type JudgedArranged = {
  readonly person: Person;
  readonly says: string;
  readonly stays: boolean;
  /** Null where nothing is taken back. */
  readonly entry: NewPersonEntry | null;
  /** The account that is given back, platform first; absent for what is no account. */
  readonly account?: { readonly platform: string; readonly id: string | null };
};

/** What becomes of each arrangement that nobody took back yet. */
export async function judgeArranged(
  { arranged, arrangements }: TheDecision,
  scene: Scene,
): Promise<readonly JudgedArranged[]> {
  const standing = new Set(stillStanding(arrangements).map(({ seq }) => seq));
  const judged: JudgedArranged[] = [];
  for (const line of arranged.filter(({ seq }) => standing.has(seq))) {
    const person = scene.roster.people.find(({ id }) => id === line.person);
    if (person !== undefined) judged.push(await judge(line, { person, arrangements }, scene));
  }
  return judged;
}

type Of = { readonly person: Person; readonly arrangements: readonly PersonEntry[] };

async function judge(line: PersonEntry, { person, arrangements }: Of, scene: Scene): Promise<JudgedArranged> {
  const { event } = line;
  const name = (id: Person['id']): string => scene.index.called(id) ?? 'somebody';
  const stays = (says: string): JudgedArranged => ({ person, says, stays: true, entry: null });
  const since = arrangedSince(line, arrangements);
  if (since !== null) {
    const who = since.by === null ? 'The roster' : name(since.by);
    return stays(
      sayArrangedStays({ name: calledOf(person), who, what: sayArrangement(since.event, name), on: since.day }),
    );
  }
  if (isOlderThanADay(line, scene)) {
    return stays(`What was arranged for ${calledOf(person)} on ${sayDay(line.day)} is older than a day, so it stays.`);
  }
  const entry: NewPersonEntry = { person: person.id, event: { kind: 'undone', of: line.seq }, ...scene.saying };
  if (event.kind !== 'linked') {
    return { person, says: sayArrangedAgain(calledOf(person), sayArrangement(event, name)), stays: false, entry };
  }
  const { account, was = null } = event;
  const [platform = '', now] = partsOf(account ?? was ?? '');
  const [, before = null] = was === null ? [] : partsOf(was);
  const owner = was === null ? null : await scene.register.personAt(was as AccountId);
  const isChanged = (person.accounts[platform] ?? null) !== (account === null ? null : (now ?? null));
  if (isChanged || (owner !== null && owner.id !== person.id)) {
    const why =
      owner !== null && owner.id !== person.id
        ? `${before ?? ''} is ${calledOf(owner)}’s now`
        : 'the roster says otherwise by now';
    return stays(`The account of ${calledOf(person)} stays as it is: ${why}.`);
  }
  return {
    person,
    says: sayAccountAgain(calledOf(person), before),
    stays: false,
    entry,
    account: { platform, id: before },
  };
}

function partsOf(account: string): readonly string[] {
  const at = account.indexOf(':');
  return [account.slice(0, at), account.slice(at + 1)];
}
