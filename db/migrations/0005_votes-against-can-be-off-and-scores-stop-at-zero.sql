ALTER TABLE "categories" ADD COLUMN "down_votes" boolean;--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "score_floor" boolean;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "floored" boolean DEFAULT false NOT NULL;--> statement-breakpoint
-- The indexes on the score go with it and are made again: PostgreSQL before 17 cannot change what a column is made of.
ALTER TABLE "posts" drop column "score";--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "score" integer GENERATED ALWAYS AS (case when floored then 0 else up_count - down_count end) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "questions_votes" ON "posts" USING btree ("score" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE kind = 'question' and visible;--> statement-breakpoint
CREATE INDEX "category_votes" ON "posts" USING btree ("category_id","score" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE kind = 'question' and visible;
