import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readInstant } from '#src/calendar/instant.ts';
import { runCommandLine } from '#src/cli/run.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { KeptBackup } from '#src/cli/cli-world.ts';
import { readConfig } from '#src/config.ts';
import type { Config } from '#src/config.ts';
import { aWorld, aWorldWithPlan, ROSTER_CSV } from './a-world.ts';

const WITH_LEADER = `${ROSTER_CSV}person,Carol Cole,Leader,,,,\n`;

describe('doctor', () => {
  test('finds a post that nobody holds, and says how to mend it', async () => {
    const world = await aWorldWithPlan();
    expect(await world.run('doctor')).toBe(1);
    expect(world.said()).toContain(
      'MEND  leads: 2 of 3 leads who have open actions can be reached: nobody can be reached behind Leader.',
    );
    expect(world.said()).toContain('npm run ragtime -- roster FILE');
    expect(world.complained).toEqual(['To be mended: leads.']);
  });

  test('is content when all is well', async () => {
    const world = await aWorldWithPlan({ files: { 'people.csv': WITH_LEADER } });
    expect(await world.run('doctor')).toBe(0);
    expect(world.said()).toContain('all 3 leads who have open actions can be reached');
    expect(world.printed.at(-1)).toBe('All is well.');
    expect(world.complained).toEqual([]);
  });

  // What went wrong: at the console everybody is reached, and nobody said whom Slack or Teams would not find.
  test('names at the console the leads whom no platform would find', async () => {
    const world = await aWorldWithPlan({ files: { 'people.csv': WITH_LEADER } });
    expect(await world.run('doctor')).toBe(0);
    expect(world.said()).toMatch(
      /note {2}leads: \d of 3 leads ha(?:s|ve) no e-mail address in the roster, [^:]*: .*Carol Cole/u,
    );
  });

  test('says that a training clock is in force', async () => {
    const at = readInstant('2015-11-20T09:29:30Z');
    const world = await aWorldWithPlan({ files: { 'people.csv': WITH_LEADER }, config: { at } });
    expect(await world.run('doctor')).toBe(0);
    expect(world.said()).toContain('note  clock: a training clock: it began at 2015-11-20T09:29:30+00:00');
  });

  test('finds a clock that is behind the plan', async () => {
    const world = await aWorldWithPlan({ files: { 'people.csv': WITH_LEADER }, now: '2014-01-06T09:00:00Z' });
    expect(await world.run('doctor')).toBe(1);
    expect(world.said()).toContain('By the clock that is still to come');
  });

  test('finds a folder that may not be written to, and one that others can read', async () => {
    const closed = aWorld({ folder: { canWrite: false } });
    expect(await closed.run('doctor')).toBe(1);
    expect(closed.said()).toContain('MEND  data folder: ./data may not be written to.');
    const open = aWorld({ folder: { othersMayRead: true } });
    expect(await open.run('doctor')).toBe(0);
    expect(open.said()).toContain('chmod o-rwx ./data');
  });

  test('finds a disk that may only be read, looks into the register all the same, and says how to get it away', async () => {
    const world = await aWorldWithPlan({
      files: { 'people.csv': WITH_LEADER },
      folder: { place: 'read-only disk', canWrite: false },
    });
    expect(await world.run('doctor')).toBe(1);
    expect(world.said()).toContain('MEND  data folder: ./data is on a disk that may only be read.');
    expect(world.said()).toContain('npm run ragtime -- backup FILE');
    expect(world.said()).toContain('ok    register: whole');
    expect(world.said()).not.toMatch(/chown|chmod/u);
  });

  test('finds a disk that is nearly full, with what frees it', async () => {
    const full = aWorld({ folder: { free: 12 * 1024 * 1024 } });
    expect(await full.run('doctor')).toBe(1);
    expect(full.said()).toContain('MEND  disk: Only 12 MB are free on the disk of the register.');
    expect(full.said()).toContain('Free some space');
    const roomy = aWorld({ folder: { free: 900 * 1024 * 1024 } });
    expect(await roomy.run('doctor')).toBe(0);
  });

  test('without a register makes none', async () => {
    const world = aWorld();
    expect(await world.run('doctor')).toBe(0);
    expect(world.said()).toContain('There is none in ./data yet.');
    expect(world.registers.size).toBe(0);
  });

  test('without a register where a bot on a platform, which begins none, should have one, says how to get there', async () => {
    const world = aWorld({ config: { slack: readSlack() } });
    expect(await world.run('doctor')).toBe(1);
    expect(world.said()).toContain('MEND  register: There is none in ./data, and a bot on a platform begins none.');
    expect(world.said()).toContain('check that its disk is there');
    expect(world.said()).not.toContain('npm start');
    expect(world.registers.size).toBe(0);
  });

  test('tells what is wrong with a register that cannot be opened', async () => {
    const world = await aWorldWithPlan();
    await world.run('doctor', '--json');
    const damage = ['data/ragtime.db is not a Ragtime database.'];
    const examine = async () => ({ damage, unreadable: [], unseen: null, store: null, older: null });
    expect(await runCommandLine(['doctor'], { ...world, examine })).toBe(1);
    expect(world.said()).toContain('MEND  register: data/ragtime.db is not a Ragtime database.');
  });

  // What went wrong: with a full /tmp it told to put last night’s backup in the place of a whole register.
  test('tells of a register that could not be looked into what stood in the way, and brings no backup back', async () => {
    const world = await aWorldWithPlan();
    const unseen = 'The disk that holds /tmp is full.';
    const examine = async () => ({ damage: [], unreadable: [], unseen, store: null, older: null });
    expect(await runCommandLine(['doctor'], { ...world, examine })).toBe(1);
    expect(world.said()).toContain('MEND  register: It could not be looked into. The disk that holds /tmp is full.');
    expect(world.said()).not.toContain('restore');
  });

  test('--json prints a finding a line and nothing else', async () => {
    const world = await aWorldWithPlan();
    await world.run('doctor', '--json');
    for (const finding of world.json()) expect(Object.keys(finding)).toEqual(['what', 'state', 'says', 'mend']);
    expect(world.json().map(({ what }) => what)).toEqual([
      'settings',
      'clock',
      'retention',
      'data folder',
      'register',
      'plan',
      'doubts',
      'leads',
      'leads',
      'messages',
    ]);
  });
});

