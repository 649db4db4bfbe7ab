import { addDays } from '#src/calendar/day.ts';
import { inTurns } from '#src/thrift/steps.ts';
import { celebrating, quarterList } from '#src/digest/celebrate/celebrate.ts';
import { quarterOf } from '#src/digest/celebrate/quarter.ts';
import type { Quarter } from '#src/digest/celebrate/quarter.ts';
import { quarterNamed } from '#src/digest/celebrate/quarter-named.ts';
import { ledgerByAction } from '#src/digest/standings-at.ts';
import {
  sayCelebration,
  sayQuarterList,
  saySwitched,
  saySwitchedOff,
} from '#src/messages/digest/celebrate/celebrate-card.ts';
import { discreet } from '#src/messages/words/discreet.ts';
import type { Plan } from '#src/plan/action.ts';
import { asksFrom } from '#src/plan/begun.ts';
import { mayRun } from '#src/plan/permission.ts';
import { restrictedAmong } from '#src/sight/hidden-from.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Command, Scene } from '#src/commands/command.ts';
import { readSwitch } from '#src/commands/settings/read-switch.ts';
import { setPart } from '#src/commands/settings/set-part.ts';
import { asksNoMore, readListRequest } from '#src/commands/show/list-request.ts';
import { heardAsUpdate } from '#src/commands/update/as-update.ts';

const WEEK = /^(?:this week|the week|the last seven days|last week)$/iu;

/** What was delivered, with names, for whoever asks; the office switches it off with one word. */
export const celebrate: Command = {
  name: 'celebrate',
  also: ['celebrations', 'celebration'],
  for: 'anyone',
  plain: false,
  says: [
    { say: '/rag celebrate', gets: 'what was delivered this week and by whom, and which sections go without a slip' },
    { say: '/rag celebrate last quarter', gets: 'what a quarter delivered: “July to September” too' },
    { say: '/rag celebrate off', gets: 'for the office: nothing is celebrated in the digest; “on” brings it back' },
  ],
  run: async (words, scene) => {
    const { plan, rest } = readListRequest(words, scene);
    const of = plan ?? scene.plan;
    const on = readSwitch(rest);
    if (on !== null) return switched(of, on, scene);
    const quarter = quarterNamed(rest, scene.today);
    if (quarter === null && !asksNoMore(rest) && !WEEK.test(rest)) return heardAsUpdate(celebrate, words, scene);
    const { celebrates } = (await scene.register.governance(of.key)).settings;
    if (!celebrates) return answer(saySwitchedOff(of, scene.asker.index.isOffice(scene.speaker.id)));
    return quarter === null ? ofWeek(of, scene) : ofQuarter(of, quarter, scene);
  },
};

async function switched(plan: Plan, on: boolean, scene: Scene): Promise<Answer> {
  const refusal = mayRun(scene.asker, 'switch celebrating on or off');
  if (refusal !== null) return refuse(refusal);
  const { celebrates } = (await scene.register.governance(plan.key)).settings;
  if (celebrates === on) return { ...answer(saySwitched(plan, { on, already: true })), inPlace: true };
  const card = saySwitched(plan, { on, already: false });
  return setPart(plan, { set: { celebrates: on }, was: { celebrates }, card }, scene);
}

async function ofWeek(plan: Plan, scene: Scene): Promise<Answer> {
  const { all, line, shown } = await loaded(plan, scene);
  const headings = await scene.register.headings(plan.key);
  const input = { all, headings, scene: line, since: addDays(scene.today, -6), isTold: () => false };
  const { delivered, streaks } = await inTurns(celebrating(input));
  const soFar = await inTurns(quarterList(all, quarterOf(scene.today), line));
  const isOffice = scene.asker.index.isOffice(scene.speaker.id);
  return answer(sayCelebration({ plan, delivered, streaks, soFar, isOffice }, shown));
}

async function ofQuarter(plan: Plan, quarter: Quarter, scene: Scene): Promise<Answer> {
  const { all, line, shown } = await loaded(plan, scene);
  return answer(sayQuarterList(plan, await inTurns(quarterList(all, quarter, line)), shown));
}

/** Every action with its own lines, and how they are shown where anybody may read. */
async function loaded(plan: Plan, { register, index, today, naming }: Scene) {
  const byAction = await inTurns(ledgerByAction(await register.ledgerIn(plan.key)));
  const tracked = await register.trackedIn(plan.key);
  const all = tracked.map((one) => ({ tracked: one, ledger: byAction.get(one.action.id) ?? [] }));
  const hidden = restrictedAmong(await register.restricted());
  return {
    all,
    line: { index, today, from: asksFrom(plan, today) },
    shown: { naming: discreet(naming, hidden), today },
  };
}
