CREATE TABLE `installations` (
	`platform` text NOT NULL,
	`place` text NOT NULL,
	`sealed` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`platform`, `place`)
);
--> statement-breakpoint
ALTER TABLE `inbox` ADD `form` text;