import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { BESIDE } from './bundle.ts';
import { ROOT } from './root.ts';

/** What a package says of itself. */
export type Said = {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

/** What the package in a folder says of itself. */
export function saidIn(folder: string): Said {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Said;
}

/** The folders of the packages that lie beside the bundle, with those of this platform on which they build. */
export function packagesBeside(): readonly string[] {
  return BESIDE.flatMap((name) => {
    const folder = join(ROOT, 'node_modules', name);
    const parts = Object.keys(saidIn(folder).optionalDependencies ?? {}).map((part) =>
      join(ROOT, 'node_modules', part),
    );
    return [folder, ...parts.filter((part) => existsSync(part))];
  }).toSorted();
}

/** What of a package is needed where it runs, where that is not all of it. */
const NEEDED: Readonly<Record<string, RegExp>> = {
  'better-sqlite3': new RegExp(
    String.raw`^(?:LICENSE|package\.json|lib|lib/.*|prebuilds|prebuilds/${process.platform}-${process.arch}\.node)$`,
    'u',
  ),
  '@expo-google-fonts/inter': /^(?:LICENSE.*|package\.json|[47]00(?:Regular|Bold)(?:\/.*\.ttf)?)$/u,
};

/** Copies those packages into a folder of packages. */
export function copyPackages(to: string): void {
  for (const folder of packagesBeside()) {
    const needed = NEEDED[saidIn(folder).name];
    const filter = (file: string): boolean => file === folder || (needed?.test(relative(folder, file)) ?? true);
    cpSync(folder, join(to, saidIn(folder).name), { recursive: true, filter, dereference: true });
  }
}

/** The licences that come with a package, as it prints them. */
export function licencesIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => /^(?:licen[cs]e|notice|copying)/iu.test(name));
  return names.toSorted().map((name) => readFileSync(join(folder, name), 'utf8').trim());
}
