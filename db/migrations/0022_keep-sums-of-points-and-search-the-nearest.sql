ALTER TABLE "members" ADD COLUMN "point_sums" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
UPDATE "members" m SET "point_sums" = e.sums
FROM (
  SELECT member_id, jsonb_object_agg(reason, jsonb_build_object('points', points, 'count', count)) AS sums
  FROM (
    SELECT member_id, reason, sum(points) AS points, count(*) AS count
    FROM point_entries WHERE undone_at IS NULL GROUP BY member_id, reason
  ) by_reason
  GROUP BY member_id
) e
WHERE e.member_id = m.id;--> statement-breakpoint
ALTER TABLE "search_texts" ADD COLUMN "nearest" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "search_texts_nearest" ON "search_texts" USING gin ("vector") WHERE nearest;--> statement-breakpoint
CREATE INDEX "search_texts_near_titles" ON "search_texts" USING gin ("titled") WHERE near and titled is not null;--> statement-breakpoint
ALTER INDEX "search_texts_nearest" SET (gin_pending_list_limit = 256);--> statement-breakpoint
ALTER INDEX "search_texts_near_titles" SET (gin_pending_list_limit = 256);
