import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Checkbox, TextField } from "#components/ui/field.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextArea } from "#components/ui/text-area.tsx";

describe("a field", () => {
  test("is named by its label, described by its hint and its mistake", () => {
    const html = renderToStaticMarkup(
      <TextField name="title" label="Title" hint="One sentence." error="Say a little more." />,
    );
    expect(html).toContain('<label for="field-title"');
    expect(html).toContain('aria-describedby="field-title-error field-title-hint"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain("Say a little more.");
  });

  test("comes back with what was typed", () => {
    const html = renderToStaticMarkup(
      <TextArea name="body" label="Your answer" defaultValue="I was there too." />,
    );
    expect(html).toContain("I was there too.</textarea>");
    expect(html).not.toContain("aria-invalid");
    expect(html).not.toContain("aria-describedby");
  });

  test("of choices shows each with its words", () => {
    const html = renderToStaticMarkup(
      <Select
        name="category"
        label="Category"
        defaultValue="2"
        options={[
          { value: "1", label: "Sleep" },
          { value: "2", label: "Grief" },
        ]}
      />,
    );
    expect(html).toMatch(/<option value="2" selected="">Grief/);
  });

  test("to tick is named by the words beside it", () => {
    const html = renderToStaticMarkup(<Checkbox name="notify" label="Email me" value="1" />);
    expect(html).toContain('<label for="field-notify"');
    expect(html).toContain('type="checkbox"');
  });
});
