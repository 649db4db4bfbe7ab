ALTER TABLE `outbox` ADD `day` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `part_of` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `part` integer;--> statement-breakpoint
-- What earlier versions kept in a key alone: "nudge/2015-06-05/person:ann-archer", "digest/RIP/2015-06-08",
-- "undelivered/2015-06-05/…", each perhaps with "/part:2" behind it, and "receipt/…/mine:3" for a page kept up to date.
UPDATE `outbox` SET `part_of` = substr(`key`, 1, length(`key`) - 7), `part` = substr(`key`, -1) WHERE `edits` IS NULL AND `key` GLOB '?*/part:[1-9]';
--> statement-breakpoint
UPDATE `outbox` SET `part_of` = substr(`key`, 1, length(`key`) - 8), `part` = substr(`key`, -2) WHERE `edits` IS NULL AND `key` GLOB '?*/part:[1-9][0-9]';
--> statement-breakpoint
UPDATE `outbox` SET `part_of` = substr(`key`, 1, length(`key`) - 9), `part` = substr(`key`, -3) WHERE `edits` IS NULL AND `key` GLOB '?*/part:[1-9][0-9][0-9]';
--> statement-breakpoint
UPDATE `outbox` SET `day` = substr(`key`, 7, 10) WHERE `kind` IN ('nudge', 'escalation', 'office') AND `edits` IS NULL AND `key` GLOB 'nudge/????-??-??/*';
--> statement-breakpoint
UPDATE `outbox` SET `day` = substr(coalesce(`part_of`, `key`), -10) WHERE `kind` = 'digest' AND coalesce(`part_of`, `key`) GLOB 'digest/*/????-??-??';
--> statement-breakpoint
UPDATE `outbox` SET `kind` = 'undelivered', `day` = substr(`key`, 13, 10) WHERE `kind` = 'notice' AND `key` GLOB 'undelivered/????-??-??/*';
--> statement-breakpoint
UPDATE `outbox` SET `kind` = 'page' WHERE `kind` = 'notice' AND `edits` IS NOT NULL AND `key` GLOB 'receipt/*/mine:[1-9]*';
--> statement-breakpoint
-- A stage was a text: "2015-06-05 Ann; Ben" (a text that SQLite cannot hold stands as JSON behind U+0001), the ledger's
-- line "7", the month "2015-06", the asking "5@2015-06-30", or a day.
UPDATE `asked` SET `stage` = CASE
  WHEN `rule` = 'unreachable' THEN '{"of":"' || substr(`day`, 1, 7) || '-01","names":["' || replace(substr(CASE WHEN `stage` GLOB char(1) || '*' THEN substr(`stage`, 2) ELSE json_quote(`stage`) END, 13), '; ', '","') || ']}'
  WHEN `rule` = 'watermelon' THEN json_object('of', CAST(`stage` AS integer))
  WHEN `rule` IN ('gone-quiet', 'date-missing') THEN json_object('of', `stage` || '-01')
  WHEN `stage` GLOB '*@*' THEN json_object('of', substr(`stage`, instr(`stage`, '@') + 1), 'step', CAST(`stage` AS integer))
  ELSE json_object('of', `stage`)
END;
--> statement-breakpoint
UPDATE `asked` SET `stage` = json_object('of', substr(`day`, 1, 7) || '-01') WHERE NOT json_valid(`stage`);
