import { userInfo } from 'node:os';

/** Longer than any system lets an account be. */
const LONGEST = 64;

/** The account of the machine under which a command is typed, and who came to it by sudo: “ragtime (sudo: jsmith)”. */
export function accountOf({ SUDO_USER: sudo = '' }: Readonly<Record<string, string | undefined>>): string {
  const own = shortened(nameOrNumber());
  return sudo === '' || sudo === own ? own : `${own} (sudo: ${shortened(sudo)})`;
}

/** A container may run under a number that has no name. */
function nameOrNumber(): string {
  try {
    return userInfo().username;
  } catch {
    return 'an account without a name';
  }
}

/** Nothing but letters, numbers and what stands between them: it goes into the record and onto cards. */
function shortened(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}._@\\-]/gu, '').slice(0, LONGEST);
}
