-- By which keys other programs read feeds, and under which addresses calendars are read: what opens is kept as a hash alone.
CREATE TABLE "feed_keys" (
	"name" text COLLATE "C" PRIMARY KEY NOT NULL,
	"scope" text COLLATE "C" NOT NULL,
	"plan" text COLLATE "C",
	"hash" text COLLATE "C" NOT NULL,
	"made" text COLLATE "C" NOT NULL
);
CREATE TABLE "calendars" (
	"hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C",
	"plan" text COLLATE "C",
	"forum" text COLLATE "C",
	"made" text COLLATE "C" NOT NULL
);
CREATE INDEX "calendars_of" ON "calendars" ("kind","person","plan");
