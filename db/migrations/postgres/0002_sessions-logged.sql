CREATE TABLE "student_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"staff_id" text NOT NULL,
	"details" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "service_sessions" ADD COLUMN "logged_by" text;--> statement-breakpoint
ALTER TABLE "service_sessions" ADD COLUMN "logged_at" bigint;--> statement-breakpoint
ALTER TABLE "service_sessions" ADD COLUMN "corrected_by" text;--> statement-breakpoint
CREATE INDEX "student_groups_staff" ON "student_groups" USING btree ("staff_id");