package org.nktrials.config.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nktrials.support.MovableClock;
import org.nktrials.validation.Requirement;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

@Requirement("HOSTILE-03")
class DrawnRowsTests {

  private static final String PAGE = "<ul nk:rows=\"row\" nk:of=\"${rows}\"></ul>";
  private static final String ROW =
      "<ol><li th:fragment=\"row (row)\" th:text=\"|${row.word} ${person}|\">word</li></ol>";

  private final List<String> read = new ArrayList<>();
  private final MovableClock clock = new MovableClock();
  private final SpringTemplateEngine engine = engine();

  record Word(String word) {}

  record Holder(Object held) {}

  @Test
  void escapesAndSeesTheRowAlone() {
    assertThat(draw(List.of(new Word("<b>"), new Word("two"))))
        .isEqualTo("<ul><li>&lt;b&gt; null</li><li>two null</li></ul>");
  }

  @Test
  void drawsEachContentOnceWhileTheDayIsTheSame() {
    assertThat(draw(List.of(new Word("one"), new Word("one")))).contains("one");
    draw(List.of(new Word("one")));
    assertThat(read).hasSize(1);
    clock.pass(1);
    draw(List.of(new Word("one")));
    assertThat(read).hasSize(2);
  }

  @Test
  void refusesWhatCouldChangeWhileItStaysEqual() {
    Contents.check(new Holder(List.of(1, "two", Map.of("three", clock.instant()))));
    assertThatThrownBy(() -> Contents.check(new Holder(List.of(new Object()))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Object");
    assertThatThrownBy(() -> Contents.check(new Object()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private String draw(List<Word> rows) {
    var web =
        JakartaServletWebApplication.buildApplication(new MockServletContext())
            .buildExchange(new MockHttpServletRequest(), new MockHttpServletResponse());
    WebContext context = new WebContext(web, Locale.ENGLISH);
    context.setVariable("rows", rows);
    context.setVariable("person", "somebody");
    context.setVariable(
        ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
        new ThymeleafEvaluationContext(new StaticApplicationContext(), null));
    return engine.process("page", context);
  }

  private SpringTemplateEngine engine() {
    SpringTemplateEngine made = new SpringTemplateEngine();
    made.setTemplateResolver(new InMemory());
    made.addDialect(new DrawnRowsDialect(clock));
    return made;
  }

  /** Two templates, read anew each time. */
  private final class InMemory extends StringTemplateResolver {

    @Override
    protected ITemplateResource computeTemplateResource(
        IEngineConfiguration configuration,
        @Nullable String ownerTemplate,
        String template,
        @Nullable Map<String, Object> attributes) {
      if (template.equals("page")) {
        return new StringTemplateResource(PAGE);
      }
      read.add(template);
      return new StringTemplateResource(ROW);
    }
  }
}
