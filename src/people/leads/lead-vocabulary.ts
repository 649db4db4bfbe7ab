import { leadPhrasesOf, leadShortForms, leadWordsOf } from './lead-tables.ts';

/** Words that make a phrase a post, folded, in the singular. */
export const POST_HEADS: ReadonlySet<string> = leadWordsOf('head of a post');

/** Words that rank a post and stand before its head. */
export const RANKS: ReadonlySet<string> = leadWordsOf('rank');

/** Posts that are whole in a word, so that a head after one begins another post: "Leader Commissioner". */
export const WHOLE_POSTS: ReadonlySet<string> = leadWordsOf('whole post');

/** Heads that stand before another head in one post: "Lead Officer", "Executive Director". */
export const COMPOUND_HEADS: ReadonlySet<string> = leadWordsOf('head before a head');

/** Heads that are followed by what they look after, without "of": "Director Adult Services", "Cabinet Member, Housing". */
export const PORTFOLIO_HEADS: ReadonlySet<string> = leadWordsOf('head with a portfolio');

/** Heads that make a body with a word like "Group" after them: "GP Federation", "Headteacher Forum". */
export const HEADS_OF_BODIES: ReadonlySet<string> = leadWordsOf('head of members');

/** Words that say a post is not held for good; what they are taken for is asked about. */
export const PROVISIONAL: ReadonlySet<string> = leadWordsOf('not held for good');

/** Ranks that are followed by what they look after, without a mark: "Inspector Custody". */
export const POLICE_RANKS: ReadonlySet<string> = leadWordsOf('police rank');

/** What only a rank looks after; before a name the word says something else: "Contact Jane Doe". */
export const RANK_PORTFOLIOS: ReadonlySet<string> = leadWordsOf('portfolio of a rank');

/** Letters of whoever commands what follows them: "OC Supply Wing". */
export const COMMANDS: ReadonlySet<string> = leadWordsOf('letters of command');

/** Words that end the name of a body, in the singular and plural as they occur. */
export const BODY_NOUNS: ReadonlySet<string> = leadWordsOf('body');

/** Words that begin the name of a body that goes on with "of": "Department of Health and Social Care". */
export const BODIES_OF: ReadonlySet<string> = leadWordsOf('body before what it is of');

/** Words that end the name of a body that serves a country: "Natural England". */
export const COUNTRIES: ReadonlySet<string> = leadWordsOf('country');

/** Letters that every public body reads alike; any others are asked about. */
export const KNOWN_LETTERS: ReadonlySet<string> = leadWordsOf('known letters');

/** Places and things, which a name before them is the name of: "Victoria Park". */
export const THINGS: ReadonlySet<string> = leadWordsOf('thing');

/** Words with which the name of a body that serves a place begins. */
export const COMPASS: ReadonlySet<string> = leadWordsOf('compass');

/** Words that name what a council does; with them alone a phrase is a service, not a person. */
export const SERVICE_WORDS: ReadonlySet<string> = leadWordsOf('service');

/** Service words that are surnames too: after a given name they are taken for one. */
export const SURNAME_WORDS: ReadonlySet<string> = leadWordsOf('surname too');

/** Capitalised words that begin a remark and are no name. */
export const NOT_NAMES: ReadonlySet<string> = leadWordsOf('no name');

/** A part of speech that joins two leads of one rank. */
export const JOINING: ReadonlySet<string> = leadWordsOf('joining');

/** Words that may stand before a lead and change nothing about who it is. */
export const QUALIFIERS: ReadonlySet<string> = leadWordsOf('before a lead');

/** Small words that stand between leads and mean nothing by themselves. */
export const SMALL_WORDS: ReadonlySet<string> = leadWordsOf('small word');

/** Acronyms of posts that a service or team is called after: "LADO Service". */
export const CALLED_AFTER: ReadonlySet<string> = leadWordsOf('post after which bodies are called');

/** Acronyms of police ranks after which a word of service says what they look after: "ACC Local Policing". */
export const PORTFOLIO_RANKS: ReadonlySet<string> = leadWordsOf('rank with a portfolio');

/** Acronyms of managers in a fire service, which are posts only before what they look after and stay as written. */
export const FIRE_MANAGERS: ReadonlySet<string> = leadWordsOf('fire manager');

/** Acronyms of posts that are a person's initials before a surname: "PA Smith". */
export const INITIALS_TOO: ReadonlySet<string> = leadWordsOf('initials too');

/** Labels of somebody who goes before the other leads. */
export const FIRST_LABELS: ReadonlySet<string> = new Set(leadPhrasesOf('first label'));

/** Labels after which a person is a lead, up to the next label. */
export const LEAD_LABELS: readonly string[] = leadPhrasesOf('lead label');

/** Labels after which a person only supports, up to the next label. */
export const SUPPORT_LABELS: readonly string[] = leadPhrasesOf('support label');

/** Phrases after which a lead only supports, folded; the longest that fits is taken. */
export const SUPPORT_PHRASES: readonly string[] = leadPhrasesOf('support');

/** Phrases that join two leads who both lead. */
export const JOINT_PHRASES: readonly string[] = leadPhrasesOf('joint');

/** Phrases after which somebody is named beside a lead and does not lead, folded. */
export const BESIDE_PHRASES: readonly string[] = leadPhrasesOf('beside');

/** Phrases that say that nobody is named yet. */
export const VACANCY_PHRASES: readonly string[] = leadPhrasesOf('vacancy');

/** Phrases that stand where a name was and name nobody: "Redacted". */
export const NOBODY_PHRASES: readonly string[] = leadPhrasesOf('nobody');

/** Phrases that say something about a lead and name nobody. */
export const NOTE_PHRASES: readonly string[] = leadPhrasesOf('note');

/** Acronyms of posts that every English council uses, folded; a roster's own reading of them wins; ACC and DCC, which councils are called too, stay as written. */
export const POST_ACRONYMS: Readonly<Record<string, string>> = leadShortForms('acronym of a post');

/** Acronyms of ranks and posts that are read only before a name, for alone they may be anything. */
export const RANK_ACRONYMS: Readonly<Record<string, string>> = leadShortForms('acronym before a name');
