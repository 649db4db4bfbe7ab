import { describe, expect, test } from 'vitest';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { ROLES } from '#src/people/person.ts';
import type { Role } from '#src/people/person.ts';
import { isLead, mayLook, mayRun, mayUpdate, mayVerify } from '#src/plan/permission.ts';
import { leadNames } from '#src/plan/permission.ts';
import type { Asker } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { aPerson, aRoster, aTracked, anOwner, day, personId } from '#test/kit/an-action.ts';

const TODAY = day('2015-06-10');

/** What somebody has to do with the action. */
const OWNERSHIPS = [
  'lead',
  'joint lead',
  'member of the group',
  'support',
  'deputy of today',
  'deputy who was shown',
  'deputy of last week',
  'nobody',
] as const;
type Ownership = (typeof OWNERSHIPS)[number];
const LEADS: readonly Ownership[] = [
  'lead',
  'joint lead',
  'member of the group',
  'deputy of today',
  'deputy who was shown',
];

const ACTION = [
  'Lead Lee',
  'Joint Jo',
  anOwner({ post: 'The Board', group: true }),
  anOwner({ name: 'Support Sue', support: true }),
  'Away Al',
  'Away Ada',
];
const NAMES: Readonly<Record<Ownership, string>> = {
  lead: 'Lead Lee',
  'joint lead': 'Joint Jo',
  'member of the group': 'Board Bo',
  support: 'Support Sue',
  'deputy of today': 'Deputy Di',
  'deputy who was shown': 'Deputy Dee',
  'deputy of last week': 'Deputy Dan',
  nobody: 'Nobody Ned',
};

function askerAs(ownership: Ownership, role: Role | null): Asker {
  const people = [...Object.values(NAMES), 'Away Al', 'Away Ada'].map((name) =>
    aPerson(name, { role: name === NAMES[ownership] ? role : null }),
  );
  const bodies = [{ name: 'The Board', aliases: [], members: ['Board Bo'] }];
  const away = (from: string, to: string, deputy: string, who = 'Away Al') => ({
    person: personId(who),
    from: day(from),
    to: day(to),
    deputy: personId(deputy),
  });
  return {
    person: personId(NAMES[ownership]),
    today: TODAY,
    index: rosterIndex(aRoster({ people, bodies }), TODAY),
    absences: [
      away('2015-06-01', '2015-06-05', 'Deputy Dan'),
      away('2015-06-08', '2015-06-12', 'Deputy Di'),
      { ...away('2015-06-08', '2015-06-12', 'Deputy Dee', 'Away Ada'), showsRestricted: true },
    ],
    archived: [],
  };
}

type Case = readonly [ownership: Ownership, role: Role | null, restricted: boolean];
const CASES: readonly Case[] = OWNERSHIPS.flatMap((ownership) =>
  [null, ...ROLES].flatMap((role) => [false, true].map((restricted): Case => [ownership, role, restricted])),
);

/** The whole of who may do what, said once more in other words; null is yes. */
function expected([ownership, role, restricted]: Case): Record<'look' | 'update' | 'run' | 'verify', string | null> {
  const [office, leads] = [role === 'office', LEADS.includes(ownership)];
  const isShown = leads && ownership !== 'deputy of today';
  const hidden = restricted && !office && !isShown && ownership !== 'support';
  return {
    look: hidden ? 'restricted' : null,
    update: hidden ? 'restricted' : office || leads ? null : 'not-a-lead',
    run: office ? null : 'office-only',
    verify: role !== 'verifier' && !office ? 'verifier-only' : leads ? 'own-action' : null,
  };
}

describe('who may do what', () => {
  test.each(CASES)('%s with the role %s, restricted: %s', (...one) => {
    const [ownership, role, restricted] = one;
    const asker = askerAs(ownership, role);
    const tracked = aTracked({ owners: ACTION, standing: { restricted } });
    const why = (refusal: Refusal | null) => refusal?.because ?? null;
    expect({
      look: why(mayLook(asker, tracked)),
      update: why(mayUpdate(asker, tracked)),
      run: why(mayRun(asker, 'do this')),
      verify: why(mayVerify(asker, tracked)),
    }).toEqual(expected(one));
  });

  test('a refusal names the leads as the plan does, and no supporter', () => {
    const tracked = aTracked({ owners: ACTION });
    expect(leadNames(tracked.standing.owners)).toEqual(['Lead Lee', 'Joint Jo', 'The Board', 'Away Al', 'Away Ada']);
    expect(mayUpdate(askerAs('nobody', null), tracked)).toMatchObject({
      leads: ['Lead Lee', 'Joint Jo', 'The Board', 'Away Al', 'Away Ada'],
    });
  });

  test('an action without leads is the office’s alone', () => {
    const tracked = aTracked({ owners: [] });
    expect(isLead(askerAs('lead', null), tracked.standing.owners)).toBe(false);
    expect(mayUpdate(askerAs('lead', null), tracked)).toMatchObject({ because: 'not-a-lead', leads: [] });
    expect(mayUpdate(askerAs('nobody', 'office'), tracked)).toBeNull();
  });
});
