/** Words that say nothing without those round them: what joins, points, softens or stands for a deed that was named before. */
const EMPTY: ReadonlySet<string> = new Set(
  `a an the this that these those it its they them their there here we our us i me my you your he she his her who which what
   and or but so because as if then than though although while also too plus
   to of on in at by for with from into out up off over about until till before after since within around between
   is are was were be been being am isn aren wasn t s ll ve re d m has have had do does did don doesn didn will would shall should can could may might must won
   not no never yes ok okay
   actually really just still now yet already only even again almost nearly maybe perhaps probably possibly hopefully likely currently
   basically simply soon later earlier then once quite very rather bit more less most much lot some any all both same other another
   make makes made making get gets got getting go goes going gone come comes coming take takes taking put give gives keep keeps
   say says said think thinks thought know see look looks hope hopes expect expects expected aim aiming try trying need needs want
   sorry thanks thank please hi hello well fine good right sure
   day days week weeks month months year years date dates today tomorrow yesterday morning afternoon end mid early late start time
   monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
   january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
   red amber green rag done thing things stuff way one ones two three`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** True for words that say something by themselves, so that they may be quoted: “supplier late”, and not “actually make” or “not 20”. */
export function isTelling(words: string): boolean {
  const isShouted = words === words.toUpperCase();
  return words.split(/[^\p{L}]+/u).some((word) => {
    const isShort = word.length > 1 && word === word.toUpperCase();
    if (EMPTY.has(word.toLowerCase())) return isShort && !isShouted;
    return isShort || word.length > 2;
  });
}
