/** Answers an envelope, with nothing when null; false when the line it came by is gone. */
export type Acknowledge = (body: object | null) => boolean;
