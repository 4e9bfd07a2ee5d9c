CREATE TABLE "destructions" (
	"id" text PRIMARY KEY NOT NULL,
	"student_id" text NOT NULL,
	"record_class" text NOT NULL,
	"ground" text NOT NULL,
	"status" text NOT NULL,
	"parents_day" text NOT NULL,
	"details" "bytea" NOT NULL,
	"proposed_by" text NOT NULL,
	"proposed_at" bigint NOT NULL,
	"decided_by" text,
	"decided_at" bigint,
	"counts" jsonb
);
--> statement-breakpoint
CREATE TABLE "holds" (
	"id" text PRIMARY KEY NOT NULL,
	"student_id" text NOT NULL,
	"kind" text NOT NULL,
	"details" "bytea" NOT NULL,
	"placed_by" text NOT NULL,
	"placed_at" bigint NOT NULL,
	"lifted_by" text,
	"lifted_at" bigint
);
--> statement-breakpoint
CREATE INDEX "destructions_student" ON "destructions" USING btree ("student_id");--> statement-breakpoint
CREATE INDEX "destructions_status" ON "destructions" USING btree ("status","decided_at");--> statement-breakpoint
CREATE INDEX "holds_student" ON "holds" USING btree ("student_id","lifted_at");