import { describe, expect, test } from 'vitest';
import { COMMANDS } from '#src/commands/commands.ts';
import type { Audience } from '#src/sight/audience.ts';
import { anAction } from '#test/kit/an-action.ts';
import { aPlace } from './a-place.ts';
import type { Place, Shown } from './a-place.ts';

const SECRET = anAction({
  ref: '7.7.7',
  title: 'Close the Rookery unit',
  due: '2015-10-30',
  section: 7,
  doubt: 'The plan gives two dates.',
});
const OPEN = anAction({ ref: '8.8.8', title: 'Train every councillor', due: '2015-12-04', owners: ['Ben Baker'] });

/**
 * What an answer is: it names 7.7.7; it names it in a list of which it is left out where it is restricted; it names it or,
 * where it is restricted, says no; it is of the plan and names another; it restricts that other; it is the asker's own; it says no.
 */
type Kind = 'it' | 'it in a list' | 'it or no' | 'plan' | 'restricts' | 'own' | 'no';

/** Everything that can be said, and what is answered to 7.7.7's lead, to another member and to the office. */
const SAID: readonly (readonly [said: string, lead: Kind, member: Kind, office: Kind])[] = [
  ['/rag mine', 'own', 'own', 'own'],
  ['/rag round', 'own', 'own', 'own'],
  ['/rag due', 'plan', 'plan', 'plan'],
  ['/rag overdue', 'it', 'it in a list', 'it'],
  ['/rag red', 'it', 'it in a list', 'it'],
  ['/rag amber', 'plan', 'plan', 'plan'],
  ['/rag green', 'plan', 'plan', 'plan'],
  ['/rag blue', 'plan', 'plan', 'plan'],
  ['/rag grey', 'plan', 'plan', 'plan'],
  ['/rag stale', 'plan', 'plan', 'plan'],
  ['/rag unrated', 'plan', 'plan', 'plan'],
  ['/rag no lead', 'plan', 'plan', 'plan'],
  ['/rag no date', 'plan', 'plan', 'plan'],
  ['/rag section 7', 'it', 'it in a list', 'it'],
  ['/rag theme A', 'it', 'it in a list', 'it'],
  ['/rag lead "Ann Archer"', 'it', 'it in a list', 'it'],
  ['/rag find Rookery', 'it', 'it in a list', 'it'],
  ['/rag find councillor', 'plan', 'plan', 'plan'],
  ['/rag recommendation 5', 'it', 'it in a list', 'it'],
  ['/rag digest by recommendation', 'no', 'no', 'it'],
  ['/rag red recommendation 5', 'it', 'it in a list', 'it'],
  ['/rag recommendation 5 partly, the Board today: see 7.7.7', 'no', 'no', 'it'],
  ['/rag recommendation 5 history', 'plan', 'plan', 'it'],
  ['/rag recommendation 5 not served by 7.7.7', 'no', 'no', 'it'],
  ['/rag outcomes', 'plan', 'plan', 'plan'],
  ['/rag milestones', 'plan', 'plan', 'plan'],
  ['/rag indicators', 'plan', 'plan', 'plan'],
  ['/rag index', 'plan', 'plan', 'plan'],
  ['/rag coverage', 'plan', 'plan', 'plan'],
  ['/rag history 7.7.7', 'it', 'it or no', 'it'],
  ['/rag as published 7.7.7', 'it', 'it or no', 'it'],
  ['/rag links', 'plan', 'plan', 'plan'],
  ['/rag lineage', 'it', 'it in a list', 'it'],
  ['/rag lineage 7.7.7', 'it', 'it or no', 'it'],
  ['/rag have a word 7.7.7', 'no', 'no', 'it'],
  ['/rag propose date 7.7.7', 'it', 'no', 'it'],
  ['/rag propose lead 7.7.7', 'it', 'no', 'it'],
  ['/rag ask other lead 7.7.7', 'it', 'no', 'no'],
  ['/rag see otherwise 7.7.7', 'it', 'no', 'it'],
  ['/rag handover', 'own', 'own', 'own'],
  ['/rag 7.7.7', 'it', 'it or no', 'it'],
  ['/rag 7.7.7 8.8.8', 'it', 'it or no', 'it'],
  ['/rag about 7.7.7', 'it', 'it or no', 'it'],
  ['7.7.6', 'no', 'no', 'no'],
  ['the supplier of the unit is late', 'it', 'plan', 'plan'],
  ['/rag celebrate', 'plan', 'plan', 'plan'],
  ['/rag plans', 'it in a list', 'it in a list', 'it in a list'],
  ['/rag help', 'it in a list', 'it in a list', 'it in a list'],
  ['/rag office', 'no', 'no', 'own'],
  ['/rag post again 12', 'no', 'no', 'own'],
  ['/rag leave message 12', 'no', 'no', 'own'],
  ['/rag arrived 12', 'no', 'no', 'own'],
  ['/rag place 12', 'no', 'no', 'own'],
  ['/rag try again 12', 'no', 'no', 'own'],
  ['/rag status', 'no', 'no', 'plan'],
  ['/rag settings', 'no', 'no', 'plan'],
  ['/rag why late', 'no', 'no', 'plan'],
  ['/rag report', 'no', 'no', 'plan'],
  ['/rag report freeze tracker as at 31 Aug, called Audit', 'no', 'no', 'no'],
  ['/rag key', 'plan', 'plan', 'plan'],
  ['/rag page', 'own', 'own', 'own'],
  ['/rag doubts', 'no', 'no', 'it'],
  ['/rag digests', 'no', 'no', 'plan'],
  ['/rag digest', 'no', 'no', 'it in a list'],
  ['/rag digest post', 'no', 'no', 'own'],
  ['/rag pause until 4 Jan', 'own', 'own', 'own'],
  ['/rag pause', 'own', 'own', 'own'],
  ['/rag time 14:00', 'own', 'own', 'own'],
  ['/rag time', 'own', 'own', 'own'],
  ['/rag resume', 'own', 'own', 'own'],
  ['/rag back', 'own', 'own', 'own'],
  ['/rag away until 15 Jan', 'own', 'own', 'own'],
  ['/rag note 7.7.7', 'it', 'no', 'it'],
  ['/rag new date 7.7.7', 'it', 'no', 'it'],
  ['/rag elsewhere 7.7.7', 'it', 'no', 'no'],
  ['/rag snooze 7.7.7', 'it', 'no', 'it'],
  ['7.7.7 amber waiting on HR', 'it', 'no', 'it'],
  ['/rag undo 7.7.7', 'it', 'no', 'it'],
  ['/rag undo', 'it', 'no', 'it'],
  ['/rag begin', 'no', 'no', 'plan'],
  ['/rag approve 7.7.7', 'no', 'no', 'no'],
  ['/rag realistic 7.7.7', 'no', 'no', 'no'],
  ['/rag forum', 'plan', 'plan', 'plan'],
  ['/rag board', 'no', 'no', 'plan'],
  ['/rag wall', 'no', 'no', 'plan'],
  ['/rag reviews', 'plan', 'plan', 'plan'],
  ['/rag decline 7.7.7 because the board meets then', 'no', 'no', 'no'],
  ['/rag verify 7.7.7', 'no', 'no', 'no'],
  ['/rag checks', 'no', 'no', 'no'],
  ['/rag checker 7.7.7 "Will Wood"', 'no', 'no', 'own'],
  ['/rag evidence 7.7.7', 'it', 'no', 'it'],
  ['/rag holds 7.7.7', 'it', 'no', 'it'],
  ['/rag settle 7.7.7 timescale', 'no', 'no', 'it'],
  ['/rag date 7.7.7 31 Mar 2016 because the supplier is late', 'no', 'no', 'it'],
  ['/rag assign 7.7.7 "Ann Archer"', 'no', 'no', 'it'],
  ['/rag close 7.7.7 as withdrawn because the grant ended', 'no', 'no', 'it'],
  ['/rag reopen 7.7.7 because more is to do', 'no', 'no', 'it'],
  ['/rag remind 7.7.7', 'no', 'no', 'it'],
  ['/rag add 9.9.9', 'no', 'no', 'no'],
  ['/rag edit 7.7.7 theme A', 'no', 'no', 'it'],
  ['/rag split 7.7.7', 'no', 'no', 'no'],
  ['/rag merge 7.7.7 into 8.8.8', 'no', 'no', 'no'],
  ['/rag ask 7.7.7 is the money there?', 'no', 'no', 'it'],
  ['/rag requests 7.7.7', 'no', 'no', 'it'],
  ['/rag keep 7.7.7', 'no', 'no', 'it'],
  ['/rag follow 7.7.7', 'no', 'no', 'it'],
  ['/rag public 7.7.7 The unit is closed.', 'it', 'no', 'it'],
  ['/rag same 7.7.7', 'no', 'no', 'it'],
  ['/rag apart 7.7.7', 'no', 'no', 'it'],
  ['/rag answer 7.7.7', 'no', 'no', 'it'],
  ['/rag link "Will Wood" T77', 'no', 'no', 'plan'],
  ['/rag unlink "Ben Baker"', 'no', 'no', 'plan'],
  ['/rag i am "Ann Archer"', 'own', 'own', 'own'],
  ['/rag not mine 7.7.7', 'it', 'it or no', 'it'],
  ['/rag unrestrict 8.8.8', 'no', 'no', 'plan'],
  ['/rag restrict 8.8.8', 'no', 'no', 'restricts'],
];

