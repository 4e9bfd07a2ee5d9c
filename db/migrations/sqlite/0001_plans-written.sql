CREATE TABLE `accommodation_log` (
	`id` text PRIMARY KEY NOT NULL,
	`student_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`accommodation_id` text NOT NULL,
	`staff_id` text NOT NULL,
	`class_id` text,
	`day` text NOT NULL,
	`outcome` text NOT NULL,
	`details` blob NOT NULL,
	`at` integer NOT NULL,
	`undone_at` integer,
	`corrected_by` text
);
--> statement-breakpoint
CREATE INDEX `accommodation_log_student` ON `accommodation_log` (`student_id`,`accommodation_id`,`day`);--> statement-breakpoint
CREATE INDEX `accommodation_log_staff` ON `accommodation_log` (`staff_id`,`day`);--> statement-breakpoint
CREATE TABLE `change_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`student_id` text NOT NULL,
	`kind` text NOT NULL,
	`plan_id` text NOT NULL,
	`asker_id` text NOT NULL,
	`to_id` text,
	`words` blob NOT NULL,
	`asked_at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text
);
--> statement-breakpoint
CREATE INDEX `change_requests_plan` ON `change_requests` (`plan_id`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`command` text NOT NULL,
	`subject` text NOT NULL,
	`input` text NOT NULL,
	`basis` text,
	`values` blob NOT NULL,
	`started_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`done_at` integer
);
--> statement-breakpoint
CREATE INDEX `drafts_staff` ON `drafts` (`staff_id`,`done_at`);--> statement-breakpoint
CREATE TABLE `handovers` (
	`id` text PRIMARY KEY NOT NULL,
	`from_id` text NOT NULL,
	`to_id` text NOT NULL,
	`from_day` text NOT NULL,
	`until_day` text,
	`at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `handovers_from` ON `handovers` (`from_id`);--> statement-breakpoint
CREATE INDEX `handovers_to` ON `handovers` (`to_id`);--> statement-breakpoint
CREATE TABLE `job_marks` (
	`key` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `job_marks_at` ON `job_marks` (`at`);--> statement-breakpoint
CREATE TABLE `obligations` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`student_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`kind` text NOT NULL,
	`version` integer NOT NULL,
	`since_version` integer,
	`grounds` text NOT NULL,
	`cause` text NOT NULL,
	`status` text NOT NULL,
	`due_at` integer NOT NULL,
	`sent_at` integer,
	`shown` blob,
	`acknowledged_at` integer,
	`nudged_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `obligations_once` ON `obligations` (`staff_id`,`plan_id`,`version`);--> statement-breakpoint
CREATE INDEX `obligations_staff` ON `obligations` (`staff_id`,`status`);--> statement-breakpoint
CREATE INDEX `obligations_plan` ON `obligations` (`plan_id`,`status`);--> statement-breakpoint
CREATE INDEX `obligations_due` ON `obligations` (`status`,`due_at`);--> statement-breakpoint
CREATE TABLE `plan_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`student_id` text NOT NULL,
	`kind` text NOT NULL,
	`plan_id` text,
	`base_version` integer,
	`basis` text NOT NULL,
	`document` blob NOT NULL,
	`revision` integer NOT NULL,
	`edits` text NOT NULL,
	`status` text NOT NULL,
	`started_by` text NOT NULL,
	`started_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `plan_drafts_student` ON `plan_drafts` (`student_id`,`kind`,`status`);--> statement-breakpoint
CREATE TABLE `preferences` (
	`staff_id` text NOT NULL,
	`name` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`staff_id`, `name`)
);
--> statement-breakpoint
CREATE TABLE `printed_pages` (
	`id` text PRIMARY KEY NOT NULL,
	`substitute_id` text NOT NULL,
	`printed_by` text NOT NULL,
	`printed_at` integer NOT NULL,
	`until_at` integer NOT NULL,
	`content` blob NOT NULL,
	`readers` blob
);
--> statement-breakpoint
CREATE INDEX `printed_pages_substitute` ON `printed_pages` (`substitute_id`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`student_id` text NOT NULL,
	`plan_id` text NOT NULL,
	`asker_id` text NOT NULL,
	`to_id` text NOT NULL,
	`asked` blob NOT NULL,
	`asked_at` integer NOT NULL,
	`due_day` text NOT NULL,
	`answer` blob,
	`answered_by` text,
	`answered_at` integer
);
--> statement-breakpoint
CREATE INDEX `questions_to` ON `questions` (`to_id`,`answered_at`);--> statement-breakpoint
CREATE INDEX `questions_student` ON `questions` (`student_id`);--> statement-breakpoint
CREATE TABLE `substitutes` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text,
	`class_id` text NOT NULL,
	`from_day` text NOT NULL,
	`until_at` integer NOT NULL,
	`details` blob NOT NULL,
	`granted_by` text NOT NULL,
	`granted_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `substitutes_staff` ON `substitutes` (`staff_id`);--> statement-breakpoint
CREATE INDEX `substitutes_class` ON `substitutes` (`class_id`);--> statement-breakpoint
CREATE TABLE `undos` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`command` text NOT NULL,
	`student_id` text,
	`payload` blob NOT NULL,
	`at` integer NOT NULL,
	`until` integer NOT NULL,
	`undone_at` integer
);
--> statement-breakpoint
CREATE INDEX `undos_staff` ON `undos` (`staff_id`,`at`);--> statement-breakpoint
ALTER TABLE `outbox` ADD `undo_id` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `message_id` text;--> statement-breakpoint
CREATE INDEX `outbox_undo` ON `outbox` (`undo_id`);--> statement-breakpoint
ALTER TABLE `plan_versions` ADD `header` text;--> statement-breakpoint
ALTER TABLE `plan_versions` ADD `status` text;--> statement-breakpoint
ALTER TABLE `plan_versions` ADD `basis` text;--> statement-breakpoint
ALTER TABLE `plan_versions` ADD `effective_day` text;--> statement-breakpoint
ALTER TABLE `plan_versions` ADD `record` blob;--> statement-breakpoint
ALTER TABLE `plan_versions` ADD `previous_hash` text;--> statement-breakpoint
ALTER TABLE `plan_versions` ADD `hash` text;--> statement-breakpoint
ALTER TABLE `plans` ADD `next_version` integer;--> statement-breakpoint
ALTER TABLE `plans` ADD `next_day` text;--> statement-breakpoint
ALTER TABLE `plans` ADD `imported` blob;--> statement-breakpoint
ALTER TABLE `plans` ADD `imported_at` integer;