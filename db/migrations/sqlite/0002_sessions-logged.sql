CREATE TABLE `student_groups` (
	`id` text PRIMARY KEY NOT NULL,
	`staff_id` text NOT NULL,
	`details` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `student_groups_staff` ON `student_groups` (`staff_id`);--> statement-breakpoint
ALTER TABLE `service_sessions` ADD `logged_by` text;--> statement-breakpoint
ALTER TABLE `service_sessions` ADD `logged_at` integer;--> statement-breakpoint
ALTER TABLE `service_sessions` ADD `corrected_by` text;