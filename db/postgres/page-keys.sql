-- Who may come onto the office's page and until when, by the hash of what opens it.
CREATE TABLE "page_keys" (
	"hash" text COLLATE "C" PRIMARY KEY NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"person" text COLLATE "C" NOT NULL,
	"made" text COLLATE "C" NOT NULL,
	"until" text COLLATE "C" NOT NULL
);
CREATE INDEX "page_keys_until" ON "page_keys" ("until");
CREATE INDEX "page_keys_of" ON "page_keys" ("person");
