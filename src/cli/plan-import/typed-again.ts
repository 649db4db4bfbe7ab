import { quoted } from '#src/cli/print/options.ts';
import { typed } from '#src/cli/print/typed.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { sayColumnMap } from '#src/intake/tables/columns/read-column-map.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { ImportOptions } from './import-options.ts';

/** The import as it would be typed once more for the plan of that key, with all that was said of it but what is to be done. */
export function typedAgain(
  path: string,
  options: ImportOptions,
  { plan, world }: { plan: PlanKey; world: CliWorld },
): string {
  const {
    data,
    name,
    published,
    roster,
    nation,
    columns,
    same,
    new: fresh,
    keep,
    take,
    as,
    reread,
    prefix,
    list,
  } = options;
  const said: readonly (readonly [string, string | undefined])[] = [
    ['--plan', plan],
    ['--name', name],
    ['--published', published],
    ['--roster', roster],
    ['--nation', nation],
    ['--columns', columns === undefined ? undefined : sayColumnMap(columns)],
    ['--same', same?.map((pair) => pair.join('=')).join(',')],
    ['--new', fresh?.join(',')],
    ['--keep', keep?.join(',')],
    ['--take', take?.join(',')],
    ['--as', as],
    ['--prefix', prefix],
    ...[...(list ?? [])].map(([place, kind]): readonly [string, string] => ['--list', `${place}=${kind}`]),
  ];
  const words = said.flatMap(([option, value]) => (value === undefined ? [] : [option, quoted(value)]));
  const again = [...(reread === true ? ['--reread'] : []), ...(options.purposes === true ? ['--purposes'] : [])];
  return typed(['import', quoted(path), ...words, ...again].join(' '), data, world);
}
