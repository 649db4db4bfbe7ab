-- Each line is chained anew right after this file, in code: db/chain/chain-anew.ts.
DROP TRIGGER `ledger_no_update`;
--> statement-breakpoint
CREATE TABLE `chain` (
	`id` integer PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`origin` text,
	`anew` integer
);
--> statement-breakpoint
ALTER TABLE `inbox` ADD `salt` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `inbox` ADD `digest` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `inbox` ADD `hash` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `inbox` ADD `erased` integer;--> statement-breakpoint
ALTER TABLE `ledger` ADD `author` text;--> statement-breakpoint
ALTER TABLE `ledger` ADD `salt` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `ledger` ADD `digest` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `ledger` ADD `heard` text;--> statement-breakpoint
ALTER TABLE `ledger` ADD `erased` integer;