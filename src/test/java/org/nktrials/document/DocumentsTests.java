package org.nktrials.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.validation.Requirement;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** What was pasted into a text never stops a document from being made. */
@Requirement("COPY-01")
class DocumentsTests {

  private static final String TEMPLATE =
      "<html><head><title>t</title></head><body><p th:text=\"${text}\">-</p></body></html>";

  private final Documents documents = documents();

  private static Documents documents() {
    SpringTemplateEngine templates = new SpringTemplateEngine();
    templates.setTemplateResolver(new StringTemplateResolver());
    return new Documents(templates);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\u000cb", "a\uFFFEb", "a\uD800b", "&#27;"})
  void charactersThatXmlCannotHoldAreReplaced(String text) {
    assertThat(made(text)).startsWith("%PDF-");
  }

  @Test
  void lettersOfEveryScriptStay() {
    assertThat(made("é 中 😀 \t <b>&amp;")).startsWith("%PDF-");
  }

  private String made(String text) {
    return new String(documents.pdf(TEMPLATE, Map.of("text", text)).bytes(), ISO_8859_1);
  }
}