test('the table has a line for everything that can be said', () => {
  const said = SAID.map(([words]) => words);
  const missing = COMMANDS.filter(({ name, also = [] }) => {
    return !said.some((words) => [name, ...also].some((one) => `${words} `.startsWith(`/rag ${one} `)));
  });
  expect(missing.map(({ name }) => name)).toEqual([]);
});

const ROLES = ['lead', 'member', 'office', 'stranger'] as const;
type Role = (typeof ROLES)[number];
const WHO = { lead: 'Ann Archer', member: 'Will Wood', office: 'Olive Office', stranger: 'Somebody' } as const;

/** Where an answer is shown, to everybody who reads the place or to the asker alone, and whether the place is told that. */
function whereItBelongs(kind: Kind, audience: Audience, isRestricted: boolean): string {
  if (audience === 'asker') return 'there';
  if (kind === 'own' || kind === 'no' || (kind === 'it or no' && isRestricted)) return 'alone';
  if (audience !== 'members') return 'alone, told there';
  if (kind === 'restricts') return 'alone';
  return kind.startsWith('it') && isRestricted && kind !== 'it in a list' ? 'alone' : 'there';
}

const isNamed = (text: string): boolean =>
  text.includes('Close the Rookery unit') || /(?<![\d.])7\.7\.7(?![\d.]*\d)/u.test(text);

