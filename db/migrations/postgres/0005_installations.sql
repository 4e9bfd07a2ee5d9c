CREATE TABLE "installations" (
	"platform" text NOT NULL,
	"place" text NOT NULL,
	"whole" boolean NOT NULL,
	"held" "bytea" NOT NULL,
	"installed_at" bigint NOT NULL,
	CONSTRAINT "installations_platform_place_pk" PRIMARY KEY("platform","place")
);
