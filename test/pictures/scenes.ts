import { homeView } from '#adapters/slack/forms/home.ts';
import { updateModal } from '#adapters/slack/forms/update-modal.ts';
import { render } from '#adapters/slack/draw/render.ts';
import type { SlackMessage } from '#adapters/slack/draw/payload.ts';
import { teamsScenes } from './teams-scenes.ts';
import type { Shown, TeamsScene } from './teams-scenes.ts';
import type { HomeView, ModalView } from '@slack/types';
import { myActionsCard } from '#adapters/teams/pages/my-actions-card.ts';
import type { Scene as CommandScene } from '#src/commands/command.ts';
import { myPage } from '#src/commands/show/my-page.ts';
import { setScene } from '#src/conversation/set-scene.ts';
import type { AccountId, IncomingMessage, MessageId, ThreadId } from '#src/ports/message.ts';
import type { Departing } from '#src/ports/outbox.ts';
import { aStage } from './stage.ts';
import type { Stage } from './stage.ts';

/** One picture: a message as it is posted, or a view. */
export type Scene = { readonly name: string } & (
  | { readonly message: SlackMessage }
  | { readonly view: HomeView | ModalView }
);

/** Who says what when, so that ten weeks have something to show. */
const AUTUMN: readonly (readonly [at: string, name: string, text: string])[] = [
  [
    '2015-09-08T10:00:00+01:00',
    'Karl Battersby',
    '8.1.2 green; 8.1.3 green; 17.10.1 green on track; 17.9.1 amber, waiting on HR',
  ],
  ['2015-09-15T10:00:00+01:00', 'Ian Thomas', '21.2.3 green; 21.2.4 green; 21.2.5 green'],
  [
    '2015-09-22T10:00:00+01:00',
    'Stella Manzie',
    '2.1.2 green; 2.2.1 green; 5.1.2 amber, two members still to appoint; 13.2.1 green; 14.1.1 red, no provider bid',
  ],
  [
    '2015-10-06T10:00:00+01:00',
    'Kenny',
    '21.1.1 amber, the board has not met; 1.1.1 green; 21.1.2 green; 4.1.1 done https://moderngov.example.org/4.1.1',
  ],
  [
    '2015-10-13T10:00:00+01:00',
    'Stuart Booth',
    '11.1.2 red, the supplier has withdrawn and a new tender is needed; 11.1.1 green; 11.1.3 green',
  ],
  [
    '2015-10-20T10:00:00+01:00',
    'Graeme Betts',
    '17.5.1 green; 17.5.2 amber, staff consultation runs to December, now 18 Dec 2015',
  ],
  [
    '2015-10-27T10:00:00Z',
    'Tracey Parkin',
    '2.1.1c done https://moderngov.example.org/members; 18.3.1 done; 10.3.1 green',
  ],
  [
    '2015-11-03T10:00:00Z',
    'Chris Read',
    '8.1.1 done; 1.1.4 amber, waiting on the Local Government Association; 4.3.1 green; 4.2.1 green; 4.3.2 green',
  ],
  [
    '2015-11-10T10:00:00Z',
    'Karl Battersby',
    '17.9.1 red, no appointment after two rounds, now 31 Jan 2016; 21.4.1 amber, two partners have not named a member',
  ],
  [
    '2015-11-17T10:00:00Z',
    'Stella Manzie',
    '14.1.1 red; 2.2.2 green; 1.3.1 done https://moderngov.example.org/1.3.1; 21.1.1 amber',
  ],
];