describe('doctor, where Teams is configured,', () => {
  const TENANT = '11111111-2222-4333-8444-555555555555';
  const ID = '0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0';
  const BOT = { TEAMS_APP_ID: ID, TEAMS_TENANT_ID: TENANT };
  const SECRET = { ...BOT, TEAMS_APP_PASSWORD: 'hunter2' };
  const DIGEST = { TEAMS_DIGEST_TEAM: 'Leadership', TEAMS_DIGEST_CHANNEL: 'Improvement' };

  /** What the doctor says of an installation with nothing but these settings, clocks and folders being well. */
  async function saidOf(env: Readonly<Record<string, string>>, now = '2015-06-05T09:00:00Z'): Promise<string> {
    const config = readConfig(env);
    if (!('data' in config)) throw new Error(config.join('\n'));
    const world = aWorld({ config, now });
    await world.run('doctor');
    return world.said();
  }

  test('names the platforms, the bot and where the digest goes, and never its secret', async () => {
    const said = await saidOf({ ...SECRET, ...DIGEST });
    expect(said).toContain('platform: Teams.');
    expect(said).toContain(`ok    Teams: bot ${ID} of tenant ${TENANT}.`);
    expect(said).toContain(
      'note  Teams: the bot proves itself by a secret, which ends on a day that only Entra knows.',
    );
    expect(said).toContain('ok    digest: to Improvement in Leadership.');
    expect(said).not.toContain('hunter2');
  });

  test('says that a trial is one', async () => {
    const said = await saidOf({ TEAMS_DEV: '1', TEAMS_DIGEST_CHANNEL: 'General' });
    expect(said).toContain('platform: Teams (a trial).');
    expect(said).toContain('note  Teams: a trial (TEAMS_DEV=1): nobody proves who they are');
  });

  test('says when no digest goes out, when it goes to one platform of two, and when a team is not named', async () => {
    const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'shh', SLACK_DIGEST_CHANNEL: 'C1' };
    expect(await saidOf(SECRET)).toContain('note  digest: no channel is named, so that nobody gets it unasked.');
    expect(await saidOf({ ...SECRET, ...DIGEST, ...slack })).toContain('platforms: Slack and Teams.');
    expect(await saidOf({ ...SECRET, ...DIGEST, ...slack })).toContain('goes to the channel in Slack and not');
    expect(await saidOf({ ...SECRET, ...DIGEST, TEAMS_DIGEST_TEAM: '' })).toContain('of whichever team has the app');
  });

  test('says whose tenants may speak where that is not the bot’s own alone', async () => {
    const other = '99999999-2222-4333-8444-555555555555';
    expect(await saidOf({ ...SECRET, TEAMS_ALLOWED_TENANTS: `${TENANT},${other}` })).toContain(
      '1 other tenant may speak',
    );
    expect(await saidOf({ ...SECRET, TEAMS_ALLOWED_TENANTS: other })).toContain(
      'people of your own tenant may not speak',
    );
  });

  test('says that Teams is looked for on this machine', async () => {
    const said = await saidOf({ ...SECRET, TEAMS_SERVICE_URLS: 'http://127.0.0.1:4000' });
    expect(said).toContain('note  Teams: looked for on this machine: http://127.0.0.1:4000/.');
  });

  const CERTIFICATE = readFileSync('test/fixtures/teams/certificate.pem', 'utf8');
  const KEY = readFileSync('test/fixtures/teams/certificate-key.pem', 'utf8');
  const THUMBPRINT = new X509Certificate(CERTIFICATE).fingerprint;

  test.each([
    { file: `${CERTIFICATE}${KEY}`, now: '2026-11-22T09:00:00Z', says: 'ok    certificate: in force until ' },
    { file: `${KEY}${CERTIFICATE}`, now: '2036-11-10T09:00:00Z', says: 'note  certificate: it ends on ' },
    { file: `${KEY}${CERTIFICATE}`, now: '2040-01-01T09:00:00Z', says: 'MEND  certificate: it ended on ' },
    { file: KEY, now: '2026-11-22T09:00:00Z', says: 'note  certificate: its key is there; when it ends is not known.' },
    {
      file: '-----BEGIN PRIVATE KEY-----\nMIIB\n-----END PRIVATE KEY-----',
      now: '2026-11-22T09:00:00Z',
      says: 'MEND  certificate: its private key cannot be read.',
    },
  ])('of the certificate says “$says”', async ({ file, now, says }) => {
    const said = await saidOf({ ...BOT, TEAMS_CERT_THUMBPRINT: THUMBPRINT, TEAMS_CERT_KEY: file }, now);
    expect(said).toContain(says);
    expect(said).not.toContain('PRIVATE KEY');
  });

  test('finds a thumbprint of another certificate', async () => {
    const said = await saidOf({ ...BOT, TEAMS_CERT_THUMBPRINT: 'ab'.repeat(20), TEAMS_CERT_KEY: CERTIFICATE + KEY });
    expect(said).toContain(`MEND  certificate: the one in the file is ${THUMBPRINT.replaceAll(':', '')}`);
  });

  // What went wrong: the walk of fifteen minutes has the doctor before the first start, and it found every lead out of reach.
  test('before the first start counts on the addresses, and says that they are linked then', async () => {
    const config = readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'shh' });
    if (!('data' in config)) throw new Error(config.join('\n'));
    const world = await aWorldWithPlan({ files: { 'people.csv': WITH_LEADER }, config, reaches: () => false });
    await world.run('doctor');
    expect(world.said()).toContain(
      'MEND  leads: 1 of 3 leads who have open actions can be reached: nobody can be reached behind Ben Baker; Carol Cole.',
    );
    expect(world.said()).toContain('note  leads: nobody is linked to the platform yet');
  });

  test('says which leads have no account there, beside Slack, and how Teams finds somebody', async () => {
    const config = readConfig({ ...SECRET, SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'shh' });
    if (!('data' in config)) throw new Error(config.join('\n'));
    const world = await aWorldWithPlan({ files: { 'people.csv': WITH_LEADER }, config });
    expect(await world.run('doctor')).toBe(0);
    expect(world.said()).toContain('note  Teams: no account there for Ann Archer; Ben Baker; Carol Cole.');
    expect(world.said()).toContain('a setup policy in the Teams admin centre');
  });
});

