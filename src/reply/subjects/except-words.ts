const ENGLISH = String.raw`except(?:ing)?(?:\s+for)?|with\s+the\s+exception\s+of|exclu(?:ding|sive\s+of)|not\s+(?:including|counting)|apart\s+from|aside\s+from|other\s+than|besides|bar(?:ring)?|minus|save(?:\s+for)?|leaving\s+(?:out|aside)`;
const WELSH = String.raw`ac\s+eithrio|heblaw(?:\s+am)?|namyn|oni\s+bai\s+am|ar\s+wahân\s+i`;

/** The words that take something out of what is said of others, to be built into patterns; “not”, “but” and “without” do so only in their places, and each reader adds them where they do. */
export const EXCEPT_WORDS = `${ENGLISH}|${WELSH}`;
