CREATE TABLE "manifestation_reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"student_id" text NOT NULL,
	"kind" text NOT NULL,
	"day" text NOT NULL,
	"decided_day" text,
	"due_day" text,
	"details" "bytea" NOT NULL,
	"recorded_by" text,
	"recorded_at" bigint
);
--> statement-breakpoint
CREATE TABLE "removals" (
	"id" text PRIMARY KEY NOT NULL,
	"student_id" text NOT NULL,
	"type" text NOT NULL,
	"first_day" text NOT NULL,
	"last_day" text NOT NULL,
	"minutes" integer,
	"services" text NOT NULL,
	"bus_on_plan" boolean,
	"details" "bytea" NOT NULL,
	"recorded_by" text,
	"recorded_at" bigint,
	"replaced_by" text
);
--> statement-breakpoint
CREATE INDEX "manifestation_reviews_student" ON "manifestation_reviews" USING btree ("student_id","day");--> statement-breakpoint
CREATE INDEX "removals_student" ON "removals" USING btree ("student_id","first_day");--> statement-breakpoint
CREATE INDEX "removals_day" ON "removals" USING btree ("last_day");