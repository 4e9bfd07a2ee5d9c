CREATE TABLE "audit_students" (
	"student_id" text NOT NULL,
	"entry" integer NOT NULL,
	CONSTRAINT "audit_students_student_id_entry_pk" PRIMARY KEY("student_id","entry")
);
--> statement-breakpoint
CREATE TABLE "disclosures" (
	"id" text PRIMARY KEY NOT NULL,
	"student_id" text NOT NULL,
	"day" text NOT NULL,
	"details" "bytea" NOT NULL,
	"recorded_by" text NOT NULL,
	"recorded_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "surface" text DEFAULT 'private' NOT NULL;--> statement-breakpoint
CREATE INDEX "audit_students_entry" ON "audit_students" USING btree ("entry");--> statement-breakpoint
CREATE INDEX "disclosures_student" ON "disclosures" USING btree ("student_id","day");