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
WHERE e.member_id = m.id;
