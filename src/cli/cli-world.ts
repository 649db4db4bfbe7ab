import type { Readable, Writable } from 'node:stream';
import type { Clock } from '#src/calendar/clock.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Config } from '#src/config.ts';
import type { Organisation } from '#src/organisations/organisation.ts';
import type { Person, PersonId } from '#src/people/person.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { BackupManifest } from '#src/ports/backup-manifest.ts';
import type { Erased, ErasedBefore, Erasing, HeldOfPerson } from '#src/ports/erasing.ts';
import type { Finding } from '#src/ports/checks/finding.ts';
import type { Company } from '#src/ports/beside/company.ts';
import type { Calendars, FeedKeys } from '#src/ports/readers/feeds.ts';
import type { Inbox } from '#src/ports/inbox.ts';
import type { Installations } from '#src/ports/installations.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';
import type { Outbox } from '#src/ports/outbox.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { PageKeys } from '#src/ports/page/page-keys.ts';
import type { DrawPicture } from '#src/ports/drawing/draw-picture.ts';
import type { PaperFormat } from '#src/ports/papers/paper-format.ts';
import type { Reports } from '#src/ports/papers/reports.ts';
import type { Register } from '#src/ports/register.ts';
import type { DrawSite } from '#src/ports/site/draw-site.ts';
import type { ForgetOld, ForgottenOld } from '#src/ports/retention.ts';
import type { Threads } from '#src/ports/threads.ts';

/** The platforms for which a message can be drawn at the command line. */
export const DRAWN_FOR = ['slack', 'teams'] as const;

/** An open register with its messages. */
export type Store = {
  readonly register: Register;
  readonly threads: Threads;
  readonly inbox: Inbox;
  readonly outbox: Outbox;
  readonly installations: Installations;
  readonly reports: Reports;
  readonly pageKeys: PageKeys;
  readonly feedKeys: FeedKeys;
  readonly calendars: Calendars;
  /** Copies everything into a file; throws a fault in a sentence when the file is there, unless told to replace it. */
  readonly backup: (file: string, how: { readonly replace: boolean; readonly at: Instant }) => Promise<LedgerHead>;
  /** What keeps it from being written to, as a sentence; null while all is well. */
  readonly fault: () => string | null;
  /** Settles where it could be written to now; throws a fault in a sentence where not. */
  readonly canWrite: () => Promise<void>;
  /** All that is held of a person. */
  readonly held: (person: PersonId) => Promise<HeldOfPerson>;
  /** Takes a person out of a copy that is thrown away, to see what that does. */
  readonly erase: (erasing: Erasing) => Promise<Erased>;
  /** Lets go of a part of what is kept long enough; nothing is left once all counts are 0. */
  readonly forgetOld: (how: ForgetOld) => Promise<ForgottenOld>;
  /** The other processes at work on it; absent where there can be none. */
  readonly company?: Company;
  /** The whole of it as bytes, to open as a copy. */
  readonly image: () => Promise<Buffer>;
  readonly close: () => Promise<void>;
};

/** What the jobs would do or did, for the commands that show it. */
export type JobsAtHand = {
  /** The digest of a plan as it would be posted on a day; null when that plan is not loaded, or archived. */
  readonly digestOn: (store: Store, day: Day, plan: PlanKey | null) => Promise<Outgoing | null>;
};

/** What a restore did: where the replaced register is kept, null when there was none, and what was in it that the backup has not. */
export type Restored = {
  readonly kept: string | null;
  /** How many messages were asked or sent since; they are carried over. Null where the replaced one could not be read. */
  readonly carried: number | null;
  /** How many messages came in since: their words are in the kept register alone. */
  readonly missed: number;
  /** How many people it still had who were erased since; they are erased from it too. */
  readonly erased: number;
  /** How many keys and addresses of the backup, by which other programs read, were taken back since and stay so; null where no register could say. */
  readonly closed: number | null;
  /** How many keys and addresses open now. */
  readonly readers: number;
};

/** A register that was copied: where the record ends in both, and how many it still had who were erased since; they are erased from the copy. Of a backup, by how many keys and addresses other programs read it; 0 of a register itself. */
export type Copied = { readonly head: LedgerHead; readonly erased: number; readonly readers: number };

