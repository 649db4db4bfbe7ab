-- What keeps the record as it is, and what a table of SQLite does by itself.
CREATE FUNCTION "refuse"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$;
CREATE FUNCTION "ignore"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE FUNCTION "is_forgetting"(line bigint, was bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT line IS NOT NULL AND line IS DISTINCT FROM was
    AND EXISTS (SELECT 1 FROM "ledger" WHERE "seq" = line AND "kind" = 'erased')
$$;
CREATE FUNCTION "is_line"(line bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM "ledger" WHERE "seq" = line)
$$;
CREATE FUNCTION "is_action"(action text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM "actions" WHERE "id" = action)
$$;
CREATE FUNCTION "is_message"(message text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM "inbox" WHERE "id" = message)
$$;
CREATE TRIGGER "ledger_no_delete" BEFORE DELETE ON "ledger" FOR EACH ROW EXECUTE FUNCTION "refuse"('A line of the ledger is never removed.');
CREATE TRIGGER "ledger_no_replace" BEFORE INSERT ON "ledger" FOR EACH ROW WHEN ("is_line"(NEW."seq")) EXECUTE FUNCTION "refuse"('A line of the ledger is never replaced.');
CREATE TRIGGER "actions_no_new_original" BEFORE UPDATE OF "id", "plan", "original" ON "actions" FOR EACH ROW WHEN (NEW."original" IS DISTINCT FROM OLD."original" OR NEW."id" <> OLD."id" OR NEW."plan" <> OLD."plan") EXECUTE FUNCTION "refuse"('The original date of an action is never changed.');
CREATE TRIGGER "actions_no_delete" BEFORE DELETE ON "actions" FOR EACH ROW EXECUTE FUNCTION "refuse"('An action is never removed: close it.');
CREATE TRIGGER "actions_no_replace" BEFORE INSERT ON "actions" FOR EACH ROW WHEN ("is_action"(NEW."id")) EXECUTE FUNCTION "refuse"('An action is never replaced: revise the plan.');
CREATE TRIGGER "plans_no_delete" BEFORE DELETE ON "plans" FOR EACH ROW EXECUTE FUNCTION "refuse"('A plan is never removed.');
CREATE TRIGGER "inbox_no_delete" BEFORE DELETE ON "inbox" FOR EACH ROW EXECUTE FUNCTION "refuse"('A message received is never removed.');
CREATE TRIGGER "inbox_no_replace" BEFORE INSERT ON "inbox" FOR EACH ROW WHEN ("is_message"(NEW."id")) EXECUTE FUNCTION "ignore"();
CREATE TRIGGER "ledger_no_update" BEFORE UPDATE OF "seq", "at", "day", "action", "plan", "kind", "heard", "digest", "hash" ON "ledger" FOR EACH ROW EXECUTE FUNCTION "refuse"('A line of the ledger is never changed: write another.');
CREATE TRIGGER "ledger_only_forgets" BEFORE UPDATE OF "by", "author", "message", "person", "body", "salt", "erased" ON "ledger" FOR EACH ROW WHEN (NOT "is_forgetting"(NEW."erased", OLD."erased")) EXECUTE FUNCTION "refuse"('A line of the ledger is never changed: write another.');
CREATE TRIGGER "inbox_no_update" BEFORE UPDATE OF "arrival", "digest", "hash" ON "inbox" FOR EACH ROW EXECUTE FUNCTION "refuse"('A message received is never changed.');
CREATE TRIGGER "inbox_only_forgets" BEFORE UPDATE OF "id", "thread", "from", "text", "at", "card", "how", "of", "form", "stamp", "salt", "erased" ON "inbox" FOR EACH ROW WHEN (NOT "is_forgetting"(NEW."erased", OLD."erased")) EXECUTE FUNCTION "refuse"('A message received is never changed.');
-- No truncate either, which SQLite lacks.
CREATE TRIGGER "ledger_no_truncate" BEFORE TRUNCATE ON "ledger" FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('A line of the ledger is never removed.');
CREATE TRIGGER "actions_no_truncate" BEFORE TRUNCATE ON "actions" FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('An action is never removed: close it.');
CREATE TRIGGER "plans_no_truncate" BEFORE TRUNCATE ON "plans" FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('A plan is never removed.');
CREATE TRIGGER "inbox_no_truncate" BEFORE TRUNCATE ON "inbox" FOR EACH STATEMENT EXECUTE FUNCTION "refuse"('A message received is never removed.');
-- Questions are numbered as they come, after those that were brought with their numbers.
CREATE SEQUENCE "asked_numbers";
CREATE FUNCTION "number_asked"() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW."number" IS NULL THEN NEW."number" := nextval('asked_numbers');
    ELSE PERFORM setval('asked_numbers', greatest(NEW."number", (SELECT "last_value" FROM "asked_numbers")));
    END IF;
    RETURN NEW;
  END $$;
CREATE TRIGGER "asked_numbered" BEFORE INSERT ON "asked" FOR EACH ROW EXECUTE FUNCTION "number_asked"();
-- One row: the number given to the newest line ever, and how often anything was written at once.
CREATE TABLE "turnstile" ("id" bigint PRIMARY KEY, "line" bigint NOT NULL, "writes" bigint NOT NULL);
INSERT INTO "turnstile" VALUES (1, 0, 0);
CREATE FUNCTION "note_line"() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN UPDATE "turnstile" SET "line" = greatest("line", NEW."seq"); RETURN NULL; END $$;
CREATE TRIGGER "ledger_noted" AFTER INSERT ON "ledger" FOR EACH ROW EXECUTE FUNCTION "note_line"();
