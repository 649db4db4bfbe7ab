import { distance } from 'fastest-levenshtein';
import { EVERY_SETTING } from './every-setting.ts';

/** Settings by name, as a machine has them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Gives what is in a file; throws when it cannot be read. */
export type ReadFile = (path: string) => string;

/** What our names begin with: whoever writes one that is none has misspelt it. */
const OURS = /^(?:RAGTIME|SLACK|TEAMS|EMAIL)_/iu;
/** How a setting is named that gives a secret in a file. */
const IN_A_FILE = '_FILE';
/** Set by the front door for the process of an organisation, and by nobody else: the secret with which it signs what it passes on. */
export const DOOR_SECRET = 'RAGTIME_DOOR';

const SECRETS = new Set(EVERY_SETTING.filter(({ isSecret }) => isSecret).map(({ name }) => name));
const NAMES: ReadonlySet<string> = new Set([
  ...EVERY_SETTING.map(({ name }) => name),
  ...[...SECRETS].map((name) => `${name}${IN_A_FILE}`),
  DOOR_SECRET,
]);

/** An environment as it is read: what is empty is absent, and a secret in a file is the secret; a file that cannot be used is left named, for `faultsIn`. */
export function tidied(env: Environment, readFile: ReadFile): Environment {
  const filled = Object.entries(env).filter(([, value]) => value !== undefined && value !== '');
  const said = Object.fromEntries(filled);
  return Object.fromEntries(
    filled.map(([name, value = '']) => {
      const secret = secretNamed(name);
      if (secret === null || said[secret] !== undefined) return [name, value];
      const read = secretAt(value, readFile);
      return 'secret' in read ? [secret, read.secret] : [name, value];
    }),
  );
}

/** A file that a setting names for a secret. */
export type SecretFile = { readonly name: string; readonly path: string };

/** Every file that an environment names for a secret. */
export function secretFilesIn(env: Environment): readonly SecretFile[] {
  return Object.entries(env).flatMap(([name, path = '']) =>
    secretNamed(name) === null || path === '' ? [] : [{ name, path }],
  );
}

/** One sentence for each name of a tidied environment that is none, and each file of a secret that cannot be used; none holds a secret. */
export function faultsIn(env: Environment, readFile: ReadFile): readonly string[] {
  return Object.entries(env).flatMap(([name, value = '']) => {
    const secret = secretNamed(name);
    if (secret === null) return isStray(name) ? [strayed(name)] : [];
    if (env[secret] !== undefined) return [`${secret} and ${name} are both given: leave one of them out.`];
    const read = secretAt(value, readFile);
    return 'fault' in read ? [`${name} is the path of a file with the secret in it: ${value} ${read.fault}.`] : [];
  });
}

/** The same with something that could stand there for each secret whose file cannot be used, so that it is not said to be missing, too. */
export function withStandIns(env: Environment): Environment {
  const standIns = EVERY_SETTING.filter(
    ({ name }) => env[`${name}${IN_A_FILE}`] !== undefined && env[name] === undefined,
  );
  return { ...env, ...Object.fromEntries(standIns.map(({ name, example }) => [name, example])) };
}

/** The setting that a name gives in a file; null for any other name. */
function secretNamed(name: string): string | null {
  const secret = name.slice(0, -IN_A_FILE.length);
  return name.endsWith(IN_A_FILE) && SECRETS.has(secret) ? secret : null;
}

function secretAt(path: string, readFile: ReadFile): { readonly secret: string } | { readonly fault: string } {
  try {
    // Editors end a file with a line break, which is none of the secret.
    const secret = readFile(path).replace(/[\r\n]+$/u, '');
    return secret === '' ? { fault: 'is empty' } : { secret };
  } catch (error) {
    return { fault: WHY[codeOf(error)] ?? `could not be read (${codeOf(error)})` };
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'is not there',
  EISDIR: 'is a folder',
  EACCES: 'is closed to Ragtime',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function isStray(name: string): boolean {
  return OURS.test(name) && !NAMES.has(name);
}

function strayed(name: string): string {
  const near = nearest(name);
  return near === null
    ? `${name} is no setting of Ragtime: leave it out, or look up its name in settings.example.env.`
    : `${name} is no setting of Ragtime. Is it ${near}? Name it that, or leave it out.`;
}

/** The name that was probably meant: one letter or two apart, or with a word more or less; null where none is near. */
function nearest(name: string): string | null {
  const typed = name.toUpperCase();
  const [best] = [...NAMES]
    .filter((one) => one !== DOOR_SECRET && (distance(one, typed) <= 2 || isWithin(one, typed) || isWithin(typed, one)))
    .toSorted((a, b) => distance(a, typed) - distance(b, typed));
  return best ?? null;
}

/** True where each word of the one is a word of the other, in whatever order. */
function isWithin(one: string, other: string): boolean {
  const words = new Set(other.split('_'));
  return one.split('_').every((word) => words.has(word));
}
