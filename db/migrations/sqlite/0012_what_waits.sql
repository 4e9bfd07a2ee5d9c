CREATE INDEX `obligations_student` ON `obligations` (`student_id`,`status`);--> statement-breakpoint
CREATE INDEX `plans_waiting` ON `plans` (`status`) WHERE "plans"."status" in ('draft', 'proposed');--> statement-breakpoint
CREATE INDEX `put_off_until` ON `put_off` (`until_day`);