-- The tables of db/tables, as the migrations of SQLite leave them. Words are compared byte for byte, as SQLite does.
CREATE TABLE "plans" (
	"key" text COLLATE "C" PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"published" text COLLATE "C" NOT NULL,
	"zone" text COLLATE "C" NOT NULL,
	"nation" text COLLATE "C" NOT NULL,
	"is_default" bigint NOT NULL,
	"columns" text COLLATE "C",
	"begun" text COLLATE "C",
	"first_published" text COLLATE "C",
	"is_archived" bigint DEFAULT 0 NOT NULL,
	"is_sample" bigint DEFAULT 0 NOT NULL
);
CREATE TABLE "headings" (
	"plan" text COLLATE "C" NOT NULL,
	"level" text COLLATE "C" NOT NULL,
	"ref" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C" NOT NULL,
	"position" bigint NOT NULL,
	PRIMARY KEY("plan", "position"),
	FOREIGN KEY ("plan") REFERENCES "plans"("key") DEFERRABLE INITIALLY IMMEDIATE
);
CREATE TABLE "actions" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"plan" text COLLATE "C" NOT NULL,
	"ref" text COLLATE "C" NOT NULL,
	"parent" text COLLATE "C",
	"phase" bigint,
	"theme" text COLLATE "C",
	"section" bigint,
	"outcome" text COLLATE "C",
	"title" text COLLATE "C" NOT NULL,
	"original" text COLLATE "C",
	"timescale_text" text COLLATE "C" NOT NULL,
	"timescale_kind" text COLLATE "C" NOT NULL,
	"start" text COLLATE "C",
	"due" text COLLATE "C",
	"every" text COLLATE "C",
	"milestones" text COLLATE "C" NOT NULL,
	"implied" text COLLATE "C" NOT NULL,
	"timescale_doubt" text COLLATE "C",
	"leads_text" text COLLATE "C" NOT NULL,
	"owners" text COLLATE "C" NOT NULL,
	"leads_doubt" text COLLATE "C",
	"dates_inherited" bigint NOT NULL,
	"leads_inherited" bigint NOT NULL,
	"position" bigint NOT NULL,
	"place" text COLLATE "C",
	"former_refs" text COLLATE "C",
	"is_dropped" bigint DEFAULT 0 NOT NULL,
	"fields" text COLLATE "C",
	FOREIGN KEY ("plan") REFERENCES "plans"("key") DEFERRABLE INITIALLY IMMEDIATE
);
CREATE TABLE "ledger" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C",
	"message" text COLLATE "C",
	"action" text COLLATE "C",
	"person" text COLLATE "C",
	"kind" text COLLATE "C" NOT NULL,
	"body" text COLLATE "C" NOT NULL,
	"hash" text COLLATE "C" NOT NULL,
	"plan" text COLLATE "C" REFERENCES "plans"("key") DEFERRABLE INITIALLY IMMEDIATE,
	"author" text COLLATE "C",
	"salt" text COLLATE "C" DEFAULT '' NOT NULL,
	"digest" text COLLATE "C" DEFAULT '' NOT NULL,
	"heard" text COLLATE "C",
	"erased" bigint,
	FOREIGN KEY ("action") REFERENCES "actions"("id") DEFERRABLE INITIALLY IMMEDIATE
);
CREATE TABLE "people" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"position" bigint NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"title" text COLLATE "C",
	"aliases" text COLLATE "C" NOT NULL,
	"email" text COLLATE "C",
	"role" text COLLATE "C",
	"zone" text COLLATE "C",
	"reports_to" text COLLATE "C",
	"from" text COLLATE "C",
	"to" text COLLATE "C"
);
CREATE TABLE "accounts" (
	"person" text COLLATE "C" NOT NULL,
	"platform" text COLLATE "C" NOT NULL,
	"account" text COLLATE "C" NOT NULL,
	PRIMARY KEY("person", "platform"),
	FOREIGN KEY ("person") REFERENCES "people"("id") DEFERRABLE INITIALLY IMMEDIATE
);
CREATE TABLE "posts" (
	"position" bigint PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"aliases" text COLLATE "C" NOT NULL
);
CREATE TABLE "holdings" (
	"post" bigint NOT NULL,
	"position" bigint NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"from" text COLLATE "C",
	"to" text COLLATE "C",
	PRIMARY KEY("post", "position"),
	FOREIGN KEY ("post") REFERENCES "posts"("position") DEFERRABLE INITIALLY IMMEDIATE
);
CREATE TABLE "bodies" (
	"position" bigint PRIMARY KEY NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"aliases" text COLLATE "C" NOT NULL
);
CREATE TABLE "members" (
	"body" bigint NOT NULL,
	"position" bigint NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	PRIMARY KEY("body", "position"),
	FOREIGN KEY ("body") REFERENCES "bodies"("position") DEFERRABLE INITIALLY IMMEDIATE
);
CREATE TABLE "inbox" (
	"arrival" bigint PRIMARY KEY NOT NULL,
	"id" text COLLATE "C" NOT NULL,
	"thread" text COLLATE "C" NOT NULL,
	"from" text COLLATE "C" NOT NULL,
	"text" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	"card" text COLLATE "C",
	"how" text COLLATE "C" NOT NULL,
	"of" text COLLATE "C",
	"state" text COLLATE "C" NOT NULL,
	"why" text COLLATE "C",
	"form" text COLLATE "C",
	"stamp" text COLLATE "C",
	"salt" text COLLATE "C" DEFAULT '' NOT NULL,
	"digest" text COLLATE "C" DEFAULT '' NOT NULL,
	"hash" text COLLATE "C" DEFAULT '' NOT NULL,
	"erased" bigint
);
CREATE TABLE "slots" (
	"job" text COLLATE "C" NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"reached" text COLLATE "C",
	PRIMARY KEY("job", "day")
);
CREATE TABLE "outbox" (
	"number" bigint PRIMARY KEY NOT NULL,
	"place" bigint NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"to_person" text COLLATE "C",
	"to_channel" text COLLATE "C",
	"to_thread" text COLLATE "C",
	"card" text COLLATE "C" NOT NULL,
	"about" text COLLATE "C" NOT NULL,
	"edits" text COLLATE "C",
	"root" text COLLATE "C" NOT NULL,
	"holds" text COLLATE "C",
	"seq" bigint NOT NULL,
	"state" text COLLATE "C" NOT NULL,
	"attempts" bigint NOT NULL,
	"not_before" text COLLATE "C",
	"taken_at" text COLLATE "C",
	"sent_at" text COLLATE "C",
	"thread" text COLLATE "C",
	"posted" text COLLATE "C",
	"why" text COLLATE "C",
	"to_account" text COLLATE "C",
	"day" text COLLATE "C",
	"part_of" text COLLATE "C",
	"part" bigint,
	"cause" text COLLATE "C",
	"first_taken_at" text COLLATE "C",
	"again" text COLLATE "C"
);
CREATE TABLE "asked" (
	"number" bigint PRIMARY KEY NOT NULL,
	"day" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"action" text COLLATE "C",
	"rule" text COLLATE "C" NOT NULL,
	"stage" text COLLATE "C" NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	FOREIGN KEY ("action") REFERENCES "actions"("id") DEFERRABLE INITIALLY IMMEDIATE
);
CREATE TABLE "installations" (
	"platform" text COLLATE "C" NOT NULL,
	"place" text COLLATE "C" NOT NULL,
	"sealed" text COLLATE "C" NOT NULL,
	"at" text COLLATE "C" NOT NULL,
	PRIMARY KEY("platform", "place")
);
CREATE TABLE "chain" (
	"id" bigint PRIMARY KEY NOT NULL,
	"secret" text COLLATE "C" NOT NULL,
	"origin" text COLLATE "C",
	"anew" bigint
);
CREATE UNIQUE INDEX "asked_once" ON "asked" ("key","person","action","rule","stage"
);
CREATE UNIQUE INDEX "inbox_id_unique" ON "inbox" ("id"
);
CREATE INDEX "inbox_waiting" ON "inbox" ("arrival") WHERE "inbox"."state" = 'waiting';
CREATE UNIQUE INDEX "outbox_key_unique" ON "outbox" ("key"
);
CREATE INDEX "outbox_planned" ON "outbox" ("number") WHERE "outbox"."state" = 'planned';
CREATE INDEX "outbox_in_thread" ON "outbox" ("thread","place","number"
);
CREATE INDEX "outbox_versions" ON "outbox" ("root","number"
);
CREATE INDEX "outbox_taken" ON "outbox" ("taken_at"
);
CREATE INDEX "outbox_lost" ON "outbox" ("key") WHERE "outbox"."state" in ('uncertain', 'dead'
);
CREATE INDEX "actions_in_order" ON "actions" ("plan","position"
);
CREATE INDEX "ledger_of_action" ON "ledger" ("action","seq"
);
CREATE INDEX "ledger_of_person" ON "ledger" ("person","seq") WHERE "ledger"."person" is not null;
CREATE INDEX "ledger_of_message" ON "ledger" ("message") WHERE "ledger"."message" is not null;
CREATE UNIQUE INDEX "plans_one_default" ON "plans" ("is_default") WHERE "plans"."is_default" = 1;
CREATE INDEX "outbox_asking" ON "outbox" ("taken_at") WHERE "outbox"."kind" in ('nudge', 'escalation', 'office') and "outbox"."edits" is null;
CREATE INDEX "ledger_of_plan" ON "ledger" ("plan","seq") WHERE "ledger"."plan" is not null;
CREATE INDEX "outbox_caused" ON "outbox" ("cause") WHERE "outbox"."cause" is not null;
CREATE INDEX "inbox_aside" ON "inbox" ("arrival") WHERE "inbox"."state" = 'aside';
CREATE INDEX "outbox_doubted" ON "outbox" ("number") WHERE "outbox"."state" = 'doubted';
CREATE INDEX "inbox_changes" ON "inbox" ("of") WHERE "inbox"."of" is not null;
CREATE INDEX "outbox_held" ON "outbox" ("holds") WHERE "outbox"."holds" is not null;
CREATE INDEX "outbox_sending" ON "outbox" ("taken_at") WHERE "outbox"."state" = 'sending';
