package org.nktrials.donor.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.product.ProductCodes;
import org.nktrials.rules.product.ProductStep;
import org.nktrials.rules.product.ProductTest;
import org.nktrials.rules.product.ResultBound;
import org.nktrials.rules.product.StepCounts;
import org.nktrials.rules.product.TestFinding;
import org.nktrials.rules.product.TestResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads steps and results of a product: one query each. */
@Component
class ProductRows {

  private static final String STEPS =
      """
      select s.*, one.printed_name as performed_by, two.printed_name as verified_by
        from product_step s join signature one on one.id = s.first_signature_id
             join signature two on two.id = s.second_signature_id
       where s.product_id = ? and s.replaced_at is null
      """;

  private static final String RESULTS =
      """
      select r.*, p.display_name
        from product_result r join person p on p.id = r.entered_by
       where r.product_id = ? order by r.entered_at desc, r.id desc
      """;

  private final JdbcClient jdbc;

  ProductRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Steps that count, in order of the production. */
  List<RecordedStep> steps(UUID productId) {
    return jdbc.sql(STEPS).param(productId).query((row, n) -> step(row)).list().stream()
        .sorted(Comparator.comparing(RecordedStep::step))
        .toList();
  }

  /** All results, corrected ones too, latest first. */
  List<RecordedResult> results(UUID productId) {
    return jdbc.sql(RESULTS).param(productId).query((row, n) -> result(row)).list();
  }

  private static RecordedStep step(ResultSet row) throws SQLException {
    ProductStep step = ProductStep.valueOf(row.getString("step"));
    return new RecordedStep(
        row.getObject("id", UUID.class),
        step,
        row.getTimestamp("performed_at").toInstant(),
        row.getTimestamp("entered_at").toInstant(),
        new ProductCodes(
            row.getString("read_product"),
            row.getString("read_donor"),
            row.getString("read_recipient")),
        new StepCounts(
            step,
            row.getBigDecimal("nucleated"),
            row.getBigDecimal("nk_percent"),
            row.getBigDecimal("t_percent"),
            row.getBigDecimal("b_percent")),
        row.getBigDecimal("viability"),
        row.getBigDecimal("volume"),
        instant(row.getTimestamp("expires_at")),
        row.getString("performed_by"),
        row.getString("verified_by"),
        row.getString("why"));
  }

  private static RecordedResult result(ResultSet row) throws SQLException {
    @Nullable String finding = row.getString("finding");
    return new RecordedResult(
        row.getObject("id", UUID.class),
        new TestResult(
            ProductTest.valueOf(row.getString("test")),
            row.getBigDecimal("value"),
            ResultBound.valueOf(row.getString("bound")),
            finding == null ? null : TestFinding.valueOf(finding)),
        row.getObject("measured_on", LocalDate.class),
        row.getTimestamp("entered_at").toInstant(),
        row.getString("display_name"),
        row.getString("why"),
        instant(row.getTimestamp("replaced_at")));
  }

  static @Nullable Instant instant(@Nullable Timestamp time) {
    return time == null ? null : time.toInstant();
  }
}
