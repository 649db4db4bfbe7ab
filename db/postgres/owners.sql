-- Several processes on one register: whose a message is, what others are woken for, and when what is kept in memory is to be read anew.
ALTER TABLE "inbox" ADD COLUMN "owner" bigint;
ALTER TABLE "outbox" ADD COLUMN "owner" bigint;
-- How often anything but a new line was changed of what is kept in memory; "writes" tells a process of the version before.
ALTER TABLE "turnstile" ADD COLUMN "anew" bigint DEFAULT 0 NOT NULL;
CREATE FUNCTION "note_anew"() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN UPDATE "turnstile" SET "anew" = "anew" + 1, "writes" = "writes" + 1; RETURN NULL; END $$;
CREATE OR REPLACE FUNCTION "note_line"() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN UPDATE "turnstile" SET "line" = greatest("line", NEW."seq"), "writes" = "writes" + 1; RETURN NULL; END $$;
CREATE TRIGGER "plans_noted" AFTER INSERT OR UPDATE OR DELETE ON "plans" FOR EACH STATEMENT EXECUTE FUNCTION "note_anew"();
CREATE TRIGGER "actions_noted" AFTER INSERT OR UPDATE OR DELETE ON "actions" FOR EACH STATEMENT EXECUTE FUNCTION "note_anew"();
CREATE TRIGGER "ledger_forgets_noted" AFTER UPDATE ON "ledger" FOR EACH STATEMENT EXECUTE FUNCTION "note_anew"();
CREATE TRIGGER "people_noted" AFTER INSERT OR UPDATE OR DELETE ON "people" FOR EACH STATEMENT EXECUTE FUNCTION "note_anew"();
CREATE TRIGGER "accounts_noted" AFTER INSERT OR UPDATE OR DELETE ON "accounts" FOR EACH STATEMENT EXECUTE FUNCTION "note_anew"();
CREATE TRIGGER "posts_noted" AFTER INSERT OR UPDATE OR DELETE ON "posts" FOR EACH STATEMENT EXECUTE FUNCTION "note_anew"();
CREATE TRIGGER "holdings_noted" AFTER INSERT OR UPDATE OR DELETE ON "holdings" FOR EACH STATEMENT EXECUTE FUNCTION "note_anew"();
CREATE TRIGGER "bodies_noted" AFTER INSERT OR UPDATE OR DELETE ON "bodies" FOR EACH STATEMENT EXECUTE FUNCTION "note_anew"();
CREATE TRIGGER "members_noted" AFTER INSERT OR UPDATE OR DELETE ON "members" FOR EACH STATEMENT EXECUTE FUNCTION "note_anew"();
-- Whoever waits for what another process had before them is woken as it is done.
CREATE FUNCTION "wake"(what text) RETURNS void LANGUAGE sql AS $$
  SELECT pg_notify('ragtime/' || hashtext(current_schema()), what)
$$;
CREATE FUNCTION "wake_hearing"() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW."state" = 'waiting' OR EXISTS (SELECT 1 FROM "inbox" "later" WHERE "later"."state" = 'waiting'
      AND "later"."owner" IS DISTINCT FROM NEW."owner" AND ("later"."from" = NEW."from" OR "later"."thread" = NEW."thread"))
    THEN PERFORM "wake"('hear'); END IF;
    RETURN NULL;
  END $$;
CREATE TRIGGER "inbox_wakes" AFTER UPDATE OF "state" ON "inbox" FOR EACH ROW WHEN (NEW."state" <> OLD."state") EXECUTE FUNCTION "wake_hearing"();
CREATE FUNCTION "wake_sending"() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW."state" <> 'planned' AND EXISTS (SELECT 1 FROM "outbox" "later" WHERE "later"."state" = 'planned'
      AND "later"."owner" IS DISTINCT FROM NEW."owner" AND ("later"."root" = NEW."root" OR "later"."cause" = NEW."cause"
        OR "later"."to_account" = NEW."to_account" OR coalesce("later"."to_thread", "later"."to_person", "later"."to_channel")
          = coalesce(NEW."to_thread", NEW."to_person", NEW."to_channel")))
    THEN PERFORM "wake"('send'); END IF;
    RETURN NULL;
  END $$;
CREATE TRIGGER "outbox_wakes" AFTER UPDATE OF "state" ON "outbox" FOR EACH ROW WHEN (OLD."state" IN ('sending', 'doubted') AND NEW."state" <> OLD."state") EXECUTE FUNCTION "wake_sending"();
CREATE FUNCTION "wake_all"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM "wake"('send'); RETURN NULL; END $$;
CREATE TRIGGER "outbox_of_nobody_wakes" AFTER INSERT ON "outbox" FOR EACH ROW WHEN (NEW."owner" IS NULL) EXECUTE FUNCTION "wake_all"();
