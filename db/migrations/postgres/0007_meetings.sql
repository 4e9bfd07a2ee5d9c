CREATE TABLE "contact_attempts" (
	"id" text PRIMARY KEY NOT NULL,
	"student_id" text NOT NULL,
	"kind" text NOT NULL,
	"day" text NOT NULL,
	"method" text NOT NULL,
	"result" text NOT NULL,
	"details" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_inputs" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"student_id" text NOT NULL,
	"staff_id" text NOT NULL,
	"due_day" text NOT NULL,
	"asked_at" bigint NOT NULL,
	"nudged_at" bigint,
	"given_at" bigint,
	"answers" "bytea"
);
--> statement-breakpoint
CREATE TABLE "meeting_members" (
	"id" text PRIMARY KEY NOT NULL,
	"meeting_id" text NOT NULL,
	"student_id" text NOT NULL,
	"staff_id" text,
	"roles" jsonb NOT NULL,
	"standing" text NOT NULL,
	"details" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" text PRIMARY KEY NOT NULL,
	"student_id" text NOT NULL,
	"kind" text NOT NULL,
	"purpose" text NOT NULL,
	"status" text NOT NULL,
	"day" text NOT NULL,
	"start_time" text,
	"minutes" integer,
	"transition" boolean NOT NULL,
	"in_general_education" boolean NOT NULL,
	"details" "bytea" NOT NULL,
	"scheduled_by" text NOT NULL,
	"scheduled_at" bigint NOT NULL,
	"revision" integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX "contact_attempts_student" ON "contact_attempts" USING btree ("student_id","day");--> statement-breakpoint
CREATE INDEX "meeting_inputs_meeting" ON "meeting_inputs" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "meeting_inputs_staff" ON "meeting_inputs" USING btree ("staff_id","given_at");--> statement-breakpoint
CREATE INDEX "meeting_inputs_student" ON "meeting_inputs" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "meeting_members_meeting" ON "meeting_members" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "meeting_members_staff" ON "meeting_members" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "meeting_members_student" ON "meeting_members" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "meetings_student" ON "meetings" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "meetings_day" ON "meetings" USING btree ("status","day");