CREATE TABLE `page_keys` (
	`hash` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`person` text NOT NULL,
	`made` text NOT NULL,
	`until` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `page_keys_until` ON `page_keys` (`until`);--> statement-breakpoint
CREATE INDEX `page_keys_of` ON `page_keys` (`person`);