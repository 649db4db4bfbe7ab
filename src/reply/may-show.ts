import { withoutLinks } from './without-links.ts';
import { excepts, promises, saysAgain } from './after/done-after-all.ts';
import { saysNone } from './after/says-none.ts';
import { takesBack } from './after/takes-back.ts';

const NOTHING = String.raw`no|not|none|nothing|nobody|never|cannot|neither|nor|isn['’]?t|wasn['’]?t|hasn['’]?t|haven['’]?t|can['’]?t|couldn['’]?t|don['’]?t|doesn['’]?t|didn['’]?t|won['’]?t`;
const TO_COME = String.raw`will|shall|['’]ll|going to|tomorrow|soon|later|next (?:week|month|year)|still (?:to|has|have|needs?|missing)|yet to|almost|nearly|partly|half`;
const UNSURE = String.raw`i think|maybe|perhaps|probably|should be|not sure|unsure|hopefully`;
const DOUBTFUL = new RegExp(String.raw`(?:^|[^\p{L}])(?:${NOTHING}|${TO_COME}|${UNSURE})(?![\p{L}])|\?\s*$`, 'iu');
// “handover cert no. 4471”
const NUMBERED = /(?<!\p{L})no\.?\s*(?=\d)/giu;
// “done btw”, “done late”
const BESIDE =
  /^\W*(?:btw|by the way|fyi|late|early|on time|again|finally|at (?:long )?last|honestly?|i promise|mate|pal|love|lol|haha|x+)\W*$/iu;
const PUT_OFF = /^\s*(?:later|soon|\?)\s*[.!]?\s*$/iu;

/** True for words that may be what shows that something is done: a link, a place to look, what was seen; not for a no, a promise, an exception, a correction, a doubt or a question. */
export function mayShow(words: string): boolean {
  const said = withoutLinks(words).replace(NUMBERED, 'number ');
  const isOther = [takesBack, excepts, promises, saysAgain].some((says) => says(words));
  return (
    said.trim() !== '' &&
    !isOther &&
    !saysNone(words) &&
    !BESIDE.test(words) &&
    !PUT_OFF.test(words) &&
    !DOUBTFUL.test(said)
  );
}

/** True for words that show it plainly: they name a paper, a place, a number or a day, say who saw it, or how a thing is. */
export function plainlyShows(words: string): boolean {
  return namesWhatShows(words) || PLAIN.test(words);
}

const PLACED = String.raw`^\W*(?:sorry\W+)?(?:in|on|at|under|see|with|behind|ask|speak to|check with|per|as per)\s+\S`;
const IS = String.raw`^(?!.*\b(?:i|i['’]m|me|you|your)\b).*\b(?:is|are|was|were|has|have)\b`;
const PLAIN = new RegExp(String.raw`${PLACED}|${IS}|\d`, 'iu');

const PAPERS =
  'minutes|reports?|cert(?:ificate)?s?|contracts?|leases?|invoices?|receipts?|letters?|e-?mails?|photos?|pictures?|screenshots?|files?|documents?|docs?|papers?|agenda|register|logs?|spreadsheets?|pdfs?|policy|policies|records?|cop(?:y|ies)|plans?';
const PLACES =
  'sharepoint|onedrive|teams|drive|folders?|website|intranet|safe|cabinet|binder|noticeboard|archive|page|appendix|attached|link';
const SEEN = 'signed|sign-?off|saw|seen|witness(?:ed)?|inspected|ref';
const NAMES = new RegExp(`(?<!\\p{L})(?:${PAPERS}|${PLACES}|${SEEN})(?!\\p{L})|\\bno\\.?\\s*\\d`, 'iu');

/** True for words that name a paper, a place to look, a number or that somebody saw it. */
export function namesWhatShows(words: string): boolean {
  return NAMES.test(withoutLinks(words));
}

const POINTS = String.raw`^\W*(?:(?:ok|sorry|hi|and|so)\W+)*(?:here(?:['’]?s| is| are|with)?|attached|enclosed|see|evidence|proof|link|minuted?)(?!\p{L})`;
const ATTACHED = String.raw`(?<!\p{L})(?:attached|enclosed|uploaded|on sharepoint|shared drive)(?!\p{L})`;
const AGREED = String.raw`^\W*(?:(?:it|this|that)\s+(?:was|is|has been)\s+|['’]?s\s+)?(?:signed[ -]off|approved|agreed|minuted|adopted|ratified) (?:by|at|in|on)(?!\p{L})`;
// “Board minutes 3 Nov item 4”, “the certificate is in the safe”
const PAPER_OF = String.raw`^\W*(?:(?:the|our|board|cabinet|committee|council|signed|final)\s+)*(?:${PAPERS})\s+(?:(?:of|for|dated|from|item|no\.?)\s+\S|\d|(?:is|are|was|were)\s+(?:now\s+)?(?:in|on|at|under|with)\s)`;
const SENT = String.raw`\b(?:i|we)(?:['’]ve| have)?\s+(?:emailed|e-mailed|sent|posted|uploaded|shared|forwarded|filed)\s+(?:(?:you|over|across|in|on)\s+)?(?:the|a|our)\s+(?:signed\s+|final\s+)?(?:${PAPERS})(?!\p{L})`;
const POINTING_AT = new RegExp(`${POINTS}|${ATTACHED}|${AGREED}|${PAPER_OF}|${SENT}`, 'iu');

// “Draft at https://…”, “https://… is out of date”
const FLAWED =
  /(?<!\p{L})(?:drafts?|out of date|outdated|old|broken|dead|wrong|missing|incomplete|superseded)(?!\p{L})/iu;

/** True for words that hardly say anything else than where to see it: a link, “here is the map”, “minutes attached”, “signed off by the board”. */
export function pointsAtWhatShows(words: string): boolean {
  return (
    !words.trim().endsWith('?') && !FLAWED.test(words) && (withoutLinks(words) !== words || POINTING_AT.test(words))
  );
}

const AT =
  'here|see|it|is|are|this|the|at|in|on|link|links|file|evidence|proof|please|and|attached|now|find|look'.split('|');
const POINTING: ReadonlySet<string> = new Set(AT);

/** True for words that are a web address or several, with nothing but what points at them: “see https://…”. */
export function isLinkAlone(words: string): boolean {
  const said = withoutLinks(words);
  if (said === words || words.trim().endsWith('?')) return false;
  const others = said.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return others.every((word) => POINTING.has(word));
}
