import { aCouncilPlan, addressOf, handleOf, OFFICE } from '#test/kit/a-council-plan.ts';
import { startProcess } from '#test/kit/a-process.ts';
import type { Process } from '#test/kit/a-process.ts';
import { SIGNING_SECRET } from '#test/kit/slack-envelopes.ts';
import { anEmulatedSlack, BOT_TOKEN } from './an-emulated-slack.ts';
import type { EmulatedSlack, Standing } from './an-emulated-slack.ts';

/** A council of sixty people on a Slack of its own, with the real plan imported and nothing started. */
export type Council = {
  readonly slack: EmulatedSlack;
  /** The leadership's channel. */
  readonly leaders: string;
  readonly botUser: string;
  readonly file: string;
  /** Starts the real process with its clock at a moment. */
  readonly start: (at: string) => Promise<Process>;
  readonly userOf: (name: string) => string;
  readonly privately: (name: string) => Promise<string>;
  readonly shownTo: (name: string) => Promise<readonly Standing[]>;
  readonly close: () => Promise<void>;
};

export async function aCouncil(): Promise<Council> {
  const { names, data, file, remove } = await aCouncilPlan();
  const people = names.map((name) => ({ name: handleOf(name), email: addressOf(name) }));
  const slack = await anEmulatedSlack(people, 'slt');
  const { members } = (await slack.ask('users.list')) as { members: { id: string; name: string }[] };
  const users = new Map(members.map(({ id, name }) => [name, id]));
  const { channels } = (await slack.ask('conversations.list')) as { channels: { id: string; name: string }[] };
  const leaders = channels.find(({ name }) => name === 'slt')?.id ?? '';
  const env = {
    PORT: '0',
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    SLACK_DIGEST_CHANNEL: leaders,
    RAGTIME_OFFICE: addressOf(OFFICE),
  };
  const started: Process[] = [];
  const userOf = (name: string): string => users.get(handleOf(name)) ?? '';
  const privately = async (name: string): Promise<string> => {
    const { channel } = (await slack.ask('conversations.open', { users: userOf(name) })) as { channel: { id: string } };
    return channel.id;
  };
  return {
    slack,
    leaders,
    botUser: users.get('ragtime') ?? '',
    file,
    start: async (at) => {
      const process = await startProcess({ args: ['start', '--data', data, '--at', at], env });
      started.push(process);
      return process;
    },
    userOf,
    privately,
    shownTo: async (name) => slack.standing(await privately(name)),
    close: async () => {
      for (const process of started) process.kill();
      await Promise.all(started.map(({ gone }) => gone));
      await slack.close();
      remove();
    },
  };
}
