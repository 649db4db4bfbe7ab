import { drawPicture } from '#adapters/pictures/draw-picture.ts';
import { createApp } from '#adapters/web/app.ts';
import { keepingPictures } from '#adapters/web/draw/kept-pictures.ts';
import { makeLink } from '#adapters/web/sign-in/links.ts';
import { keptReading } from '#adapters/web/read/pictures.ts';
import { createSessions } from '#adapters/web/sign-in/sessions.ts';
import { pageStyle } from '#adapters/web/style/page-style.ts';
import { officeRegister } from '#src/assembly/office-register.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aBenchBot } from './a-bench-bot.ts';
import { newPath } from './a-folder.ts';
import { aGrownRegister, NOW } from './a-grown-register.ts';
import { sampleRoster } from './a-large-plan.ts';
import { timed } from './measure.ts';
import type { Bench, Figure } from './measure.ts';

type Opened = (path: string) => Promise<Figure>;

const SIZE = 10_000;
const PAGES = [
  ['the plan at a glance on the page', '/'],
  ['the list of actions on the page', '/actions'],
  ['one action on the page', '/action/1.1.1'],
] as const;

/** What a page costs that is made of a register of 10,000 actions, against one for whoever is not signed in. */
export function page(): readonly Bench[] {
  let opened: Promise<Opened> | null = null;
  const open = async (path: string): Promise<Figure> => (await (opened ??= aLargePage()))(path);
  return PAGES.map(([does, path]): Bench => {
    const name = `${does}, of ${SIZE.toLocaleString('en-GB')} actions`;
    return {
      name,
      against: 'how to sign in',
      unit: 'ms',
      ours: () => open(path),
      floor: () => open('/in/x'),
      rounds: 15,
      warmUp: 3,
    };
  });
}

async function aLargePage(): Promise<Opened> {
  const store = await aGrownRegister(newPath('ragtime.db'), SIZE, sampleRoster());
  const origin = 'https://plan.council.example';
  const clock = aClock(NOW);
  const bot = aBenchBot(store, { now: NOW });
  const register = officeRegister(store.register, []);
  const sessions = createSessions({ pageKeys: store.pageKeys, register, clock });
  const app = createApp({
    ...store,
    register,
    clock,
    sessions,
    readPictures: keptReading(),
    config: { origin, isSecure: true, openId: null },
    drawPicture: keepingPictures(drawPicture),
    drawPaper: async () => 'gone',
    look: bot.look,
    work: bot.work,
    report: () => {},
    mayLook: () => true,
    maySay: () => true,
    style: await pageStyle(),
  });
  const { people } = await register.roster();
  const link = await makeLink(people.find(({ role }) => role === 'office')!.id, { ...store, clock, origin });
  const secret = await sessions.begin(new URL(link).pathname.split('/').at(-1)!);
  const headers = { cookie: `__Host-ragtime=${secret}` };
  return (path) => timed(async () => void (await (await app.request(path, { headers })).text()));
}
