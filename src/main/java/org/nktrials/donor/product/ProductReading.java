package org.nktrials.donor.product;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.examination.Examinations;
import org.nktrials.examination.Item;
import org.nktrials.examination.Measurement;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.product.CheckedTest;
import org.nktrials.rules.product.ProductContent;
import org.nktrials.rules.product.ProductStep;
import org.nktrials.rules.product.SpecificationRule;
import org.nktrials.shared.NotFound;
import org.springframework.stereotype.Component;

/** Puts the file of a product together: four queries. */
@Component
class ProductReading {

  private final ProductRows rows;
  private final ProductEvents events;
  private final Examinations examinations;
  private final ProtocolService protocols;

  ProductReading(
      ProductRows rows,
      ProductEvents events,
      Examinations examinations,
      ProtocolService protocols) {
    this.rows = rows;
    this.events = events;
    this.examinations = examinations;
    this.protocols = protocols;
  }

  /**
   * The file as the specification of the product's protocol version judges it.
   *
   * @param at moment for which the weight must hold: now, or that of the infusion
   */
  ProductFile file(NkProduct product, Instant at) {
    SpecificationRule rule = rule(product);
    List<RecordedStep> steps = rows.steps(product.id());
    List<RecordedResult> results = rows.results(product.id());
    ProductEvents.Events found = events.of(product.id());
    ProductFile.@Nullable DatedWeight weight = weight(product, found.infusion(), rule, at);
    List<CheckedTest> tests =
        rule.check(
            results.stream()
                .filter(RecordedResult::counts)
                .collect(Collectors.toMap(one -> one.result().test(), RecordedResult::result)),
            content(steps, weight));
    return new ProductFile(
        product,
        rule.specification(),
        steps,
        results,
        tests,
        found.exceptions(),
        found.decisions(),
        found.alarms(),
        found.infusion(),
        weight);
  }

  /** The specification that the product was made by. */
  SpecificationRule rule(NkProduct product) {
    return protocols
        .version(product.protocolVersionId())
        .definition()
        .specificationRule()
        .orElseThrow(() -> new NotFound("product specification"));
  }

  private static ProductContent content(
      List<RecordedStep> steps, ProductFile.@Nullable DatedWeight weight) {
    Map<ProductStep, RecordedStep> byStep =
        steps.stream().collect(Collectors.toMap(RecordedStep::step, step -> step));
    RecordedStep last = byStep.get(ProductStep.IL2_ACTIVATION);
    return new ProductContent(
        last == null ? null : last.counts().nucleatedMillions(),
        last == null ? null : last.counts().nkPercent(),
        last == null ? null : last.counts().tPercent(),
        last == null ? null : last.volume(),
        weight == null ? null : weight.kilograms());
  }

  /** After the infusion the weight by which it was given holds for good. */
  private ProductFile.@Nullable DatedWeight weight(
      NkProduct product, @Nullable Infusion given, SpecificationRule rule, Instant at) {
    if (given != null) {
      return new ProductFile.DatedWeight(given.weight(), given.weightOn());
    }
    LocalDate day = product.recipient().dateAt(at);
    LocalDate earliest = day.minusDays(rule.specification().weightValidDays());
    ProductFile.DatedWeight latest = null;
    for (Measurement one : examinations.series(product.recipient().id(), Item.WEIGHT)) {
      boolean holds = !one.measuredAt().isAfter(at) && !one.measuredOn().isBefore(earliest);
      if (holds && one.value() != null) {
        latest = new ProductFile.DatedWeight(one.value(), one.measuredOn());
      }
    }
    return latest;
  }
}
