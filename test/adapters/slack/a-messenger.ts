import { aCard as plainCard } from '#test/kit/a-card.ts';
import { aDeparting as aReceipt } from '#test/kit/an-outgoing.ts';
import { createClients } from '#adapters/slack/send/clients.ts';
import { openMessenger } from '#adapters/slack/send/open-messenger.ts';
import type { SlackStanding } from '#adapters/slack/people/slack-user.ts';
import type { Standings } from '#adapters/slack/places/read-audience.ts';
import type { Responders } from '#adapters/slack/send/responders.ts';
import { fromMs } from '#src/calendar/instant.ts';
import type { Config } from '#src/config.ts';
import type { ThreadId } from '#src/ports/message.ts';
import type { DrawPicture } from '#src/ports/drawing/draw-picture.ts';
import type { DrawPaper } from '#src/ports/papers/papers.ts';
import type { Card } from '#src/messages/card.ts';
import type { Person } from '#src/people/person.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Register } from '#src/ports/register.ts';
import { aFakeSlack } from '#test/kit/fake-slack.ts';
import type { FakeSlack } from '#test/kit/fake-slack.ts';
import { aTime } from '#test/kit/a-time.ts';
import type { HandSetTime } from '#test/kit/a-time.ts';
import { aPerson, aRoster } from '#test/kit/an-action.ts';

/** A token that must be found nowhere but in the call itself. */
export const CANARY = 'xoxb-1-canary-NEVER-PRINT-ME';

export const ANN = aPerson('Ann Archer', { accounts: { slack: 'T1/UANN' } });

/** The real time at which the fake begins, and the bot's own, which is set back for a training. */
export const REAL_START = Date.parse('2026-11-20T09:30:00Z');
export const BOT_START = Date.parse('2015-06-05T08:30:00Z');

type Said = {
  readonly digestChannel?: string | null;
  readonly responders?: Pick<Responders, 'answer'>;
  readonly tokenFor?: (team: string) => Promise<string>;
  readonly people?: readonly Person[];
  /** What accounts are where they are not members'. */
  readonly standings?: Readonly<Record<string, SlackStanding>>;
  readonly drawPicture?: DrawPicture;
  readonly drawPaper?: DrawPaper;
  /** Threads in which somebody has written. */
  readonly live?: readonly string[];
};

export type SlackMessenger = {
  readonly slack: FakeSlack;
  readonly time: HandSetTime;
  readonly messenger: Messenger;
  readonly reports: readonly string[];
};

/** The real messenger before a fake Slack, in workspace T1, on a clock set by hand. */
export function aSlackMessenger(said: Said = {}): SlackMessenger {
  const time = aTime();
  const slack = aFakeSlack(time);
  const reports: string[] = [];
  const tokenFor = said.tokenFor ?? (async () => CANARY);
  const clients = createClients({ apiUrl: 'https://slack.example/api/', fetch: slack.fetch, tokenFor });
  const roster = async () => aRoster({ people: said.people ?? [ANN] });
  const register = { roster, plans: async () => [], origin: async () => null } as unknown as Register;
  const realClock = { now: () => fromMs(REAL_START + time.now()) };
  const botClock = { now: () => fromMs(BOT_START + time.now()) };
  const config = { digestChannel: said.digestChannel ?? null } as NonNullable<Config['slack']>;
  const { messenger } = openMessenger(
    {
      config,
      register,
      clock: botClock,
      realClock,
      report: (line) => reports.push(JSON.stringify(line)),
      fetch: slack.fetch,
      ...(said.drawPicture === undefined ? {} : { drawPicture: said.drawPicture }),
      ...(said.drawPaper === undefined ? {} : { drawPaper: said.drawPaper }),
    },
    {
      clients,
      time,
      responders: said.responders ?? { answer: async () => false },
      homeTeam: async () => 'T1',
      liveThreads: { isLive: (one) => said.live?.includes(one) ?? false },
      people: {
        mayHear: ({ name }) => name !== 'Guest Gone',
        standings: standingsOf(said.standings ?? {}),
      },
    },
  );
  return { slack, time, messenger, reports };
}

/** Slack's answers about accounts, each remembered from when it was first asked. */
function standingsOf(said: Readonly<Record<string, SlackStanding>>): Standings {
  const known = new Map<string, SlackStanding>();
  return {
    known: (_, user) => known.get(user) ?? null,
    find: async (_, user) => {
      const standing = said[user] ?? 'member';
      known.set(user, standing);
      return standing;
    },
  };
}

/** A receipt to Ann about the framework, unless said otherwise. */
export function aDeparting(said: Partial<Departing> = {}): Departing {
  return aReceipt({ card: aCard(), ...said });
}

export function aCard(said: Parameters<typeof plainCard>[0] = {}): Card {
  return plainCard({ heading: '8.1.3 · Agree the framework', rating: 'amber', ...said });
}

/** Sends to Ann and gives what came of it: where it stands, or the fault. */
export async function outcomeOf({ messenger }: SlackMessenger, message: Departing, person: Person | null = ANN) {
  return messenger.send(message, person).then(
    (posted) => posted,
    (fault: unknown) => fault as Error,
  );
}

export function thread(id: string): ThreadId {
  return id as ThreadId;
}
