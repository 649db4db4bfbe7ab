import { createHash } from 'node:crypto';

/** The council's tenant, a stranger's, and the app that is registered in the first: ids as Entra gives them. */
export const TENANT = '3f2c0f6e-7a1d-4c55-9b1e-0c5d8a7e4b21';
export const OTHER_TENANT = '9d41b7c0-5e22-4f0a-8c3b-6b1f2e7d9a10';
export const APP_ID = 'c7a3f1d2-1b64-4e8f-a5d9-2e0b6c4f8a37';
/** The bot among those who talk. */
export const BOT = `28:${APP_ID}`;

/** A team is known by its general channel; the leadership has a channel of its own. */
export const TEAM = '19:mZk3Qw8yT1xR5vB7nL0pEc2sHd9fJg4uYa6iOb1qWe1@thread.tacv2';
export const LEADERS = '19:7c1e9a4b2d6f4830b5e7c9d1f3a5b7e9@thread.tacv2';
export const GROUP_CHAT = '19:2da4c29f6d7041eca70b638b43d45437@thread.v2';

/** Somebody of a tenant; `principalName` is what they sign in with. */
export type Colleague = {
  readonly name: string;
  readonly email: string | null;
  readonly principalName?: string;
  readonly role?: 'user' | 'guest' | 'anonymous';
  /** Where their account is; in the council's own unless said. */
  readonly tenant?: string;
  /** False for somebody who has the app and is in no team with it. */
  readonly inTeam?: boolean;
};

/** The id that the directory has for somebody of that name. */
export function objectIdOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The id by which this bot knows somebody: '29:1…'. */
export function userIdOf(name: string): string {
  return `29:1${digestOf(`user ${name}`)}`;
}

/** Somebody's one-to-one conversation with the bot: 'a:1…'. */
export function chatOf(name: string): string {
  return `a:1${digestOf(`chat ${name}`)}`;
}

// Teams' ids hold - and _, which an address must carry as they are.
function digestOf(text: string): string {
  return createHash('sha512').update(text).digest('base64url').slice(0, 86);
}