describe('doubts', () => {
  test('come with their place, why, and the one line that settles each', async () => {
    const world = await aWorldWithPlan();
    expect(await world.run('doubts')).toBe(0);
    expect(world.said()).toContain('1 action needs you');
    expect(world.said()).toContain('1.3 (section 1), by when: “To be agreed”');
    expect(world.said()).toContain('Settle it in chat: /rag date 1.3 DATE');
  });

  test('of a plan that is not the default are settled with its key', async () => {
    const world = await aWorldWithPlan();
    await world.run('import', 'plan.csv', '--plan', 'CYPS', '--published', '2015-05-26');
    await world.run('doubts', '--json');
    expect(world.json()).toMatchObject([
      { plan: 'PLAN', ref: '1.3', about: 'timescale', settle: '/rag date 1.3 DATE' },
      { plan: 'CYPS', ref: '1.3', about: 'timescale', settle: '/rag date CYPS 1.3 DATE' },
    ]);
  });

  test('that somebody settled are gone', async () => {
    const world = await aWorldWithPlan();
    const { register } = world.registers.get('./data')!;
    const [tracked] = (await register.trackedIn('PLAN' as never)).filter(({ action }) => action.ref === '1.3');
    const at = world.clock.now();
    const event = { kind: 'settled', about: 'timescale', words: 'as it is' } as const;
    const entry = { action: tracked!.action.id, event, at, day: '2015-06-05' as never, by: null, message: null };
    await register.write({ message: null, slot: null, entries: [entry], say: [], asked: [] });
    expect(await world.run('doubts')).toBe(0);
    expect(world.printed).toEqual(['Nothing is in doubt: every date and lead is read or settled.']);
    await world.run('doubts', '--json');
    expect(world.printed).toEqual([]);
  });
});

