-- Reports as they were frozen.
CREATE TABLE "reports" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"plan" text COLLATE "C" NOT NULL,
	"kind" text COLLATE "C" NOT NULL,
	"name" text COLLATE "C" NOT NULL,
	"as_at" text COLLATE "C" NOT NULL,
	"since" text COLLATE "C",
	"indicators_as_at" text COLLATE "C" NOT NULL,
	"line" bigint NOT NULL,
	"head" text COLLATE "C" NOT NULL,
	"frozen_at" text COLLATE "C" NOT NULL,
	"by" text COLLATE "C",
	"content" text COLLATE "C" NOT NULL,
	"mentions" text COLLATE "C" NOT NULL,
	"salt" text COLLATE "C" NOT NULL,
	"digest" text COLLATE "C" NOT NULL,
	"forgotten" bigint DEFAULT 0 NOT NULL,
	FOREIGN KEY ("plan") REFERENCES "plans"("key") DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX "reports_of_plan" ON "reports" ("plan","as_at");
-- Each stays as it is; its words change where somebody in them is forgotten, which is counted.
CREATE FUNCTION "is_report"(report text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM "reports" WHERE "id" = report)
$$;
CREATE TRIGGER "reports_no_update" BEFORE UPDATE OF "id", "plan", "kind", "as_at", "since", "indicators_as_at", "line", "head", "frozen_at", "mentions", "digest" ON "reports" FOR EACH ROW EXECUTE FUNCTION "refuse"('A frozen report is never changed: freeze another.');
CREATE TRIGGER "reports_only_forget" BEFORE UPDATE OF "name", "by", "content", "salt", "forgotten" ON "reports" FOR EACH ROW WHEN (NEW."forgotten" <= OLD."forgotten") EXECUTE FUNCTION "refuse"('A frozen report is never changed: freeze another.');
CREATE TRIGGER "reports_no_delete" BEFORE DELETE ON "reports" FOR EACH ROW EXECUTE FUNCTION "refuse"('A frozen report is never removed.');
CREATE TRIGGER "reports_no_replace" BEFORE INSERT ON "reports" FOR EACH ROW WHEN ("is_report"(NEW."id")) EXECUTE FUNCTION "refuse"('A frozen report is never replaced.');
CREATE TRIGGER "reports_no_truncate" BEFORE TRUNCATE ON "reports" FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('A frozen report is never removed.');
