const NOTHING = String.raw`no|not|none|nothing|nobody|never|cannot|neither|nor|isn['’]?t|wasn['’]?t|hasn['’]?t|haven['’]?t|can['’]?t|couldn['’]?t|don['’]?t|doesn['’]?t|didn['’]?t|won['’]?t`;
const TO_COME = String.raw`will|shall|['’]ll|going to|tomorrow|soon|later|next (?:week|month|year)|still (?:to|has|have|needs?|missing)|yet to|almost|nearly|partly|half`;
const UNSURE = String.raw`i think|maybe|perhaps|probably|should be|not sure|unsure|hopefully`;
const DOUBTFUL = new RegExp(String.raw`(?:^|[^\p{L}])(?:${NOTHING}|${TO_COME}|${UNSURE})(?![\p{L}])|\?\s*$`, 'iu');
const LINK = /\b[a-z][a-z+.-]*:\/\/\S+/giu;

/** True for words that may be what shows that something is done: a link, a place to look, what was seen; not for a no, a promise, a doubt or a question. */
export function mayShow(words: string): boolean {
  const said = words.replace(LINK, ' link ');
  return said.trim() !== '' && !DOUBTFUL.test(said);
}