/** What people see, made by the real rules and commands on the sample plan. */
export async function scenes(): Promise<{ readonly slack: readonly Scene[]; readonly teams: readonly TeamsScene[] }> {
  const stage = await aStage();
  const autumn = await liveThrough(stage);
  const several = found(
    autumn.toReversed(),
    ({ kind, to }) => kind === 'nudge' && 'person' in to && to.person === 'person:karl-battersby',
  );
  await stage.at('2015-11-20T09:30:00Z');
  const said = async (name: string, text: string) => first(await stage.says(name, text));
  const receipt = await said('Karl Battersby', '8.1.3 amber waiting on HR, now end of Jan');
  const which = first(
    await stage.says('Karl Battersby', 'the consultant has been appointed and starts in a fortnight', several.key),
  );
  const [digest] = (await stage.at('2015-11-23T08:30:00Z')).filter(({ kind }) => kind === 'digest');
  const cards: Readonly<Record<string, Departing | undefined>> = {
    nudge: found(autumn, ({ kind, card }) => kind === 'nudge' && card.asks.length === 1 && card.several === undefined),
    'nudge-several': several,
    receipt,
    'receipt-asks': await said('Karl Battersby', '10.1.2 red'),
    'ask-which': which,
    action: await said('Karl Battersby', '/rag 17.9.1'),
    list: await said('Karl Battersby', '/rag mine'),
    history: await said('Karl Battersby', '/rag history 17.9.1'),
    help: await said('Karl Battersby', '/rag help'),
    refusal: await said('Tracey Parkin', '/rag 8.1.3 green'),
    doubts: await said('Sam Okafor', '/rag doubts'),
    status: await said('Sam Okafor', '/rag status'),
    'digest-and-thread': digest,
    escalation: autumn.find(({ kind }) => kind === 'escalation'),
    office: autumn.find(({ kind }) => kind === 'office'),
  };
  const views = {
    modal: await modalOf(stage),
    home: await homeOf(stage, 'Karl Battersby'),
    'home-office': await homeOf(stage, 'Sam Okafor'),
  };
  const teams = teamsScenes(shownOf(cards), {
    'my-actions': await myActionsCard(await sceneOf(stage, 'Karl Battersby')),
    'my-actions-office': await myActionsCard(await sceneOf(stage, 'Sam Okafor')),
  });
  await stage.store.close();
  const shown = shownOf(cards).map(({ name, card, key }) => ({ name, message: render(card, key) }));
  const main = shown.flatMap((one) =>
    'message' in one && one.name === 'digest-and-thread'
      ? [{ name: 'digest', message: { ...one.message, thread: [] } }]
      : [],
  );
  return { slack: [...shown, ...main, ...Object.entries(views).map(([name, view]) => ({ name, view }))], teams };
}

function shownOf(cards: Readonly<Record<string, Departing | undefined>>): readonly Shown[] {
  return Object.entries(cards).map(([name, departing]) => {
    if (departing === undefined) throw new Error(`The sample has nothing to show for ${name}.`);
    return { name, card: departing.card, key: departing.key };
  });
}

/** Everything that was said from September until the middle of November. */
async function liveThrough(stage: Stage): Promise<readonly Departing[]> {
  const said: Departing[] = [];
  const mondays = ['09-07', '09-14', '09-21', '09-28', '10-05', '10-12', '10-19', '10-26', '11-02', '11-09', '11-16'];
  const turns = [
    ...mondays.flatMap((day) =>
      [`2015-${day}T08:30:00+00:00`, `2015-${day}T09:30:00+00:00`].map((at) => ({ at, says: null })),
    ),
    ...['11-17', '11-18', '11-19'].map((day) => ({ at: `2015-${day}T09:30:00Z`, says: null })),
    ...AUTUMN.map((says) => ({ at: says[0], says })),
  ].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
  for (const { at, says } of turns) {
    said.push(...(await stage.at(at)));
    if (says !== null) said.push(...(await stage.says(says[1], says[2])));
  }
  return said;
}

async function modalOf(stage: Stage): Promise<ModalView> {
  const card = first(await stage.says('Karl Battersby', '/rag 8.1.3')).card;
  const facts = card.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
  const standing = facts.filter(({ label }) => ['Rating', 'Agreed date', 'Forecast', 'Waiting on'].includes(label));
  return updateModal({ ref: '8.1.3', title: card.heading.replace('8.1.3 · ', ''), standing, card: null });
}

async function homeOf(stage: Stage, name: string): Promise<HomeView> {
  return homeView(await myPage(await sceneOf(stage, name)));
}

async function sceneOf({ store, person, now }: Stage, name: string): Promise<CommandScene> {
  const speaker = await person(name);
  const plan = (await store.register.plans()).find(({ isDefault }) => isDefault);
  if (plan === undefined) throw new Error('The sample has no plan.');
  const at = now();
  const message: IncomingMessage = {
    id: 'pictures:home' as MessageId,
    thread: 'pictures:home' as ThreadId,
    from: `console:${speaker.id}` as AccountId,
    text: '',
    at,
    card: null,
    how: 'said',
    of: null,
  };
  const { register, threads, inbox } = store;
  const messengers = [
    {
      audienceOf: async () => 'members' as const,
      reaches: () => true,
      send: () => Promise.reject(new Error('Nothing is sent here.')),
    },
  ];
  return setScene(
    message,
    { speaker, plan },
    { register, threads, inbox, clock: { now: () => at }, office: [], messengers },
  );
}

function first(said: readonly Departing[]): Departing {
  return found(said, ({ kind }) => kind === 'receipt');
}

function found(said: readonly Departing[], isIt: (one: Departing) => boolean): Departing {
  const one = said.find(isIt);
  if (one === undefined)
    throw new Error(`Nothing fitting was said; there was ${said.map(({ card }) => card.heading).join('; ')}.`);
  return one;
}