/** What a look into a copy of a register found, each a sentence, the first first; `store` is that copy, null where it is damaged. */
export type Examined = {
  readonly damage: readonly string[];
  /** Rows that cannot be read and stop nothing but themselves. */
  readonly unreadable: readonly string[];
  /** What stood in the way of looking, which says nothing of the register; null where it was looked into. */
  readonly unseen: string | null;
  readonly store: Store | null;
  /** How many processes work on it now; absent where nobody can say. */
  readonly living?: number;
  /** What is said of a register of an earlier version, and how it is backed up as it is; null for one of this version. */
  readonly older: { readonly says: string; readonly backup: Store['backup'] } | null;
};

/** From which step to which a register was brought, and where it is kept as it was before; null on a server. */
export type BroughtUpToDate = { readonly from: string; readonly to: string; readonly kept: string | null };

/** How the place of a register is taken: by a file with something in it, by one with nothing, or by what is no file; on a server; where its folder is a file itself there is no place for it; null where nothing is there. */
export type RegisterPlace =
  | 'file'
  | 'server'
  | 'empty file'
  | 'folder'
  | 'closed file'
  | 'read-only disk'
  | 'no folder'
  | null;

/** A data folder as it stands; one that is not there has no register, and `canWrite` says whether it can be made. */
export type DataFolder = {
  readonly hasRegister: boolean;
  readonly place: RegisterPlace;
  /** What of a register its user may not read and write: the folder, or files of it; none where nothing stands in the way. */
  readonly closed: readonly string[];
  readonly canWrite: boolean;
  /** True when everybody with an account on the machine may read in it. */
  readonly othersMayRead: boolean;
  /** What lies beside the register that was once one, or was to be: '-wal', '.partial', '.before-restore-…', by name. */
  readonly leftovers: readonly string[];
  /** What kind of network drive it is on; null on a disk of the machine's own. */
  readonly network: string | null;
  /** Bytes that may still be written there; null where the machine does not say. */
  readonly free: number | null;
};

/** What keeps files from being put in a folder: something that is there, or the nearest that is there on the way to it. */
export type NoFolder = {
  readonly path: string;
  readonly why: 'is a file' | 'is on a read-only disk' | 'may not be written to';
};

/** A nightly backup as it lies in its folder. */
export type KeptBackup = { readonly day: Day; readonly file: string; readonly manifest: BackupManifest | null };

