const OPENS =
  "(?:(?:sorry|so|but|and|well|hi|hello|unfortunately|afraid|no way|i'?m|we'?re|i|we|they|the team|it'?s|there is|am|are|is|be|just|really|probably|definitely|still|now|look(?:ing|s)? like)\\W+){0,6}";
const NOT =
  "(?:can'?t|cannot|can not|won'?t|will not|couldn'?t|could not|don'?t|do not|not going to|not able to|unable to|unlikely to|doubt|can)";
const DOES =
  '(?:see|think|believe|be able to|get|do|finish|complete|deliver|make|hit|meet|manage|have|close|turn round|turn around|say)';
const NOT_DONE = new RegExp(String.raw`^\W*${OPENS}${NOT}(?: ${DOES})*(?: (?:the|action))*\W*$`, 'iu');
const DENIED = /n['’]?t\b|\b(?:cannot|not|no|unable|unlikely|doubt)\b/iu;

/** True for “can’t do”, “don’t think” and the like with nothing else before a ref: the action that is not done is what the words are about. */
export function saysNotDone(before: string): boolean {
  const said = before.replaceAll('’', "'");
  return DENIED.test(said) && NOT_DONE.test(said);
}
