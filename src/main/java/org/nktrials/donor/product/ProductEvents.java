package org.nktrials.donor.product;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.rules.product.ProductTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was signed of a product, its alarms and its infusion, in one query. */
@Component
class ProductEvents {

  private static final String EVENTS =
      """
      select 'EXCEPTION' as what, e.test as kind, e.result_id as ref, e.finding as sentence, e.reason as said,
             s.printed_name as who, null as other, e.signed_at as at, null::timestamptz as closed, e.version,
             null as sha, null::numeric as volume, null::numeric as weight, null::date as weight_on,
             null::numeric as nk, null::numeric as t, e.id as own
        from product_exception e join signature s on s.id = e.signature_id where e.product_id = :product
      union all
      select 'DECISION', d.kind, null, '', d.reason, s.printed_name, null, d.decided_at, null, d.version,
             d.pdf_sha256, null, null, null, null, null, d.id
        from product_decision d join signature s on s.id = d.signature_id where d.product_id = :product
      union all
      select 'ALARM', a.kind, a.id, a.at_step || ': ' || a.sentence, a.explanation, p.display_name, c.display_name,
             a.raised_at, a.closed_at, a.version, null, null, null, null, null, null, a.id
        from product_alarm a join person p on p.id = a.raised_by left join person c on c.id = a.closed_by
       where a.product_id = :product
      union all
      select 'INFUSION', null, null, '', null, one.printed_name, two.printed_name, i.started_at, null, i.version,
             null, i.volume, i.weight, i.weight_on, i.nk_per_kg, i.t_per_kg, i.id
        from product_infusion i join signature one on one.id = i.first_signature_id
             join signature two on two.id = i.second_signature_id
       where i.product_id = :product
      order by at
      """;

  private final JdbcClient jdbc;

  ProductEvents(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Events of(UUID productId) {
    Events events = new Events(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), null);
    for (Row row :
        jdbc.sql(EVENTS).param("product", productId).query((result, n) -> Row.of(result)).list()) {
      switch (row.what()) {
        case "EXCEPTION" -> events.exceptions().add(row.exception());
        case "DECISION" -> events.decisions().add(row.decision());
        case "ALARM" -> events.alarms().add(row.alarm());
        default -> events = events.infused(row.infusion());
      }
    }
    return events;
  }

  /** In order of time. */
  record Events(
      List<MedicalException> exceptions,
      List<ProductDecision> decisions,
      List<ProductAlarm> alarms,
      @Nullable Infusion infusion) {

    Events infused(Infusion given) {
      return new Events(exceptions, decisions, alarms, given);
    }
  }

  private record Row(
      String what,
      String kind,
      UUID ref,
      String sentence,
      String said,
      String who,
      String other,
      Instant at,
      @Nullable Instant closed,
      long version,
      String sha,
      BigDecimal volume,
      BigDecimal weight,
      LocalDate weightOn,
      BigDecimal nk,
      BigDecimal t,
      UUID own) {

    /** Columns that the kind of the row does not have are null and not looked at. */
    @SuppressWarnings("NullAway")
    static Row of(ResultSet row) throws SQLException {
      return new Row(
          row.getString("what"),
          row.getString("kind"),
          row.getObject("ref", UUID.class),
          row.getString("sentence"),
          row.getString("said"),
          row.getString("who"),
          row.getString("other"),
          row.getTimestamp("at").toInstant(),
          ProductRows.instant(row.getTimestamp("closed")),
          row.getLong("version"),
          row.getString("sha"),
          row.getBigDecimal("volume"),
          row.getBigDecimal("weight"),
          row.getObject("weight_on", LocalDate.class),
          row.getBigDecimal("nk"),
          row.getBigDecimal("t"),
          row.getObject("own", UUID.class));
    }

    MedicalException exception() {
      return new MedicalException(own, ProductTest.valueOf(kind), ref, sentence, said, who, at);
    }

    ProductDecision decision() {
      return new ProductDecision(own, DecisionKind.valueOf(kind), said, who, at, sha);
    }

    ProductAlarm alarm() {
      return new ProductAlarm(
          ref, AlarmKind.valueOf(kind), sentence, who, at, closed, other, said, version);
    }

    Infusion infusion() {
      return new Infusion(own, at, volume, weight, weightOn, nk, t, who, other);
    }
  }
}
