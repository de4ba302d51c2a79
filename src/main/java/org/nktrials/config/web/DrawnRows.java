package org.nktrials.config.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.StringWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.TemplateSpec;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Fills an element with rows: {@code <tbody nk:rows="patient/list-rows" nk:of="${patients}">}. The
 * file holds one fragment "row (row)". A row is drawn once for each content: drawing takes longer
 * than reading it from the database, and the next page, or the page of the next person, shows most
 * rows unchanged.
 *
 * <p>The fragment sees its row and nothing else, neither person nor request: what it draws depends
 * on nothing that is not part of the row. A row is a record of values, equal when all it says is
 * equal; {@link Contents} refuses another. Days are written with their year unless it is the
 * present one, so a drawing is kept for a quarter of an hour of the clock; in every time zone years
 * begin on one.
 */
final class DrawnRows extends AbstractAttributeTagProcessor {

  /** Characters, a byte each. */
  private static final int KEPT = 16_000_000;

  private static final long QUARTER = 15 * 60L;
  private static final String BEANS =
      ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME;

  private final Cache<Row, String> kept =
      Caffeine.newBuilder()
          .maximumWeight(KEPT)
          .weigher((Row row, String drawn) -> drawn.length())
          .build();
  private final Clock clock;

  DrawnRows(String prefix, Clock clock) {
    super(TemplateMode.HTML, prefix, null, false, "rows", true, 1_000, true);
    this.clock = clock;
  }

  @Override
  protected void doProcess(
      ITemplateContext context,
      IProcessableElementTag tag,
      AttributeName attribute,
      String template,
      IElementTagStructureHandler structure) {
    String of = attribute.getPrefix() + ":of";
    Object rows =
        StandardExpressions.getExpressionParser(context.getConfiguration())
            .parseExpression(context, tag.getAttributeValue(of))
            .execute(context);
    long quarter = clock.instant().getEpochSecond() / QUARTER;
    StringBuilder all = new StringBuilder(8_192);
    for (Object row : (Iterable<?>) rows) {
      all.append(kept.get(new Row(template, (Record) row, quarter), one -> draw(one, context)));
    }
    structure.removeAttribute(of);
    structure.setBody(all, false);
  }

  private static String draw(Row row, ITemplateContext context) {
    Contents.check(row.content());
    WebContext alone =
        new WebContext(
            new RowExchange(((IWebContext) context).getExchange()),
            Locale.ENGLISH,
            Map.of("row", row.content(), BEANS, context.getVariable(BEANS)));
    StringWriter drawn = new StringWriter();
    context
        .getConfiguration()
        .getTemplateManager()
        .parseAndProcess(
            new TemplateSpec(row.template(), Set.of("row"), TemplateMode.HTML, null), alone, drawn);
    return drawn.toString();
  }

  private record Row(String template, Record content, long quarter) {}
}
