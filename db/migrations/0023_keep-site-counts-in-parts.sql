ALTER TABLE "tallies" ADD COLUMN "part" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tallies" DROP CONSTRAINT "tallies_pkey";--> statement-breakpoint
ALTER TABLE "tallies" ADD CONSTRAINT "tallies_name_part_pk" PRIMARY KEY("name","part");
