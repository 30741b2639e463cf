/** The fields that a page gives to a form of this name, as a browser without JavaScript sends them. */
export function fieldsIn(html: string, label: string): FormData {
  const at = html.indexOf(`aria-label="${label}"`);
  const form = html.slice(at, html.indexOf("</form>", at));
  const fields = new FormData();
  for (const [input] of form.matchAll(/<input type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(input)?.[1] ?? "";
    const value = /value="([^"]*)"/.exec(input)?.[1] ?? "";
    fields.set(name, value.replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  }
  return fields;
}