function isTold({ card }: Shown): boolean {
  return card.heading === 'Answered privately';
}

function isTakenDown({ card }: Shown): boolean {
  return card.heading === 'Taken down';
}

function whereItIs(shown: readonly Shown[]): string {
  const own = shown.filter((one) => one.where !== 'elsewhere' && !isTakenDown(one));
  const said = own.filter((one) => !isTold(one)).map(({ where }) => where);
  return [...new Set(said), ...(own.some(isTold) ? ['told there'] : [])].join(', ');
}

async function aRoom(audience: Audience, isRestricted: boolean): Promise<Place> {
  const place = await aPlace(audience, [SECRET, OPEN]);
  await place.say('Ann Archer', '7.7.7 red because the money is late');
  await place.say('Olive Office', '/rag recommendation add 5: Keep fewer units');
  await place.say('Olive Office', '/rag recommendation 5 served by 7.7.7');
  if (isRestricted) await place.restrict(SECRET);
  return place;
}

const AUDIENCES = ['asker', 'members', 'outsiders', 'unknown'] as const satisfies readonly Audience[];
const CASES = AUDIENCES.flatMap((audience) =>
  ROLES.flatMap((role) => [false, true].map((isRestricted) => ({ audience, role, isRestricted }))),
);

describe.each(CASES)(
  'read by $audience, said by a $role, restricted: $isRestricted',
  ({ audience, role, isRestricted }) => {
    test('every answer is shown to whoever may see it, and to nobody else', async () => {
      const place = await aRoom(audience, isRestricted);
      for (const [said, ...kinds] of SAID) {
        const kind: Kind = role === 'stranger' ? 'no' : kinds[ROLES.indexOf(role)]!;
        const shown = await place.say(WHO[role], said);
        expect([said, whereItIs(shown)]).toEqual([said, whereItBelongs(kind, audience, isRestricted)]);
        const answers = shown.filter((one) => one.where !== 'elsewhere' && !isTold(one));
        const isShown = answers.some(({ text }) => isNamed(text));
        expect([said, isShown && !maySee(role, isRestricted)]).toEqual([said, false]);
        expect([said, isShown || !mustName(kind, isRestricted)]).toEqual([said, true]);
        const everybody = shown.filter(({ where }) => where === 'there' && audience !== 'asker');
        const isLeaking = ({ text }: Shown): boolean => isNamed(text) && (isRestricted || audience !== 'members');
        expect([said, everybody.filter(isLeaking)]).toEqual([said, []]);
      }
    });
  },
);

function mustName(kind: Kind, isRestricted: boolean): boolean {
  return kind === 'it' || (!isRestricted && kind.startsWith('it'));
}

function maySee(role: Role, isRestricted: boolean): boolean {
  return role !== 'stranger' && !(isRestricted && role === 'member');
}
