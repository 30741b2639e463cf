-- Ends a transaction for a reason that the site knows: lib/pace.ts turns it into words.
CREATE FUNCTION refuse(reason text, wait integer) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = 'AW001', MESSAGE = reason, DETAIL = wait::text;
END
$$;
