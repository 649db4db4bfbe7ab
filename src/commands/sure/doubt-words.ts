import { EXCEPT_WORDS } from '#src/reply/subjects/except-words.ts';

/** A stretch of words from the first that conditions, negates, excepts or offers another; what stands in quotation marks is taken out before. */
export const OTHERWISE =
  /(?:^|[\s,;(])((?:but\s+)?(?:not|never|nor|neither|don['’]t|unless|if|provided|providing|on (?:the )?condition|subject to|assuming|only|pending|except(?:ing)?|excluding|apart from|other than|without|save for|but|although|though|however|or|either|maybe|perhaps|possibly|probably|once|whenever|as (?:long|soon) as|so long as|in principle|with (?:some )?conditions?|conditionally|on the understanding|on the basis|this (?:once|time)|in the meantime|pro tem|interim|effective|w\.?e\.?f\.?|with effect|rather than|bar|barring|minus)(?!\p{L}).*)$/isu;

/** When a decision is to count, or until when, which none of them can hold. */
export const SOME_TIME =
  /(?:^|[\s,;(])((?:from|until|till|on(?!\s+(?:time|track|target|schedule|course)(?!\p{L}))|as of|when|once|while|during|starting|after|following|effective)\s.*)$/isu;

/** A decision that is to hold for a time alone, or not yet: “for now”, “next month”, “later”. */
export const FOR_A_TIME =
  /(?:^|[\s,;(])((?:for (?:now|the moment|the time being|a (?:while|week|month))|temporarily|later|tomorrow|next (?:week|month|year)|this (?:week|month)|not yet)(?!\p{L}).*)$/isu;

/** That a decision is to hold for a part of an action alone, or not quite: “in part”, “the first phase”, “sort of”. */
export const IN_PART =
  /(?:^|[\s,;(])((?:in part|partly|partially|part of (?:it|them|this)|half(?: of)?|some of|most of|mostly|largely|sort of|kind of|more or less|roughly|approximately|(?:the |for )*(?:phase|stage|step|part)s?\s+\w+|(?:the |for )*(?:first|second|third|last|next|final|1st|2nd|3rd)\s+(?:phase|stage|step|part|half|one|bit))(?!\p{L}).*)$/isu;

/** A condition or an exception inside a reason that reaches beyond it: “but only if Gwen agrees”, “not PV3”. */
export const BEYOND_REASON =
  /(?:^|[\s,;(])((?:but\s+)?(?:only if|on (?:the )?condition|provided that|so long as|subject to|(?:(?<!\b(?:know|see|ask|say|sure|clear|decide|check|find out)\s)if|unless)\s+(?:the\s+)?\S+(?:\s+\S+)?\s+(?:agrees?|objects?|approves?|consents?|confirms?|minds?|disagrees?|accepts?|signs?))(?!\p{L}).*)$/isu;

/** Behind a comma in a reason: what it waits for, or from when it is to count. */
export const HELD_BACK =
  /[,;]\s*((?:(?:but\s+)?(?:once|pending|provided|assuming|as (?:long|soon) as|so long as|unless|subject to)\s.+|(?:from|until|till|effective|starting)\s+(?:the\s+)?(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|next|end).*))$/isu;

/** Leaves something out: “but not …”, “except …”. */
export const EXCEPT = new RegExp(String.raw`^(?:(?:but\s+)?(?:not|${EXCEPT_WORDS}|without)|but)\s+`, 'iu');

const VERBS =
  'date|approve|decline|refuse|verify|close|merge|assign|checker|restrict|unrestrict|keep|add|edit|reopen|split|settle|remind';

const OF_WHAT = String.raw`it|them|this|these|those|both|everything|(?:all |both )?(?:the |my |our )?(?:rest|others?|other \p{L}+|remaining)|\S*\d\S*`;

/** Another command in the same message: “; /rag close PV2”, “and assign it to Rose”. */
export const SECOND_COMMAND = new RegExp(
  String.raw`([;.]\s*(?:and\s+|then\s+)?(?:/?rag\s+)?(?:${VERBS})\s+\S*\d.*|[;,.]?\s*(?:and\s+|then\s+)*/rag\s.*|(?<=\s)(?:and|then)\s+(?:also\s+|then\s+)?(?:${VERBS})\s+(?:${OF_WHAT})(?:\s.*)?)$`,
  'isu',
);

const TELLS = 'tell|ask|remind|chase|nudge|let|inform|notify|warn|thank|email|e-mail|copy|cc|make sure|check with';

/** What somebody else is to hear or to do, too: “and tell Ann it is the last time”. */
export const WISH = new RegExp(
  String.raw`((?:(?:[;.,]\s*|(?<=\s))(?:and|then|but|also|plus)\s+|[;.]\s*)(?:(?:please|also|then|just)\s+)*(?:${TELLS})\s+\S.*)$`,
  'isu',
);

/** Takes out what stands in quotation marks, where any word is a name’s or a title’s. */
export function outsideQuotes(words: string): string {
  return words.replaceAll(/"[^"]*"|“[^”]*”/gu, ' ');
}

/** The words that a pattern’s first bracket holds, without the signs about them; null where it is nowhere. */
export function from(pattern: RegExp, words: string): string | null {
  const said = pattern.exec(words)?.[1]?.trim() ?? '';
  return said === '' ? null : said;
}
