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
CREATE TABLE `audit_students` (
	`student_id` text NOT NULL,
	`entry` integer NOT NULL,
	PRIMARY KEY(`student_id`, `entry`)
);
--> statement-breakpoint
CREATE INDEX `audit_students_entry` ON `audit_students` (`entry`);--> statement-breakpoint
CREATE TABLE `destructions` (
	`id` text PRIMARY KEY NOT NULL,
	`student_id` text NOT NULL,
	`record_class` text NOT NULL,
	`ground` text NOT NULL,
	`status` text NOT NULL,
	`parents_day` text NOT NULL,
	`details` blob NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`counts` text
);
--> statement-breakpoint
CREATE INDEX `destructions_student` ON `destructions` (`student_id`);--> statement-breakpoint
CREATE INDEX `destructions_status` ON `destructions` (`status`,`decided_at`);--> statement-breakpoint
CREATE TABLE `disclosures` (
	`id` text PRIMARY KEY NOT NULL,
	`student_id` text NOT NULL,
	`day` text NOT NULL,
	`details` blob NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `disclosures_student` ON `disclosures` (`student_id`,`day`);--> statement-breakpoint
CREATE TABLE `holds` (
	`id` text PRIMARY KEY NOT NULL,
	`student_id` text NOT NULL,
	`kind` text NOT NULL,
	`details` blob NOT NULL,
	`placed_by` text NOT NULL,
	`placed_at` integer NOT NULL,
	`lifted_by` text,
	`lifted_at` integer
);
--> statement-breakpoint
CREATE INDEX `holds_student` ON `holds` (`student_id`,`lifted_at`);--> statement-breakpoint
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
ALTER TABLE `audit` ADD `surface` text DEFAULT 'private' NOT NULL;--> statement-breakpoint
ALTER TABLE `keys` ADD `retired_at` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `names_nobody` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `outbox` ADD `stands_since` integer;--> statement-breakpoint
ALTER TABLE `outbox` ADD `put_away` text;--> statement-breakpoint
CREATE INDEX `outbox_stands` ON `outbox` (`stands_since`);--> statement-breakpoint
CREATE INDEX `outbox_recipient` ON `outbox` (`recipient_id`);--> statement-breakpoint
CREATE INDEX `reminders_outbox` ON `reminders` (`outbox_id`);