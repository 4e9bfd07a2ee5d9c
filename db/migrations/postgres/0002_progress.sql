CREATE TABLE "goal_phases" (
	"id" text PRIMARY KEY NOT NULL,
	"goal_id" text NOT NULL,
	"student_id" text NOT NULL,
	"day" text NOT NULL,
	"details" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "private_files" (
	"id" text PRIMARY KEY NOT NULL,
	"made_by" text NOT NULL,
	"until_at" bigint NOT NULL,
	"content" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "progress_reports" (
	"id" text PRIMARY KEY NOT NULL,
	"student_id" text NOT NULL,
	"kind" text NOT NULL,
	"period_start" text NOT NULL,
	"period_end" text NOT NULL,
	"status" text NOT NULL,
	"reviewed_by" text,
	"reviewed_at" bigint
);
--> statement-breakpoint
CREATE TABLE "report_recipients" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"student_id" text NOT NULL,
	"day" text NOT NULL,
	"details" "bytea" NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reported_goals" (
	"id" text PRIMARY KEY NOT NULL,
	"report_id" text NOT NULL,
	"student_id" text NOT NULL,
	"goal_id" text NOT NULL,
	"code" text NOT NULL,
	"outlook" text NOT NULL,
	"quantity" double precision,
	"quantity_day" text,
	"expected" double precision,
	"data_points" integer NOT NULL,
	"details" "bytea" NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "student_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"details" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "data_points" ADD COLUMN "logged_at" bigint;--> statement-breakpoint
ALTER TABLE "data_points" ADD COLUMN "replaced_by" text;--> statement-breakpoint
ALTER TABLE "goals" ADD COLUMN "asked_days" text;--> statement-breakpoint
ALTER TABLE "goals" ADD COLUMN "asked_time" text;--> statement-breakpoint
ALTER TABLE "service_sessions" ADD COLUMN "logged_by" text;--> statement-breakpoint
ALTER TABLE "service_sessions" ADD COLUMN "logged_at" bigint;--> statement-breakpoint
ALTER TABLE "service_sessions" ADD COLUMN "corrected_by" text;--> statement-breakpoint
CREATE INDEX "goal_phases_goal" ON "goal_phases" USING btree ("goal_id","day");--> statement-breakpoint
CREATE INDEX "progress_reports_student" ON "progress_reports" USING btree ("student_id","period_start");--> statement-breakpoint
CREATE INDEX "report_recipients_report" ON "report_recipients" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "reported_goals_report" ON "reported_goals" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "student_groups_staff" ON "student_groups" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "goals_asked" ON "goals" USING btree ("asked_time");--> statement-breakpoint
ALTER TABLE "data_points" DROP COLUMN "recorder_id";