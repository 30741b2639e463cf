CREATE TABLE "related_questions" (
	"question_id" bigint PRIMARY KEY NOT NULL,
	"ids" bigint[] NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "search_texts" (
	"post_id" bigint PRIMARY KEY NOT NULL,
	"question_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"near" boolean DEFAULT false NOT NULL,
	"weight" real DEFAULT 0 NOT NULL,
	"titled" "tsvector",
	"vector" "tsvector" NOT NULL,
	CONSTRAINT "search_texts_kind" CHECK ("search_texts"."kind" in ('question', 'answer'))
);
--> statement-breakpoint
CREATE TABLE "search_words" (
	"word" text PRIMARY KEY NOT NULL,
	"titles" integer NOT NULL
);
--> statement-breakpoint
DROP INDEX "questions_by_words";--> statement-breakpoint
ALTER TABLE "related_questions" ADD CONSTRAINT "related_questions_question_id_posts_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_texts" ADD CONSTRAINT "search_texts_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "public"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "search_texts_near" ON "search_texts" USING gin ("vector") WHERE near;--> statement-breakpoint
CREATE INDEX "search_texts_titles" ON "search_texts" USING gin ("titled") WHERE titled is not null;--> statement-breakpoint
CREATE INDEX "search_texts_all" ON "search_texts" USING gin ("vector");--> statement-breakpoint
CREATE INDEX "search_texts_newest" ON "search_texts" USING btree ("created_at" DESC NULLS LAST,"post_id" DESC NULLS LAST);--> statement-breakpoint
-- What is written since the last tidying is looked through one by one: a little of that, not the usual 4 MB.
ALTER INDEX "search_texts_near" SET (gin_pending_list_limit = 256);--> statement-breakpoint
ALTER INDEX "search_texts_titles" SET (gin_pending_list_limit = 256);--> statement-breakpoint
ALTER INDEX "search_texts_all" SET (gin_pending_list_limit = 256);--> statement-breakpoint
-- Accents are looked past where the server has the extension that does it, and stand as they are elsewhere.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS unaccent;
EXCEPTION WHEN OTHERS THEN
  RAISE NOTICE 'Without the extension unaccent: %', SQLERRM;
END $$;--> statement-breakpoint
DO $$
DECLARE
  known record;
  past boolean := EXISTS (SELECT FROM pg_ts_dict WHERE dictname = 'unaccent');
BEGIN
  FOR known IN
    SELECT cfgname AS name,
      (SELECT mapdict::regdictionary FROM pg_ts_config_map
        WHERE mapcfg = c.oid AND maptokentype = 2 ORDER BY mapseqno LIMIT 1) AS stemmer
    FROM pg_ts_config c WHERE cfgnamespace = 'pg_catalog'::regnamespace
  LOOP
    EXECUTE format('CREATE TEXT SEARCH CONFIGURATION %I (COPY = pg_catalog.%I)', 'askwell_' || known.name, known.name);
    IF past THEN
      EXECUTE format('ALTER TEXT SEARCH CONFIGURATION %I ALTER MAPPING FOR hword, hword_part, word WITH unaccent, %s',
        'askwell_' || known.name, known.stemmer);
    END IF;
  END LOOP;
END $$;--> statement-breakpoint
-- The language that most people write in here; one that PostgreSQL has no stems for is taken as it is written.
CREATE FUNCTION search_configuration() RETURNS regconfig LANGUAGE plpgsql STABLE AS $$
DECLARE
  tag text := coalesce((SELECT value #>> '{}' FROM settings WHERE name = 'site.language'), 'en');
  language text := CASE lower(split_part(tag, '-', 1))
    WHEN 'ar' THEN 'arabic' WHEN 'hy' THEN 'armenian' WHEN 'eu' THEN 'basque' WHEN 'ca' THEN 'catalan'
    WHEN 'da' THEN 'danish' WHEN 'nl' THEN 'dutch' WHEN 'en' THEN 'english' WHEN '' THEN 'english'
    WHEN 'et' THEN 'estonian' WHEN 'fi' THEN 'finnish' WHEN 'fr' THEN 'french' WHEN 'de' THEN 'german'
    WHEN 'el' THEN 'greek' WHEN 'hi' THEN 'hindi' WHEN 'hu' THEN 'hungarian' WHEN 'id' THEN 'indonesian'
    WHEN 'ga' THEN 'irish' WHEN 'it' THEN 'italian' WHEN 'lt' THEN 'lithuanian' WHEN 'ne' THEN 'nepali'
    WHEN 'no' THEN 'norwegian' WHEN 'nb' THEN 'norwegian' WHEN 'nn' THEN 'norwegian'
    WHEN 'pt' THEN 'portuguese' WHEN 'ro' THEN 'romanian' WHEN 'ru' THEN 'russian'
    WHEN 'sr' THEN 'serbian' WHEN 'es' THEN 'spanish' WHEN 'sv' THEN 'swedish' WHEN 'ta' THEN 'tamil'
    WHEN 'tr' THEN 'turkish' WHEN 'yi' THEN 'yiddish' END;
BEGIN
  RETURN coalesce((
    SELECT oid FROM pg_ts_config WHERE cfgname = 'askwell_' || language AND pg_ts_config_is_visible(oid)
  ), 'askwell_simple'::regconfig);
END $$;--> statement-breakpoint
-- Scripts that put no spaces between words are cut into pairs of letters; the last letter stands alone too, so
-- that a single one is found wherever it is.
CREATE FUNCTION search_spaced(typed text, whole boolean) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
  IF typed !~ '[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]' THEN RETURN typed; END IF;
  RETURN (
    SELECT string_agg(
      CASE WHEN run[1] IS NULL THEN run[2] ELSE (
        SELECT string_agg(substr(run[1], at, 2), ' ' ORDER BY at)
        FROM generate_series(1, greatest(1, length(run[1]) - CASE WHEN whole THEN 0 ELSE 1 END)) at
      ) END, ' ' ORDER BY place)
    FROM regexp_matches(typed,
      '([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]+)|([^\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]+)',
      'g') WITH ORDINALITY AS cut (run, place)
  );
END $$;--> statement-breakpoint
CREATE FUNCTION search_query(typed text, phrase boolean) RETURNS tsquery LANGUAGE plpgsql STABLE AS $$
DECLARE
  spaced text := search_spaced(typed, false);
BEGIN
  IF typed ~ '^[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]$' THEN
    RETURN to_tsquery(search_configuration(), typed || ':*');
  END IF;
  IF phrase OR spaced <> typed THEN RETURN phraseto_tsquery(search_configuration(), spaced); END IF;
  RETURN plainto_tsquery(search_configuration(), typed);
END $$;--> statement-breakpoint
-- Takes in the words of those among these posts that everybody sees, and that were rendered.
CREATE FUNCTION search_take(ids bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  configuration regconfig := search_configuration();
BEGIN
  INSERT INTO search_texts (post_id, question_id, kind, created_at, near, weight, titled, vector)
  SELECT p.id, p.question_id, p.kind, p.created_at, t.fresh, t.fresh::int, t.titled,
    coalesce(setweight(t.titled, 'A'), '') || coalesce(setweight(t.tagged, 'B'), '') || setweight(
      to_tsvector(configuration, search_spaced(left(p.source, 30000), true)),
      CASE p.kind WHEN 'question' THEN 'C'::"char" ELSE 'D'::"char" END)
  FROM posts p
  CROSS JOIN LATERAL (SELECT p.created_at > now() - interval '7 days' AS fresh,
    CASE WHEN p.kind = 'question' THEN to_tsvector(configuration, search_spaced(p.title, true)) END AS titled,
    CASE WHEN p.kind = 'question' THEN to_tsvector(configuration, search_spaced(coalesce((
      SELECT string_agg(replace(tag.name, '-', ' '), ' . ' ORDER BY qt.position, tag.name)
      FROM question_tags qt JOIN tags tag ON tag.id = qt.tag_id WHERE qt.question_id = p.id
    ), ''), true)) END AS tagged
  ) t
  WHERE p.id = ANY (ids) AND p.visible AND p.html IS NOT NULL AND p.kind IN ('question', 'answer')
  ON CONFLICT (post_id) DO UPDATE SET question_id = excluded.question_id, kind = excluded.kind,
    created_at = excluded.created_at, titled = excluded.titled, vector = excluded.vector
  WHERE (search_texts.question_id, search_texts.kind, search_texts.created_at, search_texts.titled, search_texts.vector)
    IS DISTINCT FROM (excluded.question_id, excluded.kind, excluded.created_at, excluded.titled, excluded.vector);
END $$;--> statement-breakpoint
CREATE FUNCTION search_post_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT new.visible OR new.html IS NULL OR new.kind = 'comment' THEN
    DELETE FROM search_texts WHERE post_id = new.id;
  ELSE
    PERFORM search_take(ARRAY[new.id]);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "posts_written_are_found" AFTER INSERT ON "posts" FOR EACH ROW
WHEN (new.visible AND new.html IS NOT NULL AND new.kind <> 'comment')
EXECUTE FUNCTION search_post_changed();--> statement-breakpoint
CREATE TRIGGER "posts_changed_are_found" AFTER UPDATE OF visible, title, source, html, kind, question_id, created_at ON "posts"
FOR EACH ROW WHEN ((old.kind <> 'comment' OR new.kind <> 'comment') AND
  (old.visible, old.title, old.source, old.html IS NULL, old.kind, old.question_id, old.created_at) IS DISTINCT FROM
  (new.visible, new.title, new.source, new.html IS NULL, new.kind, new.question_id, new.created_at))
EXECUTE FUNCTION search_post_changed();--> statement-breakpoint
-- A job walks through all posts once more when so many changed that nobody should wait for it.
CREATE FUNCTION search_tags_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  ids bigint[] := ARRAY(SELECT DISTINCT c.question_id FROM changed c JOIN search_texts s ON s.post_id = c.question_id);
BEGIN
  IF cardinality(ids) > 4000 THEN
    DELETE FROM tallies WHERE name = 'search-walked-to';
  ELSIF cardinality(ids) > 0 THEN
    PERFORM search_take(ids);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "tags_given_are_found" AFTER INSERT ON "question_tags"
REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_tags_changed();--> statement-breakpoint
CREATE TRIGGER "tags_taken_are_not_found" AFTER DELETE ON "question_tags"
REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION search_tags_changed();--> statement-breakpoint
CREATE FUNCTION search_all_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM tallies WHERE name = 'search-walked-to';
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "tags_moved_are_found" AFTER UPDATE OF tag_id ON "question_tags"
FOR EACH STATEMENT EXECUTE FUNCTION search_all_changed();--> statement-breakpoint
CREATE TRIGGER "tags_renamed_are_found" AFTER UPDATE OF name ON "tags"
FOR EACH ROW WHEN (old.name <> new.name) EXECUTE FUNCTION search_all_changed();--> statement-breakpoint
CREATE TRIGGER "language_chosen_is_found" AFTER UPDATE ON "settings"
FOR EACH ROW WHEN (new.name = 'site.language' AND old.value <> new.value) EXECUTE FUNCTION search_all_changed();--> statement-breakpoint
CREATE TRIGGER "language_said_is_found" AFTER INSERT ON "settings"
FOR EACH ROW WHEN (new.name = 'site.language') EXECUTE FUNCTION search_all_changed();
