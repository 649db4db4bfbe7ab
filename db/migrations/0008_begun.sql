ALTER TABLE `plans` ADD `begun` text;--> statement-breakpoint
-- Plans of the versions before asked from the day they were loaded, and everybody in the roster knows who asks.
UPDATE `plans` SET `begun` = `published` || 'T00:00:00.000Z';
--> statement-breakpoint
INSERT INTO `asked` (`day`, `person`, `action`, `rule`, `stage`, `key`)
  SELECT '2000-01-01', `id`, NULL, 'first-message', '{"of":"2000-01-01"}', 'first/' || `id` FROM `people` WHERE EXISTS (SELECT 1 FROM `plans`);
--> statement-breakpoint
INSERT OR IGNORE INTO `slots` (`job`, `day`) SELECT 'first-start', '0001-01-01' WHERE EXISTS (SELECT 1 FROM `slots`);
