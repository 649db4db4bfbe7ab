import { expect, test } from 'vitest';
import { LONDON } from '#src/calendar/instant.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { beginning } from '#src/plan/begun.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { aSlack } from '#test/kit/a-slack.ts';
import type { ASlack } from '#test/kit/a-slack.ts';
import { anAction, aPerson, aPlan, day } from '#test/kit/an-action.ts';
import { aDirectMessage, aHomeOpened, TEAM } from '#test/kit/slack-envelopes.ts';

// The app was put into the workspace for everybody at once: thirty people looked at it within a second, before Slack had
// said who they are, and were told that nobody knew them.

const NAMES = Array.from({ length: 30 }, (_, at) => `${String.fromCharCode(65 + (at % 26))}${at}na Archer`);
const NOBODY = 'I do not know you';
const userOf = (at: number): string => `U1${String(at).padStart(2, '0')}`;
const emailOf = (at: number): string => `lead${at}@council.example`;

/** A council of thirty leads, none of whom has an account yet. */
async function aCouncil(): Promise<ASlack> {
  const database = await aDatabase();
  const people = NAMES.map((name, at) => aPerson(name, { accounts: {}, email: emailOf(at) }));
  await database.register.addPlan({
    plan: aPlan({ begun: null }),
    headings: [],
    actions: NAMES.map((name, at) => anAction({ ref: `1.${at + 1}`, due: '2015-12-31', owners: [name], position: at })),
    at: aClock().now(),
    day: day('2015-05-26'),
  });
  const office = aPerson('Olive Office', { role: 'office', accounts: { slack: `${TEAM}/U1` } });
  await database.register.saveRoster({ people: [office, ...people], posts: [], bodies: [] });
  return aSlack({ database });
}

function answerWho({ fake }: ASlack): void {
  const member = (at: number) => ({
    id: userOf(at),
    team_id: TEAM,
    profile: { real_name: NAMES[at], email: emailOf(at) },
  });
  const found = (at: number) =>
    at < 0 ? Response.json({ ok: false, error: 'user_not_found' }) : Response.json({ ok: true, user: member(at) });
  fake.answers('users.info', ({ user }) => found(NAMES.findIndex((_, at) => userOf(at) === user)));
  fake.answers('users.lookupByEmail', ({ email }) => found(NAMES.findIndex((_, at) => emailOf(at) === email)));
  fake.answers('conversations.open', ({ users }) => Response.json({ ok: true, channel: { id: `D${String(users)}` } }));
}

function cannotSay({ fake }: ASlack): void {
  fake.answers('users.info', () => new Response('', { status: 503 }));
  fake.answers('users.lookupByEmail', () => new Response('', { status: 503 }));
}

const openAll = (slack: ASlack) =>
  Promise.all(NAMES.map((_, at) => slack.post(aHomeOpened({ user: userOf(at), channel: `D${userOf(at)}` }))));

/** The page that each of them saw last. */
function pagesOf({ fake }: ASlack): ReadonlyMap<string, string> {
  return new Map(fake.of('views.publish').map(({ user_id, view }) => [String(user_id), JSON.stringify(view)]));
}

function everything({ fake }: ASlack): string {
  return JSON.stringify(fake.calls);
}

async function timePasses(slack: ASlack, minutes: number): Promise<void> {
  slack.goesBy(minutes);
  slack.runTimers();
  await slack.settle();
}

test('thirty people who look at the app in one second each see their own page, and nobody is told that they are not known', async () => {
  const slack = await aCouncil();
  answerWho(slack);
  await openAll(slack);
  await openAll(slack);
  await slack.settle();
  const pages = pagesOf(slack);
  NAMES.forEach((_, at) => expect(pages.get(userOf(at))).toContain(`1.${at + 1}`));
  expect(everything(slack)).not.toContain(NOBODY);
});

test('while Slack has not said who they are each is told that they are being looked up, and once it has, each sees their own page', async () => {
  const slack = await aCouncil();
  cannotSay(slack);
  await openAll(slack);
  await slack.settle();
  expect(pagesOf(slack).size).toBe(NAMES.length);
  expect(everything(slack)).not.toContain(NOBODY);
  answerWho(slack);
  for (let turn = 0; turn < 4; turn += 1) await timePasses(slack, 3);
  const pages = pagesOf(slack);
  NAMES.forEach((_, at) => expect(pages.get(userOf(at))).toContain(`1.${at + 1}`));
  expect(everything(slack)).not.toContain(NOBODY);
});

test('thirty who write in one second are answered by name of what is theirs, once Slack has said who they are', async () => {
  const slack = await aCouncil();
  cannotSay(slack);
  await Promise.all(
    NAMES.map((_, at) => {
      const said = { user: userOf(at), ts: `17${String(at).padStart(2, '0')}.1`, channel: `D${userOf(at)}` };
      return slack.post(aDirectMessage('mine', said));
    }),
  );
  await slack.settle();
  answerWho(slack);
  for (let turn = 0; turn < 4; turn += 1) await timePasses(slack, 3);
  await slack.bot.work();
  await slack.settle();
  const answers = slack.fake.of('chat.postMessage').map((one) => JSON.stringify(one));
  NAMES.forEach((_, at) => {
    const theirs = answers.filter((one) => one.includes(`"D${userOf(at)}"`) && one.includes(`1.${at + 1}`));
    expect(theirs).toHaveLength(1);
  });
  expect(everything(slack)).not.toContain(NOBODY);
});

test('the first message of each comes once and by name, at the next asking hour after the office let the plan begin', async () => {
  const slack = await aCouncil();
  answerWho(slack);
  await openAll(slack);
  await slack.settle();
  const { register } = slack.database;
  const at = slack.bot.jobs.clock.now();
  await register.write({
    message: null,
    slot: null,
    entries: [beginning({ key: 'RIP' as PlanKey, zone: LONDON }, at, null)],
    say: [],
    asked: [],
  });
  const before = slack.fake.of('chat.postMessage').length;
  for (let hour = 0; hour < 80; hour += 1) {
    slack.goesBy(60);
    await slack.bot.tick(slack.bot.jobs.clock.now());
    await slack.bot.work();
  }
  const texts = slack.fake
    .of('chat.postMessage')
    .slice(before)
    .map((one) => JSON.stringify(one));
  for (const name of NAMES) expect(texts.filter((text) => text.includes(`Hello ${name}`))).toHaveLength(1);
});
