CREATE TABLE `approvals` (
	`id` text PRIMARY KEY NOT NULL,
	`command` text NOT NULL,
	`subject` text NOT NULL,
	`content` blob NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`until_at` integer NOT NULL,
	`status` text NOT NULL,
	`decided_by` text,
	`decided_at` integer
);
--> statement-breakpoint
CREATE INDEX `approvals_waiting` ON `approvals` (`status`,`until_at`);--> statement-breakpoint
CREATE TABLE `locks` (
	`id` text PRIMARY KEY NOT NULL,
	`locked_by` text,
	`locked_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `shared_accounts` (
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`user` text NOT NULL,
	`marked_at` integer NOT NULL,
	PRIMARY KEY(`platform`, `workspace`, `user`)
);
--> statement-breakpoint
ALTER TABLE `accounts` ADD `email` text;--> statement-breakpoint
ALTER TABLE `accounts` ADD `checked_at` integer;--> statement-breakpoint
CREATE INDEX `accounts_checked` ON `accounts` (`checked_at`);--> statement-breakpoint
ALTER TABLE `outbox` ADD `names_nobody` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `stands_since` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `put_away` text;--> statement-breakpoint
CREATE INDEX `outbox_stands` ON `outbox` (`stands_since`);--> statement-breakpoint
CREATE INDEX `outbox_recipient` ON `outbox` (`recipient_id`);