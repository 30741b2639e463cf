DROP INDEX "questions_votes";--> statement-breakpoint
DROP INDEX "category_votes";--> statement-breakpoint
ALTER TABLE "posts" ALTER COLUMN "hot" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "posts" drop column "hot";--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "hot" double precision GENERATED ALWAYS AS (case when kind = 'question' then (log(1 + 2 * greatest(up_count - down_count, 0) + 3 * answer_count + view_count / 50.0) + extract(epoch from created_at - to_timestamp(1577836800)) / 45000.0)::double precision end) STORED;--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "listed_score" integer GENERATED ALWAYS AS (case when kind = 'question' then case when floored then 0 else up_count - down_count end end) STORED;--> statement-breakpoint
CREATE INDEX "questions_votes" ON "posts" USING btree ("listed_score" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE kind = 'question' and visible;--> statement-breakpoint
CREATE INDEX "category_votes" ON "posts" USING btree ("category_id","listed_score" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE kind = 'question' and visible;--> statement-breakpoint
CREATE INDEX "questions_hot" ON "posts" USING btree ("hot" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE kind = 'question' and visible;--> statement-breakpoint
CREATE INDEX "category_hot" ON "posts" USING btree ("category_id","hot" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE kind = 'question' and visible;--> statement-breakpoint
-- A vote finds room on the page of its post, and so leaves every index of answers and comments alone.
ALTER TABLE "posts" SET (fillfactor = 90);
