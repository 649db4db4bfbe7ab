import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '#db/open.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { MISSING } from '#test/kit/a-council-plan.ts';
import type { Process } from '#test/kit/a-process.ts';
import { isPostTo, isThreadIn } from '#test/kit/teams/a-connector.ts';
import {
  aBotAddedToTeam,
  aChannelMessage,
  anExecute,
  aPersonalMessage,
  aReaction,
  aSubmit,
  aTeamInstallation,
  asTargeted,
  someJoin,
} from '#test/kit/teams/activities.ts';
import { actionsOn } from '#test/kit/teams/card-actions.ts';
import type { Shown } from '#test/kit/teams/conversations.ts';
import type { SDKS } from '#test/kit/teams/sdks.ts';
import { LEADERS, userIdOf } from '#test/kit/teams/tenant.ts';
import { aTeamsCouncil } from './a-teams-council.ts';
import type { TeamsCouncil } from './a-teams-council.ts';

/** A Saturday, on which nothing is due; Tuesday before the morning’s run, with Monday’s digest still to be posted; and the run. */
const SATURDAY = '2015-06-13T12:00:00Z';
const EARLY = '2015-06-16T08:05:00Z';
const MORNING = '2015-06-16T08:30:05Z';

/** Who is asked on that morning, in the order in which it is written: the first four are on their way together. */
const ASKED_FIRST = ['Stella Manzie', 'Malcolm Newsam', 'Myers', 'Kenny'];
const ASKED_LAST = ['Karl Battersby', 'Chris Read', 'Caven Vines'];
/** Who never got the app, and whose chat is gone; they are asked among the last. */
const WITHOUT_APP = 'Ney';
const GONE = 'Stuart Booth';
const OFFICE = 'Olive Office';

const LINKED = 'people of the roster linked to Teams by e-mail';
const PATIENT = { timeout: 15_000, interval: 50 };

let council: TeamsCouncil;
let running: Process;

