import { importsIn, isWithin, targetOf } from './imports.ts';
import type { Texts } from './imports.ts';
import { FRONT_DOOR, MAY_IMPORT, MAY_USE_NODE, PACKAGES } from './rooms.ts';

/** What a file imports and may not, a sentence each. */
export function trespassesOf(file: string, text: string): readonly string[] {
  return importsIn(text).flatMap((name) => {
    if (name.startsWith('../')) return [`${file} climbs to ${name}`];
    const target = targetOf(file, name);
    if (target === null) return isPackageAllowed(file, name) ? [] : [`${file} names the package ${name}`];
    return isAllowed(file, target) ? [] : [`${file} imports ${target}`];
  });
}

/** The innermost room that holds a file. */
export function roomOf(file: string): string | undefined {
  const rooms = Object.keys(MAY_IMPORT).filter((room) => file.startsWith(`${room}/`));
  return rooms.toSorted((one, other) => other.length - one.length)[0];
}

/** The entries of the table of packages that allow what nobody does, a sentence each. */
export function unusedLeave(texts: Texts, packages = PACKAGES): readonly string[] {
  const named = [...texts].map(([file, text]) => ({ file, names: importsIn(text) }));
  return Object.entries(packages).flatMap(([name, places]) =>
    places.flatMap((place) => {
      const isUsed = named.some(({ file, names }) => isWithin(file, [place]) && names.some((one) => isOf(one, name)));
      return isUsed ? [] : [`${place} may name ${name} and does not`];
    }),
  );
}

function isAllowed(file: string, target: string): boolean {
  const [from, to] = [roomOf(file), roomOf(target)];
  if (from === undefined || to === undefined) return false;
  if (from === to) return true;
  if (FRONT_DOOR.includes(to) && from !== 'src/assembly') return false;
  return isWithin(target, MAY_IMPORT[from] ?? []);
}

function isPackageAllowed(file: string, name: string): boolean {
  if (name.startsWith('node:')) return !file.startsWith('src/') || isWithin(file, MAY_USE_NODE);
  const known = Object.keys(PACKAGES).find((one) => isOf(name, one));
  return known !== undefined && isWithin(file, PACKAGES[known] ?? []);
}

function isOf(name: string, packageName: string): boolean {
  return name === packageName || name.startsWith(`${packageName}/`);
}
