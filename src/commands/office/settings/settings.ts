import {
  askToSet,
  sayIsSet,
  sayNotSet,
  saySet,
  saySetting,
  saySettingsOf,
  withOwnSettings,
} from '#src/messages/governance/settings-cards.ts';
import type { SettingLine } from '#src/messages/governance/settings-cards.ts';
import { capital } from '#src/messages/text/capital.ts';
import { mayRun } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Plan } from '#src/plan/action.ts';
import type { PlanSettings } from '#src/plan/governance/settings.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { asksNoMore } from '#src/commands/show/list-request.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';
import { withUndo } from '#src/commands/undo/with-undo.ts';
import type { Setting } from './setting.ts';
import { SETTINGS } from './every-setting.ts';

/** Shows by what rules a plan is kept, and sets one of them. */
export const settings: Command = {
  name: 'settings',
  also: ['setting'],
  for: 'office',
  plain: false,
  says: [
    { say: '/rag settings', gets: 'by what rules the plan is kept, and what can be said to change one' },
    { say: '/rag settings bands three-month', gets: 'what its dates alone make of an action' },
    { say: '/rag settings bands amber up to 14 days, red beyond', gets: 'the body’s own bands, read back first' },
    {
      say: '/rag settings cycle 60 days',
      gets: 'for how long a rating counts before it is unconfirmed, and how often leads are asked',
    },
  ],
  run: async (words, scene) => {
    const refusal = mayRun(scene.asker, 'change how a plan is kept');
    if (refusal !== null) return asksNoMore(words) ? ownSettings(refusal, scene) : refuse(refusal);
    const { plan, rest } = planIn(words, scene);
    const now = (await scene.register.governance(plan.key)).settings;
    if (asksNoMore(rest))
      return answer(
        saySettingsOf(
          plan,
          SETTINGS.map((one) => lineOf(one, now)),
        ),
      );
    const [first = '', ...others] = rest.split(/[\s:]+/u);
    const setting = SETTINGS.find(({ name, also }) => [name, ...also].includes(first.toLowerCase()));
    if (setting === undefined) return heardAsUpdate(settings, words, scene);
    return set(setting, { words: others.join(' '), plan, now }, scene);
  },
};

/** Whoever decides about no plan may mean when they are asked. */
function ownSettings(refusal: Refusal, { last }: Scene): Answer {
  const refused = refuse(refusal);
  return { ...refused, card: withOwnSettings(refused.card), about: last?.about ?? [] };
}

type Asked = { readonly words: string; readonly plan: Plan; readonly now: PlanSettings };

// What the tap says under what is read back.
const SURE = /(?::|,|\s)\s*yes[.!]?$/iu;

function set(setting: Setting, { words, plan, now }: Asked, scene: Scene): Answer {
  const before = lineOf(setting, now);
  const typed = words.replace(SURE, '').trim();
  if (typed === '') return answer(saySetting(plan, before));
  const read = setting.read(typed);
  if ('why' in read) return answer(sayNotSet(plan, before, read.why));
  const after = lineOf(setting, { ...now, ...read.set });
  if (after.now === before.now) return { ...answer(sayIsSet(plan, before)), inPlace: true };
  if (read.says !== undefined && !SURE.test(words))
    return answer(askToSet(plan, { line: after, says: read.says, typed }));
  const event = { kind: 'set' as const, settings: read.set, was: partOf(now, read.set) };
  return withUndo(
    {
      ...answer(saySet(plan, after, before.now)),
      entries: [{ plan: plan.key, event, ...scene.saying }],
      inPlace: true,
    },
    scene,
  );
}

function lineOf({ label, name, examples, now, read, follows }: Setting, settings: PlanSettings): SettingLine {
  const isOther = (words: string): boolean => {
    const found = read(words);
    return 'set' in found && now({ ...settings, ...found.set }) !== now(settings);
  };
  return {
    label,
    name,
    now: capital(now(settings)),
    ...(follows === undefined ? {} : { follows }),
    examples: examples.filter((words) => words.includes(' ')),
    choices: examples.filter((words) => !words.includes(' ') && isOther(words)),
  };
}

/** The same parts as they stood before. */
function partOf(now: PlanSettings, set: Partial<PlanSettings>): Partial<PlanSettings> {
  return Object.fromEntries(Object.entries(now).filter(([part]) => part in set));
}

/** The plan whose key comes first, else the default one. */
function planIn(words: string, { plans, plan }: Scene): { readonly plan: Plan; readonly rest: string } {
  const [first = '', ...others] = words.trim().split(/\s+/u);
  const named = plans.find(({ key }) => key === first.toUpperCase());
  return named === undefined ? { plan, rest: words.trim() } : { plan: named, rest: others.join(' ') };
}