/** Everything outside src that a command of the command line may use; the front door makes it. */
export type CliWorld = {
  readonly config: Config;
  /** The same world with the settings and the register of one organisation of a data folder's list; refuses with what its settings lack. These are in its folder, or in another that is named. */
  readonly forOrganisation: (one: Organisation, data: string, settingsIn?: string) => Promise<CliWorld>;
  readonly clock: Clock;
  /** The account of the machine under which this is typed, for the record. */
  readonly account: string;
  /** One line on standard output. */
  readonly out: (line: string) => void;
  /** One line on standard error: sentences about what went wrong, and progress. */
  readonly err: (line: string) => void;
  /** Standard input, a line at a time without its line break. */
  readonly input: () => AsyncIterable<string>;
  /** Standard input and output as they are, for a protocol that has both to itself. */
  readonly pipes: () => { readonly input: Readable; readonly output: Writable };
  /** True when a person sits at standard input and output. */
  readonly isTerminal: boolean;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly writeFile: (path: string, bytes: Uint8Array | string) => Promise<void>;
  /** Takes a file for this program alone, until let go or its process ends; null where another has it. */
  readonly holdPlace: (file: string) => Promise<(() => void) | null>;
  /** What the machine says of a data folder; asking makes and changes nothing. */
  readonly lookAt: (data: string) => Promise<DataFolder>;
  /** The nightly backups in a folder, the newest first, with their manifests; a manifest that is missing or spoilt is null. */
  readonly backupsIn: (folder: string) => Promise<readonly KeptBackup[]>;
  /** True where nightly backups of a data folder were put in a folder and none is there any more. */
  readonly areBackupsGone: (data: string, folder: string) => Promise<boolean>;
  /** Why no file could be put in a folder, which may have to be made first; null where one can. */
  readonly whyNoFolder: (folder: string) => Promise<NoFolder | null>;
  /** What a command that was broken off has left in a folder, by name: half-made copies, and a second name of what stands as it was. */
  readonly brokenOffIn: (folder: string) => Promise<readonly string[]>;
  /** What is wrong with a nightly backup, as a sentence; null where it could be brought back. */
  readonly checkBackup: (file: string) => Promise<string | null>;
  /** Looks into a copy of the register in the data folder, which stays as it is to the byte; whoever looks closes the copy. */
  readonly examine: (data: string) => Promise<Examined>;
  /** Opens the register in the data folder, and refuses one of an earlier version: as a bot, the only one but on a server; alone, wherever it is; as a tool beside others; or as a reader beside them, which can write nothing. */
  readonly open: (data: string, as: 'bot' | 'alone' | 'tool' | 'reader') => Promise<Store>;
  /** Brings a register of an earlier version up to date, which nobody else may have open, after a copy that the earlier version can read; null where there is nothing to do. A server's own copy must have been made. */
  readonly migrate: (data: string, how: { readonly isDumped: boolean }) => Promise<BroughtUpToDate | null>;
  /** Opens a copy of an open register that is thrown away when it is closed. */
  readonly openCopy: (store: Store) => Promise<Store>;
  /** Puts a backup in the place of the register of a data folder. */
  readonly restore: (backup: string, data: string) => Promise<Restored>;
  /** Copies a register into an empty place, each a file or an address; gives where the record ends in both, and how many it still had who were erased from the register of the data folder since. */
  readonly copyRegister: (from: string, to: string, data: string) => Promise<Copied>;
  /** Erases a person from the register of a data folder, which nobody else may have open; throws a fault in a sentence. */
  readonly erase: (erasing: Erasing, data: string) => Promise<Erased>;
  /** When somebody of that name was erased from the register of a data folder; null for anybody else. */
  readonly erasedBefore: (name: string, data: string) => Promise<ErasedBefore | null>;
  /** Puts a new register, filled by the work, in the place of one that holds nothing but the sample; gives where the old one is kept. Refuses while a bot runs on it. */
  readonly startAfresh: (data: string, work: (store: Store) => Promise<void>) => Promise<string>;
  readonly jobs: JobsAtHand;
  /** True for a person whom one of the configured platforms reaches; the console reaches everybody. */
  readonly reaches: (person: Person) => boolean;
  /** Asks the platforms, the page and the proxy of the settings themselves; the store is null where no register can be read. Posts and changes nothing. */
  readonly askOnline: (store: Pick<Store, 'installations'> | null) => Promise<readonly Finding[]>;
  /** Files that the settings name for secrets, of which everybody with an account on the machine may read. */
  readonly openSecrets: () => Promise<readonly { readonly name: string; readonly path: string }[]>;
  /** Settles after so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
  /** Every way of drawing a paper, the usual one first; loaded when it is asked for. */
  readonly paperFormats: () => Promise<readonly PaperFormat[]>;
  /** A message as a platform takes it, for looking at. */
  readonly drawFor: (platform: (typeof DRAWN_FOR)[number], message: Outgoing) => Promise<object>;
  readonly drawPicture: DrawPicture;
  /** Draws the public site; what draws it is loaded when it is asked for. */
  readonly drawSite: DrawSite;
  /** Runs the console, with the timetable (`bot`) or only to talk, until its input ends; refuses in a sentence. */
  readonly talk: (options: TalkOptions) => Promise<void>;
  /** Runs the bot on the chat platforms that are configured, until the process is asked to end. */
  readonly serve: (options: ServeOptions) => Promise<void>;
  /** Lives through the days between two days on a copy of the register, with a clock that jumps. */
  readonly simulate: (options: SimulateOptions) => Promise<void>;
};

/** What the server is told; `at` as for the console. */
export type ServeOptions = Pick<TalkOptions, 'data' | 'at'>;

export type TalkOptions = {
  readonly data: string;
  readonly as: string | null;
  /** The day it is there; null for the clock's own. */
  readonly today: Day | null;
  /** The moment at which its clock starts, for a trial; null for the real time. */
  readonly at: Instant | null;
  readonly json: boolean;
  /** True to run the timetable beside the conversation. */
  readonly bot: boolean;
};

/** A line of a replies file: what somebody says, and when. */
export type Reply = { readonly at: Instant; readonly from: string; readonly say: string };

export type SimulateOptions = {
  readonly data: string;
  readonly from: Day;
  readonly to: Day;
  readonly replies: readonly Reply[];
  /** The plans that are shown as if they had begun; absent for all where none has. */
  readonly begin?: readonly PlanKey[];
  /** Told each message that goes unasked, in the order of sending, with a copy of the register as it is then. */
  readonly onMessage: (message: Outgoing, at: Instant, store: Store) => Promise<void>;
};