describe('the record against what was seen of it', () => {
  const SEEN = /ends at (?<head>\d+-[0-9a-f]{16})\./u;

  async function aSeenRecord() {
    const world = await aWorldWithPlan({ files: { 'people.csv': WITH_LEADER } });
    await world.run('doctor');
    return { world, head: SEEN.exec(world.said())!.groups!['head']! };
  }

  test('holds it when lines were only added', async () => {
    const { world, head } = await aSeenRecord();
    expect(await world.run('doctor', '--head', head)).toBe(0);
    expect(world.said()).toContain('ok    head: the record holds all that it held then, and nothing was added since.');
    await world.registers.get('./data')!.register.write({
      message: null,
      slot: null,
      entries: [
        {
          at: world.clock.now(),
          day: '2015-06-05' as Day,
          by: null,
          message: null,
          plan: (await world.registers.get('./data')!.register.plans())[0]!.key,
          event: { kind: 'made-default', was: null },
        },
      ],
      say: [],
      asked: [],
    });
    expect(await world.run('doctor', '--head', head)).toBe(0);
    expect(world.said()).toContain('and 1 line was added since.');
  });

  test('holds it when it was copied out of a digest', async () => {
    const { world } = await aSeenRecord();
    expect(await world.run('digest', '--today', '2015-06-08')).toBe(0);
    const head = /The record ends at (?<head>\S+)\./u.exec(world.said())!.groups!['head']!;
    expect(await world.run('doctor', '--head', head)).toBe(0);
    expect(world.said()).toContain('the record holds all that it held then');
  });

  test.each([
    ['is shorter than it was', (head: string) => head.replace(/^\d+/u, '9999'), 'line 9999 was seen once'],
    [
      'has another line in its place',
      (head: string) => head.replace(/.$/u, (last) => (last === '0' ? '1' : '0')),
      'was written anew',
    ],
  ])('is to be mended where it %s', async (_what, change, says) => {
    const { world, head } = await aSeenRecord();
    expect(await world.run('doctor', '--head', change(head))).toBe(1);
    expect(world.said()).toContain('MEND  head: ');
    expect(world.said()).toContain(says);
  });

  test.each(['', 'yesterday', '12', 'zz-0000'])('“%s” is no head, and is said so', async (text) => {
    const world = await aWorldWithPlan();
    expect(await world.run('doctor', '--head', text)).toBe(2);
    expect(world.grumbled()).toContain('A head is a line and its hash');
  });
});

