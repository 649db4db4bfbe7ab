import type { Activity } from '#adapters/teams/receive/activity.ts';

/** Where one person talks with the bot; `welcomed` is true once they were greeted after the app came to them. */
export type PersonReference = {
  readonly service: string;
  /** The one-to-one conversation; null while none is known. */
  readonly conversation: string | null;
  /** '29:…', by which this bot knows them; null while it is not known. */
  readonly user: string | null;
  readonly welcomed: boolean;
};

/** A team in which the app is installed. */
export type TeamReference = {
  readonly tenant: string;
  readonly team: string;
  readonly service: string;
  readonly name: string | null;
};

/** A channel as far as activities told of it: its team, and whether it is standard, private or shared; null for what none said. */
export type ChannelReference = { readonly team: string | null; readonly type: string | null };

/** Where Teams is to be answered: kept from every activity, so that somebody can be written to before they write again. */
export type References = {
  /** Keeps what an activity says of where it came from; writes only what is new. */
  readonly note: (activity: Activity) => Promise<void>;
  readonly person: (tenant: string, objectId: string) => Promise<PersonReference | null>;
  readonly savePerson: (tenant: string, objectId: string, reference: PersonReference) => Promise<void>;
  /** After the app was taken from somebody: nothing is kept of where they were. */
  readonly forgetPerson: (tenant: string, objectId: string) => Promise<void>;
  readonly channel: (tenant: string, channel: string) => Promise<ChannelReference>;
  readonly teams: () => Promise<readonly TeamReference[]>;
  /** True while the app is in no team and has never been in one that was heard of: then it is not installed yet. */
  readonly isNowhere: () => Promise<boolean>;
  readonly forgetTeam: (tenant: string, team: string) => Promise<void>;
  /** After a channel was deleted or the app was taken from a group chat: it is answered there no more. */
  readonly forgetChat: (tenant: string, conversation: string) => Promise<void>;
  /** The service address for a conversation; any known address of its tenant where the conversation is not known; null where nothing is. */
  readonly serviceFor: (tenant: string, conversation: string | null) => Promise<string | null>;
};
