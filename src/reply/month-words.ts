/** A month's name or its short form, for a pattern that says where it ends. */
export const MONTH_SPELT =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** A word that begins like a month, in small letters or large: “sept”, “Octber”. */
export const MONTH_LIKE = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
