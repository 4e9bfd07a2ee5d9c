CREATE TABLE "accommodation_log" (
	"id" text PRIMARY KEY NOT NULL,
	"student_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"accommodation_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"class_id" text,
	"day" text NOT NULL,
	"outcome" text NOT NULL,
	"details" "bytea" NOT NULL,
	"at" bigint NOT NULL,
	"undone_at" bigint,
	"corrected_by" text
);
--> statement-breakpoint
CREATE TABLE "change_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"student_id" text NOT NULL,
	"kind" text NOT NULL,
	"plan_id" text NOT NULL,
	"asker_id" text NOT NULL,
	"to_id" text,
	"words" "bytea" NOT NULL,
	"asked_at" bigint NOT NULL,
	"settled_at" bigint,
	"settled_by" text
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"command" text NOT NULL,
	"subject" text NOT NULL,
	"input" jsonb NOT NULL,
	"basis" text,
	"values" "bytea" NOT NULL,
	"started_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL,
	"done_at" bigint
);
--> statement-breakpoint
CREATE TABLE "handovers" (
	"id" text PRIMARY KEY NOT NULL,
	"from_id" text NOT NULL,
	"to_id" text NOT NULL,
	"from_day" text NOT NULL,
	"until_day" text,
	"at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "job_marks" (
	"key" text PRIMARY KEY NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "obligations" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"student_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"since_version" integer,
	"grounds" jsonb NOT NULL,
	"cause" text NOT NULL,
	"status" text NOT NULL,
	"due_at" bigint NOT NULL,
	"sent_at" bigint,
	"shown" "bytea",
	"acknowledged_at" bigint,
	"nudged_at" bigint,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"student_id" text NOT NULL,
	"kind" text NOT NULL,
	"plan_id" text,
	"base_version" integer,
	"basis" text NOT NULL,
	"document" "bytea" NOT NULL,
	"revision" integer NOT NULL,
	"edits" jsonb NOT NULL,
	"status" text NOT NULL,
	"started_by" text NOT NULL,
	"started_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "preferences" (
	"staff_id" text NOT NULL,
	"name" text NOT NULL,
	"value" jsonb NOT NULL,
	CONSTRAINT "preferences_staff_id_name_pk" PRIMARY KEY("staff_id","name")
);
--> statement-breakpoint
CREATE TABLE "printed_pages" (
	"id" text PRIMARY KEY NOT NULL,
	"substitute_id" text NOT NULL,
	"printed_by" text NOT NULL,
	"printed_at" bigint NOT NULL,
	"until_at" bigint NOT NULL,
	"content" "bytea" NOT NULL,
	"readers" "bytea"
);
--> statement-breakpoint
CREATE TABLE "questions" (
	"id" text PRIMARY KEY NOT NULL,
	"student_id" text NOT NULL,
	"plan_id" text NOT NULL,
	"asker_id" text NOT NULL,
	"to_id" text NOT NULL,
	"asked" "bytea" NOT NULL,
	"asked_at" bigint NOT NULL,
	"due_day" text NOT NULL,
	"answer" "bytea",
	"answered_by" text,
	"answered_at" bigint
);
--> statement-breakpoint
CREATE TABLE "substitutes" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text,
	"class_id" text NOT NULL,
	"from_day" text NOT NULL,
	"until_at" bigint NOT NULL,
	"details" "bytea" NOT NULL,
	"granted_by" text NOT NULL,
	"granted_at" bigint NOT NULL,
	"ended_at" bigint
);
--> statement-breakpoint
CREATE TABLE "undos" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"command" text NOT NULL,
	"student_id" text,
	"payload" "bytea" NOT NULL,
	"at" bigint NOT NULL,
	"until" bigint NOT NULL,
	"undone_at" bigint
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "undo_id" text;--> statement-breakpoint
ALTER TABLE "outbox" ADD COLUMN "message_id" text;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD COLUMN "header" jsonb;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD COLUMN "status" text;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD COLUMN "basis" text;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD COLUMN "effective_day" text;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD COLUMN "record" "bytea";--> statement-breakpoint
ALTER TABLE "plan_versions" ADD COLUMN "previous_hash" text;--> statement-breakpoint
ALTER TABLE "plan_versions" ADD COLUMN "hash" text;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "next_version" integer;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "next_day" text;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "imported" "bytea";--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "imported_at" bigint;--> statement-breakpoint
CREATE INDEX "accommodation_log_student" ON "accommodation_log" USING btree ("student_id","accommodation_id","day");--> statement-breakpoint
CREATE INDEX "accommodation_log_staff" ON "accommodation_log" USING btree ("staff_id","day");--> statement-breakpoint
CREATE INDEX "change_requests_plan" ON "change_requests" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "drafts_staff" ON "drafts" USING btree ("staff_id","done_at");--> statement-breakpoint
CREATE INDEX "handovers_from" ON "handovers" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "handovers_to" ON "handovers" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "job_marks_at" ON "job_marks" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "obligations_once" ON "obligations" USING btree ("staff_id","plan_id","version");--> statement-breakpoint
CREATE INDEX "obligations_staff" ON "obligations" USING btree ("staff_id","status");--> statement-breakpoint
CREATE INDEX "obligations_plan" ON "obligations" USING btree ("plan_id","status");--> statement-breakpoint
CREATE INDEX "obligations_due" ON "obligations" USING btree ("status","due_at");--> statement-breakpoint
CREATE INDEX "plan_drafts_student" ON "plan_drafts" USING btree ("student_id","kind","status");--> statement-breakpoint
CREATE INDEX "printed_pages_substitute" ON "printed_pages" USING btree ("substitute_id");--> statement-breakpoint
CREATE INDEX "questions_to" ON "questions" USING btree ("to_id","answered_at");--> statement-breakpoint
CREATE INDEX "questions_student" ON "questions" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "substitutes_staff" ON "substitutes" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "substitutes_class" ON "substitutes" USING btree ("class_id");--> statement-breakpoint
CREATE INDEX "undos_staff" ON "undos" USING btree ("staff_id","at");--> statement-breakpoint
CREATE INDEX "outbox_undo" ON "outbox" USING btree ("undo_id");