describe('the nightly backups of a bot on a platform', () => {
  const slack = readSlack();
  const MADE = { madeAt: '2015-06-04T01:30:00Z' as Instant, lines: 12, hash: 'a'.repeat(64), bytes: 1, sha256: '' };
  const aBackup = (day: string, manifest: KeptBackup['manifest'] = MADE): KeptBackup => ({
    day: day as Day,
    file: `data/backups/ragtime-${day}.db`,
    manifest,
  });

  test.each([
    ['none yet', [], 'note  backups: there is none in data/backups yet.'],
    [
      'one of last night',
      [aBackup('2015-06-05')],
      'ok    backups: 1 nightly copy in data/backups, the last of Fri 5 Jun 2015; its record ends at 12-aaaaaaaaaaaaaaaa.',
    ],
    [
      'the last of four days ago',
      [aBackup('2015-06-01')],
      'MEND  backups: 1 nightly copy in data/backups, the last of Mon 1 Jun 2015.',
    ],
    [
      'one that was broken off',
      [aBackup('2015-06-05', null)],
      'MEND  backups: data/backups/ragtime-2015-06-05.db has no readable manifest.',
    ],
    [
      'none but one of a clock that was ahead',
      [aBackup('2031-09-10'), aBackup('2015-06-01')],
      'MEND  backups: 2 nightly copies in data/backups, the last of Mon 1 Jun 2015.',
    ],
  ])('%s', async (_what, backups, says) => {
    const world = await aWorldWithPlan({ files: { 'people.csv': WITH_LEADER }, config: { slack }, backups });
    await world.run('doctor');
    expect(world.said()).toContain(says);
  });

  // The first turn of a job is the one that a first start passes over: nobody ran then.
  test.each([
    ['2015-06-01 and 2015-06-02', 1],
    ['2015-06-01 and 2015-06-04', 0],
    ['2015-06-02', 0],
  ])('are missed where none is there and there were turns on %s', async (ran, times) => {
    const world = await aWorldWithPlan({ files: { 'people.csv': WITH_LEADER }, config: { slack } });
    const { register } = await world.open('./data', 'tool');
    for (const day of ran.split(' and ') as Day[])
      await register.write({ message: null, slot: { job: 'nudges', day }, entries: [], say: [], asked: [] });
    await world.run('doctor');
    const missed = 'MEND  backups: there is none in data/backups, though a bot ran here on Tue 2 Jun 2015.';
    expect(world.printed.filter((line) => line.includes(missed))).toHaveLength(times);
  });

  test('are said to be switched off, and the console has none', async () => {
    const off = await aWorldWithPlan({ config: { slack, backups: 'off' } });
    await off.run('doctor');
    expect(off.said()).toContain('note  backups: none are made by themselves (RAGTIME_BACKUPS=off).');
    const atConsole = await aWorldWithPlan();
    await atConsole.run('doctor');
    expect(atConsole.said()).not.toContain('backups:');
  });
});

describe('how long what is held is kept', () => {
  const long = 'words of messages for 90 days, addresses of people who left for 90 days, the record for ever';

  test.each([
    ['on a platform', { slack: readSlack() }, `ok    retention: ${long}; what is older goes every night at 02:30.`],
    [
      'with a record that ends',
      { slack: readSlack(), keep: { messages: 60, leavers: 40, record: 6 } },
      'ok    retention: words of messages for 60 days, addresses of people who left for 40 days, the record until 6 years after its plan is archived; what is older goes every night at 02:30.',
    ],
    ['at the console', {}, `note  retention: ${long}; the console lets go of nothing by itself.`],
    [
      'with a training clock',
      { slack: readSlack(), at: readInstant('2015-06-05T09:00:00Z') },
      `note  retention: ${long}; while a training clock runs nothing goes.`,
    ],
  ])('is said %s', async (_what, config, says) => {
    const world = await aWorldWithPlan({ config });
    await world.run('doctor');
    expect(world.said()).toContain(says);
  });
});

function readSlack(): Config['slack'] {
  const config = readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'shh' });
  return 'data' in config ? config.slack : null;
}
