CREATE TABLE "contact_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"student_id" text NOT NULL,
	"details" "bytea" NOT NULL,
	"email_token" bigint,
	"written_by" text,
	"written_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "family_concerns" (
	"id" text PRIMARY KEY NOT NULL,
	"student_id" text NOT NULL,
	"day" text NOT NULL,
	"discussed_day" text,
	"details" "bytea" NOT NULL,
	"recorded_by" text,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "given_documents" (
	"id" text PRIMARY KEY NOT NULL,
	"student_id" text NOT NULL,
	"kind" text NOT NULL,
	"document" text NOT NULL,
	"day" text NOT NULL,
	"occasion" text,
	"number" integer,
	"details" "bytea" NOT NULL,
	"recorded_by" text,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" text PRIMARY KEY NOT NULL,
	"student_id" text NOT NULL,
	"kind" text NOT NULL,
	"number" integer NOT NULL,
	"status" text NOT NULL,
	"act" text NOT NULL,
	"matter" text NOT NULL,
	"effective_day" text,
	"given_day" text,
	"plan_version" integer,
	"revision" integer NOT NULL,
	"details" "bytea" NOT NULL,
	"written_by" text,
	"written_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE INDEX "contact_notes_student" ON "contact_notes" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "contact_notes_email" ON "contact_notes" USING btree ("email_token");--> statement-breakpoint
CREATE INDEX "family_concerns_student" ON "family_concerns" USING btree ("student_id","day");--> statement-breakpoint
CREATE INDEX "given_documents_student" ON "given_documents" USING btree ("student_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "notices_number" ON "notices" USING btree ("student_id","kind","number");--> statement-breakpoint
CREATE INDEX "notices_effective" ON "notices" USING btree ("status","effective_day");