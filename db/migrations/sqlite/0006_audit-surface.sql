CREATE TABLE `audit_students` (
	`student_id` text NOT NULL,
	`entry` integer NOT NULL,
	PRIMARY KEY(`student_id`, `entry`)
);
--> statement-breakpoint
CREATE INDEX `audit_students_entry` ON `audit_students` (`entry`);--> statement-breakpoint
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
ALTER TABLE `audit` ADD `surface` text DEFAULT 'private' NOT NULL;