/**
 * One activity as Teams sent it, proved to be Teams' and from a tenant that may speak; `service` is the address to answer
 * at. Everything else in `body` is as it came and is read field by field.
 */
export type Activity = { readonly tenant: string; readonly service: string; readonly body: object };

/** What a request that waits for words is answered with: the body of an invoke's response; null for a plain 200. */
export type Reply = { readonly status: number; readonly body: object } | null;

/** Takes one proved activity in: it is on the disk before this settles; throws when it cannot be, and then Teams sends it again. */
export type Take = (activity: Activity) => Promise<Reply>;
