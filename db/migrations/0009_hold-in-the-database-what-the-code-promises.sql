ALTER TABLE "acceptances" DROP CONSTRAINT "acceptances_of_an_answer";
--> statement-breakpoint
ALTER TABLE "appeals" DROP CONSTRAINT "appeals_decision_id_decisions_id_fk";
--> statement-breakpoint
ALTER TABLE "appeals" DROP CONSTRAINT "appeals_decider";
--> statement-breakpoint
ALTER TABLE "decisions" DROP CONSTRAINT "decisions_decider";
--> statement-breakpoint
ALTER TABLE "acceptances" DROP CONSTRAINT "acceptances_answer_id_question_id_posts_id_question_id_fk";
--> statement-breakpoint
ALTER TABLE "closures" DROP CONSTRAINT "closures_question_id_posts_id_fk";
--> statement-breakpoint
ALTER TABLE "closures" DROP CONSTRAINT "closures_duplicate_of_id_posts_id_fk";
--> statement-breakpoint
ALTER TABLE "posts" DROP CONSTRAINT "posts_accepted_answer";
--> statement-breakpoint
ALTER TABLE "question_tags" DROP CONSTRAINT "question_tags_tag_id_tags_id_fk";
--> statement-breakpoint
ALTER TABLE "question_tags" DROP CONSTRAINT "question_tags_question_id_posts_id_fk";
--> statement-breakpoint
ALTER TABLE "categories" DROP CONSTRAINT "categories_parent_id_categories_id_fk";
--> statement-breakpoint
ALTER TABLE "tags" DROP CONSTRAINT "tags_synonym_of_id_tags_id_fk";
--> statement-breakpoint
UPDATE "appeals" a SET "decided_by_id" = coalesce(d."by_id", 0) FROM "decisions" d WHERE d."id" = a."decision_id" AND a."decided_by_id" IS NULL;
--> statement-breakpoint
ALTER TABLE "appeals" ALTER COLUMN "decided_by_id" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "decider" bigint GENERATED ALWAYS AS (coalesce(by_id, 0)) STORED NOT NULL;
--> statement-breakpoint
ALTER TABLE "acceptances" ADD COLUMN "answer_kind" text GENERATED ALWAYS AS ('answer') STORED NOT NULL;
--> statement-breakpoint
ALTER TABLE "closures" ADD COLUMN "question_kind" text GENERATED ALWAYS AS ('question') STORED NOT NULL;
--> statement-breakpoint
ALTER TABLE "closures" ADD COLUMN "duplicate_kind" text DEFAULT 'question';
--> statement-breakpoint
ALTER TABLE "posts" ADD COLUMN "accepted_kind" text GENERATED ALWAYS AS (case when accepted_answer_id is not null then 'answer' end) STORED;
--> statement-breakpoint
ALTER TABLE "question_tags" ADD COLUMN "under_synonym" boolean GENERATED ALWAYS AS (false) STORED NOT NULL;
--> statement-breakpoint
ALTER TABLE "question_tags" ADD COLUMN "question_kind" text GENERATED ALWAYS AS ('question') STORED NOT NULL;
--> statement-breakpoint
ALTER TABLE "categories" ADD COLUMN "depth_above" smallint GENERATED ALWAYS AS ((depth - 1)::smallint) STORED;
--> statement-breakpoint
ALTER TABLE "tags" ADD COLUMN "is_synonym" boolean GENERATED ALWAYS AS (synonym_of_id is not null) STORED NOT NULL;
--> statement-breakpoint
ALTER TABLE "tags" ADD COLUMN "leads_to_synonym" boolean GENERATED ALWAYS AS (false) STORED NOT NULL;
--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_decider" UNIQUE("id","decider");
--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_at_depth" UNIQUE("id","depth");
--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_or_synonyms" UNIQUE("id","is_synonym");
--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_decider" FOREIGN KEY ("decision_id","decided_by_id") REFERENCES "public"."decisions"("id","decider") ON DELETE cascade ON UPDATE cascade;
--> statement-breakpoint
ALTER TABLE "acceptances" ADD CONSTRAINT "acceptances_of_an_answer" FOREIGN KEY ("answer_id","question_id","answer_kind") REFERENCES "public"."posts"("id","question_id","kind") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "closures" ADD CONSTRAINT "closures_of_a_question" FOREIGN KEY ("question_id","question_id","question_kind") REFERENCES "public"."posts"("id","question_id","kind") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "closures" ADD CONSTRAINT "closures_duplicate_of_a_question" FOREIGN KEY ("duplicate_of_id","duplicate_of_id","duplicate_kind") REFERENCES "public"."posts"("id","question_id","kind") ON DELETE set null ("duplicate_of_id", "duplicate_kind") ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "posts" ADD CONSTRAINT "posts_accepted_answer" FOREIGN KEY ("accepted_answer_id","id","accepted_kind") REFERENCES "public"."posts"("id","question_id","kind") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "question_tags" ADD CONSTRAINT "question_tags_of_a_question" FOREIGN KEY ("question_id","question_id","question_kind") REFERENCES "public"."posts"("id","question_id","kind") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "question_tags" ADD CONSTRAINT "question_tags_under_a_tag" FOREIGN KEY ("tag_id","under_synonym") REFERENCES "public"."tags"("id","is_synonym") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "categories" ADD CONSTRAINT "categories_parent" FOREIGN KEY ("parent_id","depth_above") REFERENCES "public"."categories"("id","depth") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_synonym_of_a_tag" FOREIGN KEY ("synonym_of_id","leads_to_synonym") REFERENCES "public"."tags"("id","is_synonym") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
-- What was credited twice, should there be any, counts once.
WITH twice AS (
  UPDATE "point_entries" e SET "undone_at" = now(), "undone_by" = 'withdrawn'
  WHERE e."undone_at" IS NULL AND (
    e."reason" = 'joined' AND EXISTS (
      SELECT FROM "point_entries" o WHERE o."member_id" = e."member_id" AND o."id" < e."id"
        AND o."reason" = e."reason" AND o."undone_at" IS NULL)
    OR e."reason" IN ('asked', 'answered', 'accepted', 'was_accepted', 'voted') AND EXISTS (
      SELECT FROM "point_entries" o WHERE o."post_id" = e."post_id" AND o."id" < e."id"
        AND o."reason" = e."reason" AND o."undone_at" IS NULL
        AND (e."reason" <> 'voted' OR o."member_id" = e."member_id")))
  RETURNING e."member_id", e."points"
)
UPDATE "members" m SET "points" = m."points" - t."points"
FROM (SELECT "member_id", sum("points") AS "points" FROM twice GROUP BY 1) t WHERE t."member_id" = m."id";
--> statement-breakpoint
CREATE UNIQUE INDEX "point_entries_joined_once" ON "point_entries" USING btree ("member_id") WHERE reason = 'joined' and undone_at is null;
--> statement-breakpoint
CREATE UNIQUE INDEX "point_entries_once_a_post" ON "point_entries" USING btree ("post_id","reason") WHERE reason in ('asked', 'answered', 'accepted', 'was_accepted') and undone_at is null;
--> statement-breakpoint
CREATE UNIQUE INDEX "point_entries_once_a_vote" ON "point_entries" USING btree ("post_id","member_id") WHERE reason = 'voted' and post_id is not null and undone_at is null;
--> statement-breakpoint
CREATE UNIQUE INDEX "flags_once_on_a_member" ON "flags" USING btree ("member_id","raised_by_id") WHERE settled_at is null and member_id is not null;
--> statement-breakpoint
ALTER TABLE "flags" ADD CONSTRAINT "flags_one_raises" CHECK (num_nonnulls("flags"."raised_by_id", "flags"."guest_id") <= 1);
--> statement-breakpoint
ALTER TABLE "closures" ADD CONSTRAINT "closures_duplicate_kind" CHECK ("closures"."duplicate_kind" = 'question');
--> statement-breakpoint
ALTER TABLE "closures" ADD CONSTRAINT "closures_duplicate_kind_told" CHECK ("closures"."duplicate_of_id" is null or "closures"."duplicate_kind" is not null);
--> statement-breakpoint
CREATE FUNCTION refuse_to_change_the_log() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF current_setting('askwell.maintenance', true) = 'audit_log' THEN
    RETURN NULL;
  END IF;
  RAISE EXCEPTION 'The log is added to, and not changed: % was refused.', lower(TG_OP);
END
$$;
--> statement-breakpoint
CREATE TRIGGER "audit_log_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_log"
FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_change_the_log();
