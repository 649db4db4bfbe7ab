import type { OpenDatabase } from '#db/open.ts';
import { aWorld } from '#test/cli/a-world.ts';
import type { Reply } from './said.ts';

/** A made-up plan with phases, a review, joint leads, a restricted matter and words that nobody can date. */
export const PLAN = `Ref,Action,By when,Lead,Progress
1.1,Agree the flood defence budget,By 20 March 2026,Ada Ames,
1.2,Train the wardens,25 March 2026,Bo Berg,
1.3,Buy the pumps,27 March 2026,Cy Cole,
1.4,Publish the river map,31 March 2026,Ada Ames and Bo Berg,
2.1,Open the control room,1 April 2026,Dee Dunn,
2.2,Review the sirens,Review every 3 months from January 2026,Eli Eng,
2.3,Write to every household,Phase 1: 26 March 2026; Phase 2: 30 June 2026,Fay Fox,
2.4,Insure the depot,13 March 2026,Gus Gray,
2.5,Test the alarms,9 April 2026,Eli Eng,
3.1,Settle the claims,2 April 2026,Head of Claims,
3.2,Choose a contractor,To be agreed,Ada Ames,
3.3,Repair the weir,7 April 2026,Hal Hart,Complete
3.4,Close the old depot,6 March 2026,Gus Gray,
`;

/** A second plan that is never said to begin. */
const SECOND = `Ref,Action,By when,Lead
1,Count the trees,24 March 2026,Bo Berg
`;

export const ROSTER = `kind,name,post,aliases,members,email,role,from,to,reports-to,zone
person,Ada Ames,,,,ada@river.example,,,,Max Mole,
person,Bo Berg,,,,bo@river.example,,,,Max Mole,America/New_York
person,Cy Cole,,,,cy@river.example,,,,,Europe/Athens
person,Dee Dunn,,,,dee@river.example,,,,,Australia/Sydney
person,Eli Eng,,,,eli@river.example,,,,,
person,Fay Fox,,,,,,,,,
person,Gus Gray,,,,gus@river.example,,,,Max Mole,
person,Hal Hart,,,,hal@river.example,,,,,
person,Ivy Ince,,,,ivy@river.example,,,,,
person,Max Mole,,,,max@river.example,,,,,
person,Vera Vane,,,,vera@river.example,verifier,,,,
person,Olive Orr,,,,olive@river.example,office,,,Max Mole,
person,Hal Hart,Head of Claims,,,,,,2026-03-29,,
person,Ivy Ince,Head of Claims,,,,,2026-03-30,,,
`;

/** What people say in the fortnight: times and zones of their own, leave, silence, answers, decisions and what is not understood. */
export const SAID: readonly Reply[] = [
  ['2026-03-23T08:00', 'Olive Orr', '/rag begin RIVER'],
  ['2026-03-23T08:05', 'Eli Eng', '/rag time 14:15'],
  ['2026-03-23T08:06', 'Bo Berg', '/rag time 10:30'],
  ['2026-03-23T08:07', 'Cy Cole', '/rag time 06:00'],
  ['2026-03-23T10:02', 'Ada Ames', '1.1 amber waiting on HR, now 9 April'],
  ['2026-03-23T12:00', 'Olive Orr', '/rag restrict 2.1'],
  ['2026-03-24T13:50', 'Bo Berg', '1.2 on track'],
  ['2026-03-24T15:00', 'Gus Gray', 'it was a bit of a car crash'],
  ['2026-03-25T09:45', 'Cy Cole', '/rag snooze 1.3 until Friday'],
  ['2026-03-25T10:15', 'Fay Fox', 'phase 1 done https://letters.example/1'],
  ['2026-03-25T11:00', 'Olive Orr', '/rag approve 1.1'],
  ['2026-03-26T09:31', 'Vera Vane', '/rag verify 3.3 no, the link is dead'],
  ['2026-03-26T10:00', 'Dee Dunn', '/rag away 30 Mar–1 Apr deputy Fay Fox, restricted too'],
  ['2026-03-27T16:40', 'Olive Orr', '/rag ask 1.4 is the printer booked?'],
  ['2026-03-30T11:11', 'Eli Eng', '/rag pause until 2 Apr'],
  ['2026-03-31T09:30', 'Bo Berg', 'yes, it is booked for Thursday'],
  ['2026-04-01T10:00', 'Olive Orr', '/rag date 3.2 30 April 2026 because the board met'],
  ['2026-04-02T12:20', 'Olive Orr', '/rag remind 2.4'],
  ['2026-04-05T13:00', 'Ada Ames', 'not mine 1.4'],
].map(([at, from, say]) => ({ at: at!, from: from!, say: say! }));

/** Both plans, as the office loads them on the Friday before. */
export async function loadCouncil(store: OpenDatabase): Promise<void> {
  const files = { 'river.csv': PLAN, 'trees.csv': SECOND, 'people.csv': ROSTER };
  const world = aWorld({ now: '2026-03-20T16:00:00Z', files });
  world.registers.set('./data', store);
  const load = async (name: string, ...rest: readonly string[]): Promise<void> => {
    const argv = ['import', `${name}.csv`, '--plan', name.toUpperCase(), '--published', '2026-01-05', ...rest];
    if ((await world.run(...argv)) !== 0) throw new Error(world.grumbled());
  };
  await load('river', '--roster', 'people.csv');
  await load('trees');
}
