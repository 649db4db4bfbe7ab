import type { PersonId } from '#src/people/person.ts';
import type { FromTo, Renewal, Republication } from '#src/plan/replaying/renewal.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** What several versions after each other changed for one person, from before the first to after the last; null where all is as it was. */
export function renewalOver(lines: readonly Republication[], person: PersonId, { standing }: Tracked): Renewal | null {
  const [isBack, isLeftOut] = [lines.at(-1)?.isBack === true, lines.at(-1)?.isLeftOut === true];
  const due = over(lines.map((line) => line.due));
  const overtaken = lines.flatMap((line) => line.overtaken ?? []).filter(({ by }) => by === person);
  const renewal: Renewal = {
    // What the office decided since was told then.
    ...(due !== undefined && due.to === standing.agreed ? { due } : {}),
    ...part('numbered', over(lines.map((line) => line.numbered))),
    ...part('called', over(lines.map((line) => line.called))),
    ...part('time', over(lines.map((line) => line.time))),
    ...part('steps', stepsOver(lines)),
    ...part('leads', over(lines.map((line) => line.leads))),
    ...(isBack && !lines.some((line) => line.isLeftOut) ? { isBack } : {}),
    ...(isLeftOut ? { isLeftOut } : {}),
    ...(overtaken.length === 0 ? {} : { overtaken }),
  };
  return Object.keys(renewal).length === 0 ? null : renewal;
}

function part<K extends keyof Renewal>(name: K, value: Renewal[K] | undefined): Pick<Renewal, K> | object {
  return value === undefined ? {} : { [name]: value };
}

function over<T>(changes: readonly (FromTo<T> | undefined)[]): FromTo<T> | undefined {
  const made = changes.filter((change) => change !== undefined);
  const [first, last] = [made[0], made.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  return JSON.stringify(first.from) === JSON.stringify(last.to) ? undefined : { from: first.from, to: last.to };
}

function stepsOver(lines: readonly Republication[]): Renewal['steps'] {
  const all = lines.flatMap((line) => line.steps ?? []);
  const names = new Map(all.map(({ step }) => [step.label, step]));
  const moved = [...names.values()].flatMap((step) => {
    const change = over(all.filter((one) => one.step.label === step.label));
    return change === undefined ? [] : [{ step, ...change }];
  });
  return moved.length === 0 ? undefined : moved;
}
