CREATE TABLE "search_waiting" (
	"post_id" bigint PRIMARY KEY NOT NULL
);
--> statement-breakpoint
-- One after the other: whoever puts a post here waits for whoever is taking it in, and they for them.
CREATE FUNCTION search_wait(ids bigint[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_waiting (post_id) SELECT DISTINCT unnest(ids) ORDER BY 1
  ON CONFLICT (post_id) DO UPDATE SET post_id = excluded.post_id;
$$;--> statement-breakpoint
-- What goes out of sight is found no more at the commit that hides it. New words may wait for the job.
CREATE OR REPLACE FUNCTION search_post_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM search_wait(ARRAY[new.id]);
  IF TG_OP = 'INSERT' THEN
    PERFORM pg_notify('askwell_work', 'search-posts');
  ELSIF NOT new.visible OR new.html IS NULL OR new.kind = 'comment' THEN
    DELETE FROM search_texts WHERE post_id = new.id;
  ELSIF old.html IS NULL THEN
    PERFORM pg_notify('askwell_work', 'search-posts');
  ELSE
    PERFORM search_take(ARRAY[new.id]);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE OR REPLACE FUNCTION search_tags_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids bigint[] := ARRAY(SELECT DISTINCT c.question_id FROM changed c JOIN search_texts s ON s.post_id = c.question_id);
BEGIN
  IF cardinality(ids) > 4000 THEN
    DELETE FROM tallies WHERE name = 'search-walked-to';
  ELSIF cardinality(ids) > 0 THEN
    PERFORM search_wait(ids);
    PERFORM search_take(ids);
  END IF;
  RETURN NULL;
END $$;
