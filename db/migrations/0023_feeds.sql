CREATE TABLE `calendars` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`person` text,
	`plan` text,
	`forum` text,
	`made` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `calendars_of` ON `calendars` (`kind`,`person`,`plan`);--> statement-breakpoint
CREATE TABLE `feed_keys` (
	`name` text PRIMARY KEY NOT NULL,
	`scope` text NOT NULL,
	`plan` text,
	`hash` text NOT NULL,
	`made` text NOT NULL
);