/** A council of sixty on Teams, from the import to Tuesday’s answers, with the process killed in between, over one of the SDKs. */
export function aDayOver([called, sdk]: (typeof SDKS)[number]): void {
  describe.skipIf(MISSING !== null)(
    `a council of sixty on Teams over ${called}, from the import to Tuesday’s answers${MISSING ?? ''}`,
    () => {
      beforeAll(async () => {
        council = await aTeamsCouncil(sdk);
      }, 30_000);

      afterAll(() => council.close());

      test('the app comes to a team, and everybody of the roster is linked by e-mail', async () => {
        await start(SATURDAY);
        await council.twice(running, aTeamInstallation('add', { by: OFFICE }));
        await council.twice(running, aBotAddedToTeam({ by: OFFICE }));
        await vi.waitFor(() => expect(running.log()).toContain(LINKED), PATIENT);
        expect(await running.end()).toBe(0);
      });

      test('the digest stands in its channel once, though the process was killed as Teams took it', async () => {
        const taken = council.cloud.connector.onceTaken(isThreadIn(LEADERS));
        await killedAfter(taken, await start(EARLY));
        await start('2015-06-16T08:06:00Z');
        // The last of what the timetable says at that hour, after the digest’s turn would have been.
        await vi.waitFor(() => expect(running.log()).toContain('The time for the turn of nudges'), PATIENT);
        expect(await running.end()).toBe(0);
        expect(digests()).toHaveLength(1);
      });

      test('nobody is asked twice though the process was killed in the middle, and what was not on its way still goes', async () => {
        const { connector } = council.cloud;
        connector.people.setReach(WITHOUT_APP, 'not installed');
        connector.people.setReach(GONE, 'gone');
        const taken = connector.onceTaken(({ path }) => /^conversations\/a:.*\/activities$/u.test(path));
        await killedAfter(taken, await start(MORNING));
        await start('2015-06-16T08:30:20Z');
        await vi.waitFor(() => {
          for (const name of ASKED_LAST) expect(council.shownTo(name), name).toHaveLength(1);
        }, PATIENT);
        const before = ASKED_FIRST.map((name) => council.shownTo(name));
        expect(before.flat()).not.toEqual([]);
        for (const shown of before) expect(shown.length).toBeLessThanOrEqual(1);
        expect(running.log()).toContain('on their way when the last run ended');
      });

      test('of somebody without the app and somebody whose chat is gone the office hears with the remedy, and neither is written to again', async () => {
        await vi.waitFor(() => {
          expect(wordsTo(OFFICE)).toMatch(
            /to Commissioner Ney could not be delivered[^]*not installed for them in Teams/u,
          );
          expect(wordsTo(OFFICE)).toMatch(/to Stuart Booth could not be delivered[^]*check their account/u);
        }, PATIENT);
        const refused = council.cloud.connector.calls.filter(({ status }) => status === 403 || status === 404);
        expect(refused.filter(({ status }) => status === 403)).toHaveLength(1);
        // A chat that is gone is opened anew once.
        expect(refused.filter(({ status }) => status === 404)).toHaveLength(2);
      });

      test('a button changes the message that asked', async () => {
        const nudge = nudgeOf('Karl Battersby');
        const green = actionsOn(nudge.card).find(({ title }) => title === 'Yes: Green');
        const execute = anExecute(green?.data ?? {}, nudge, { by: 'Karl Battersby' });
        const answer = await council.twice(running, execute);
        expect(answer).toMatchObject({ statusCode: 200 });
        await vi.waitFor(() => expect(wordsTo('Karl Battersby')).toContain('Recorded: '), PATIENT);
        expect(council.shownTo('Karl Battersby')).toMatchObject([{ id: nudge.id, how: 'changed' }]);
      });

      test('an emoji on the message answers it', async () => {
        const reaction = aReaction('1f7e0_largeorangecircle', nudgeOf('Caven Vines'), { by: 'Caven Vines' });
        await council.twice(running, reaction);
        await vi.waitFor(() => expect(wordsTo('Caven Vines')).toContain('is Amber'), PATIENT);
      });

      test('typed words with a ref in them are answered in the chat', async () => {
        const ref = refIn(nudgeOf('Karl Battersby'));
        await council.twice(running, aPersonalMessage(`/rag ${ref} red no money`, { by: 'Karl Battersby' }));
        await vi.waitFor(() => expect(wordsTo('Karl Battersby')).toContain(`Recorded: ${ref} is Red`), PATIENT);
        expect(council.shownTo('Karl Battersby')).toHaveLength(2);
      });

      test('a form on the card, sent off, is recorded', async () => {
        // A colleague’s answer to the same action changes what the others were asked.
        await vi.waitFor(() => expect(nudgeOf('Chris Read').how).toBe('changed'), PATIENT);
        const nudge = nudgeOf('Chris Read');
        const form = actionsOn(nudge.card).find(({ title }) => title === 'Record');
        const fields = { rating: 'amber', note: 'the board met', waitingOn: '', forecast: '2015-07-10' };
        await council.twice(running, aSubmit({ ...form?.data, ...fields }, nudge, { by: 'Chris Read' }));
        await vi.waitFor(
          () => expect(wordsTo('Chris Read')).toMatch(/Recorded: [\d.]+ (?:“Report” )?is Amber/u),
          PATIENT,
        );
      });

      test('a reply is recorded once, though the process was killed and Teams sent it again; a second answer says that it is one', async () => {
        const nudge = nudgeOf('Chris Read');
        const taken = council.cloud.connector.onceTaken(isPostTo(nudge.conversation));
        const reply = aPersonalMessage(`${refIn(nudge)} amber waiting on HR`, { by: 'Chris Read' });
        await council.once(running, reply);
        await killedAfter(taken, running);
        await start('2015-06-16T08:40:00Z');
        await council.twice(running, reply);
        // By the time that what comes later is answered, this would be too.
        await council.twice(running, aPersonalMessage('help', { by: 'Chris Read' }));
        await vi.waitFor(() => expect(wordsTo('Chris Read')).toContain('What you can say'), PATIENT);
        const answers = council.shownTo('Chris Read').filter(({ summary }) => summary.includes('Waiting on HR'));
        const repeated = answers.filter(({ card }) => JSON.stringify(card).includes('I send this once more'));
        expect(answers.length - repeated.length).toBe(1);
        expect(repeated.length).toBeLessThanOrEqual(1);
      });

      test('the digest is answered in its thread, in its channel', async () => {
        const [digest] = digests();
        const root = digest?.id ?? '';
        const before = council.cloud.connector.standing(LEADERS).length;
        await council.twice(
          running,
          aChannelMessage(refIn(nudgeOf('Karl Battersby')), { by: 'Karl Battersby' }, { root }),
        );
        await vi.waitFor(
          () => expect(council.cloud.connector.standing(LEADERS).length).toBeGreaterThan(before),
          PATIENT,
        );
        expect(council.cloud.connector.standing(LEADERS).at(-1)?.root).toBe(root);
        expect(digests()).toHaveLength(1);
      });

      test('a command that nobody saw is answered there to its asker alone', async () => {
        const { connector } = council.cloud;
        const standing = connector.standing(LEADERS).length;
        await council.twice(
          running,
          asTargeted(aChannelMessage(refIn(nudgeOf('Karl Battersby')), { by: 'Karl Battersby' })),
        );
        const alone = () => connector.shown.filter(({ onlyFor }) => onlyFor === userIdOf('Karl Battersby'));
        await vi.waitFor(() => expect(alone()).toHaveLength(1), PATIENT);
        expect(connector.standing(LEADERS)).toHaveLength(standing);
      });

      test('once a guest reads the channel, an answer of the plan goes to its asker, and the channel is told that', async () => {
        const { connector } = council.cloud;
        const guest = { name: 'Gail Guest', email: 'gail@firm.example', role: 'guest' } as const;
        connector.people.setMembers(LEADERS, [{ name: 'Karl Battersby', email: null }, guest]);
        await council.twice(running, someJoin(['Gail Guest']));
        const before = connector.standing(LEADERS).length;
        await council.twice(running, aChannelMessage(refIn(nudgeOf('Karl Battersby')), { by: 'Karl Battersby' }));
        await vi.waitFor(() => expect(connector.standing(LEADERS).length).toBeGreaterThan(before), PATIENT);
        const [told, ...more] = connector.standing(LEADERS).slice(before);
        expect([told?.summary.split('\n')[0], more]).toEqual(['Answered privately', []]);
        expect(council.shownTo('Karl Battersby').at(-1)?.summary).toContain(refIn(nudgeOf('Karl Battersby')));
      });

      test('what was answered is in the ledger once', async () => {
        expect(await running.end()).toBe(0);
        const { register, close } = await openDatabase(council.file, { as: 'tool' });
        const ledger = await register.ledgerIn('RIP' as PlanKey);
        await close();
        const said = ledger.flatMap(({ event }) => (event.kind === 'updated' ? [event.change.rating] : []));
        expect(said).toEqual(['green', 'amber', 'red', 'amber', 'amber']);
      });

      test('every call bore the bot’s token, and they came no faster than Teams allows', () => {
        const { calls, mostInASecond } = council.cloud.connector;
        expect(new Set(calls.map(({ token }) => token))).toEqual(new Set(['bot-token-of-the-test']));
        expect(mostInASecond()).toBeLessThanOrEqual(50);
      });
    },
  );
}

async function start(at: string): Promise<Process> {
  running = await council.start(at);
  return running;
}

async function killedAfter(taken: Promise<void>, process: Process): Promise<void> {
  await taken;
  process.kill();
  expect(await process.gone).toBeNull();
}

/** The first messages of the threads of the leadership’s channel that are digests. */
function digests(): readonly Shown[] {
  return council.cloud.connector.standing(LEADERS).filter(({ id, root }) => id === root);
}

function nudgeOf(name: string): Shown {
  const [first] = council.shownTo(name);
  if (first === undefined) throw new Error(`${name} was asked nothing.`);
  return first;
}

function wordsTo(name: string): string {
  return council
    .shownTo(name)
    .map(({ summary }) => summary)
    .join('\n');
}

function refIn({ summary }: Shown): string {
  return /\b\d+\.\d+\.\d+\b/u.exec(summary)?.[0] ?? '';
}
