package org.nktrials.config.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nktrials.validation.Requirement;

/** What the Content-Security-Policy and safe escaping ask of every template. */
@Requirement("HOSTILE-03")
class TemplateTests {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  /** A document carries its CSS with it; no browser opens it under the policy of the pages. */
  private static final Pattern STYLE = Pattern.compile("<style", Pattern.CASE_INSENSITIVE);

  /** A print, or the first page of an archive, which is read without the application. */
  private static final Pattern DOCUMENT = Pattern.compile("(-pdf|/archive-index)\\.html$");

  private static final List<Pattern> FORBIDDEN =
      List.of(
          Pattern.compile("\\sstyle\\s*=", Pattern.CASE_INSENSITIVE),
          Pattern.compile("th:style", Pattern.CASE_INSENSITIVE),
          Pattern.compile("<script(?![^>]*th:src)", Pattern.CASE_INSENSITIVE),
          Pattern.compile("\\s(th:)?on[a-z]+\\s*=", Pattern.CASE_INSENSITIVE),
          Pattern.compile("javascript:", Pattern.CASE_INSENSITIVE),
          Pattern.compile("th:utext|\\[\\(", Pattern.CASE_INSENSITIVE),
          Pattern.compile("\\b(src|href|action)=\"(https?:)?//", Pattern.CASE_INSENSITIVE));

  @ParameterizedTest
  @MethodSource("templates")
  void usesNoInlineScriptStyleOrUnescapedText(Path template) throws IOException {
    String text = Files.readString(template);
    assertThat(FORBIDDEN)
        .filteredOn(pattern -> pattern.matcher(text).find())
        .as(template.toString())
        .isEmpty();
    if (!DOCUMENT.matcher(template.toString()).find()) {
      assertThat(text).as(template.toString()).doesNotContainPattern(STYLE);
    }
  }

  /** Without th:action no form token is written into the form. */
  @Requirement("HOSTILE-05")
  @ParameterizedTest
  @MethodSource("templates")
  void formsThatChangeSomethingCarryTheFormToken(Path template) throws IOException {
    String text = Files.readString(template);
    assertThat(Pattern.compile("<form\\b[^>]*>").matcher(text).results())
        .extracting(form -> form.group())
        .filteredOn(form -> form.contains("method=\"post\""))
        .allMatch(form -> form.contains("th:action="));
  }

  @Test
  void templatesAreFound() throws IOException {
    assertThat(templates()).hasSizeGreaterThan(10);
  }

  static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files.filter(file -> file.toString().endsWith(".html")).sorted().toList();
    }
  }
}
