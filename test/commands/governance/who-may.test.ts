import { expect, test } from 'vitest';
import type { Role } from '#src/people/person.ts';
import type { Standing } from '#src/plan/standing.ts';
import { aTalk } from '#test/commands/a-talk.ts';
import type { Talk, Told } from '#test/commands/a-talk.ts';
import { anAction, anOwner, aPerson } from '#test/kit/an-action.ts';
import { ACTS, expected, FORUMS, OWNERSHIPS, ROLES } from './who-may-table.ts';
import type { Act, Forums, Ownership } from './who-may-table.ts';

const [PAT, ANN, AL, VERA, OLIVE] = ['Pat Person', 'Ann Archer', 'Alan Aldous', 'Vera Venn', 'Olive Office'];
const LATER = '2015-12-21';

type Said = readonly [who: string, says: string];
type Way = {
  readonly before: (ref: string) => readonly Said[];
  readonly says: (ref: string, forums: Forums) => string;
  readonly counts: (after: Standing, told: Told) => boolean;
};

const done = (ref: string): Said => [ANN, `/rag ${ref} done https://files.example/${ref}`];
const checked = (ref: string): Said => [VERA, `/rag verify ${ref} yes`];
const rated = (ref: string): Said => [ANN, `/rag ${ref} red nobody has signed`];

/** What is said before each act, what the act says, and how one knows that it counted. */
const WAYS: Readonly<Record<Act, Way>> = {
  'says done': {
    before: () => [],
    says: (ref) => `/rag ${ref} done https://files.example/own`,
    counts: ({ stage }) => stage === 'delivered',
  },
  'shows more': {
    before: (ref) => [done(ref)],
    says: (ref) => `/rag evidence ${ref} https://files.example/own`,
    counts: ({ evidence }) => evidence?.includes('/own') === true,
  },
  agrees: {
    before: (ref) => [rated(ref)],
    says: (ref) => `/rag ${ref} red`,
    counts: ({ declared }) => declared?.by === 'person:pat-person',
  },
  'sees it otherwise': {
    before: (ref) => [rated(ref)],
    says: (ref) => `/rag see otherwise ${ref}`,
    counts: (_, { card }) => card.heading.endsWith('how do you see it?'),
  },
  'says that it holds': {
    before: (ref) => [done(ref), checked(ref)],
    says: (ref) => `/rag holds ${ref}`,
    counts: ({ embedding }) => embedding === 'said',
  },
  'says that it holds no more': {
    before: (ref) => [done(ref), checked(ref)],
    says: (ref) => `/rag holds ${ref} no, the team was disbanded`,
    counts: ({ stage, evidence, checked: by }) => stage === 'open' && evidence !== null && by !== null,
  },
  'says that it is complete': {
    before: (ref) => [done(ref)],
    says: (ref) => `/rag verify ${ref} yes`,
    counts: ({ stage }) => stage === 'complete',
  },
  'says what is missing': {
    before: (ref) => [done(ref)],
    says: (ref) => `/rag verify ${ref} no, two pages are missing`,
    counts: ({ sentBack }) => sentBack !== null,
  },
  closes: {
    before: () => [],
    says: (ref, forums) =>
      `/rag close ${ref} as superseded because another covers it${forums === 'board said' ? ', Cabinet 12 October minute 34' : ''}`,
    counts: ({ stage }) => stage === 'superseded',
  },
  'opens again': {
    before: (ref) => [[OLIVE, `/rag close ${ref} as withdrawn because the grant has ended, Cabinet 12 May`]],
    says: (ref) => `/rag reopen ${ref} because more is to do`,
    counts: ({ stage }) => stage === 'open',
  },
};

const OWNERS: Readonly<Record<Ownership, Parameters<typeof anAction>[0]>> = {
  lead: { owners: [PAT, ANN] },
  'joint lead': { owners: [ANN, PAT] },
  'deputy of today': { owners: [ANN, AL] },
  supporter: { owners: [ANN, anOwner({ name: PAT, support: true })] },
  'led it when it was said done': { owners: [ANN, PAT] },
  nobody: { owners: [ANN] },
};

const REFS = new Map(ACTS.map((act, at) => [act, `1.${at + 1}`]));

// Boards are a matter of closing alone: without it each is tried once.
function triedWith(forums: Forums): readonly Act[] {
  return forums === 'no boards' ? ACTS : ['closes'];
}

async function aPlace(role: Role | null, ownership: Ownership, forums: Forums): Promise<Talk> {
  const actions = ACTS.map((act, position) =>
    anAction({ ref: REFS.get(act)!, title: `Let ${act}`, due: '2016-06-30', position, ...OWNERS[ownership] }),
  );
  const people = [
    aPerson(PAT, { role }),
    aPerson(ANN),
    aPerson(AL),
    aPerson(VERA, { role: 'verifier' }),
    aPerson(OLIVE, { role: 'office' }),
  ];
  const talk = await aTalk({ actions, people });
  await talk.hasSettings({ embeddedDays: 30 });
  if (forums !== 'no boards') await talk.hasBoards([['CABINET', 'Cabinet']]);
  if (ownership === 'deputy of today') await talk.say(OLIVE, `/rag away ${AL} 16 Nov – 31 Dec deputy ${PAT}`);
  for (const act of triedWith(forums)) {
    const ref = REFS.get(act)!;
    const before = WAYS[act].before(ref);
    const gives: readonly Said[] =
      ownership === 'led it when it was said done' ? [[OLIVE, `/rag assign ${ref} to "${ANN}"`]] : [];
    for (const one of [...before.slice(0, 1), ...gives, ...before.slice(1)]) await talk.say(...one);
  }
  talk.setDay(LATER);
  return talk;
}

const CASES = ROLES.flatMap((role) =>
  OWNERSHIPS.flatMap((ownership) => FORUMS.map((forums) => [role, ownership, forums] as const)),
);

test.each(CASES)(
  'somebody with the role %s, as %s, where there are %s, may do what the table says',
  async (role, ownership, forums) => {
    const talk = await aPlace(role, ownership, forums);
    for (const act of triedWith(forums)) {
      const ref = REFS.get(act)!;
      const before = await talk.standing(ref);
      const told = await talk.say(PAT, WAYS[act].says(ref, forums));
      const after = await talk.standing(ref);
      const what = expected(role, ownership, act, forums);
      expect(WAYS[act].counts(after, told), act).toBe(what === 'counts');
      // What is refused or asked about changes nothing of how it stands.
      expect({ stage: after.stage, evidence: after.evidence }, act).toEqual(
        what === 'counts'
          ? { stage: after.stage, evidence: after.evidence }
          : { stage: before.stage, evidence: before.evidence },
      );
      expect(told.card.heading.endsWith('which board decided it?'), act).toBe(what === 'asked');
    }
  },
);
