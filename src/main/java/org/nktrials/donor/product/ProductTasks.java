package org.nktrials.donor.product;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.patient.DueItem;
import org.nktrials.patient.DueSource;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.product.ProductSpecification;
import org.nktrials.rules.product.ProductTest;
import org.nktrials.rules.product.TestLimit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Products on Today: in process, to be infused, sterility outstanding, alarms. One query. */
@Component
class ProductTasks implements DueSource {

  /** Days of the sterility culture, from the last step. */
  private static final int CULTURE_DAYS = 14;

  private static final String WAITING =
      """
      select n.code, p.code as recipient, n.trial_id, p.site_id, s.zone, n.protocol_version_id, n.state, n.expires_at,
             (select string_agg(r.test, ',') from product_result r
               where r.product_id = n.id and r.replaced_at is null) as tests,
             (select max(t.performed_at) from product_step t
               where t.product_id = n.id and t.replaced_at is null) as last_step,
             (select string_agg(a.kind, ',') from product_alarm a
               where a.product_id = n.id and a.closed_at is null) as alarms
        from nk_product n join patient p on p.id = n.patient_id join site s on s.id = p.site_id
       where n.trial_id in (:trials)
         and (n.state not in ('REJECTED', 'INFUSED')
              or exists (select 1 from product_alarm a where a.product_id = n.id and a.closed_at is null)
              or n.state = 'INFUSED' and not exists (
                select 1 from product_result r
                 where r.product_id = n.id and r.test = 'STERILITY' and r.replaced_at is null))
       order by n.created_at limit 500
      """;

  private final JdbcClient jdbc;
  private final ProtocolService protocols;
  private final Authority authority;

  ProductTasks(JdbcClient jdbc, ProtocolService protocols, Authority authority) {
    this.jdbc = jdbc;
    this.protocols = protocols;
    this.authority = authority;
  }

  @Override
  @Transactional(readOnly = true)
  public List<DueItem> due(Collection<UUID> trialIds) {
    List<UUID> concerned =
        trialIds.stream()
            .filter(this::hasProducts)
            .filter(
                trial ->
                    authority.may(Permission.RECORD_PRODUCT, trial, null)
                        || authority.may(Permission.EXCEPT_PRODUCT, trial, null)
                        || authority.may(Permission.RECORD_DOSE, trial, null))
            .toList();
    if (concerned.isEmpty()) {
      return List.of();
    }
    List<DueItem> due = new ArrayList<>();
    jdbc.sql(WAITING)
        .param("trials", concerned)
        .query(ProductTasks::row)
        .list()
        .forEach(row -> add(row, due));
    return due;
  }

  private boolean hasProducts(UUID trial) {
    return protocols.versions(List.of(trial)).stream()
        .anyMatch(version -> version.definition().productSpecification() != null);
  }

  private void add(Row row, List<DueItem> due) {
    boolean laboratory = authority.may(Permission.RECORD_PRODUCT, row.trial(), row.site());
    boolean investigator = authority.may(Permission.EXCEPT_PRODUCT, row.trial(), row.site());
    if (row.has(AlarmKind.RESULT) && investigator) {
      due.add(productAlarm(row));
    }
    if (row.has(AlarmKind.IDENTITY) && (laboratory || investigator)) {
      due.add(
          row.task(
              DueItem.CLOCK,
              null,
              null,
              "Identity alarm: explain it",
              "no release and no infusion before",
              "Open product"));
    }
    List<TestLimit> open = open(row);
    if (laboratory && row.state() == ProductState.IN_PROCESS) {
      due.add(inProcess(row, open));
    }
    if (laboratory && (row.state().isReleased() || row.state() == ProductState.INFUSED)) {
      open.stream()
          .filter(TestLimit::followsRelease)
          .forEach(limit -> due.add(followUp(row, limit.test())));
    }
    if (row.state().isReleased()
        && authority.may(Permission.RECORD_DOSE, row.trial(), row.site())) {
      due.add(infuse(row));
    }
  }

  private List<TestLimit> open(Row row) {
    ProductSpecification specification =
        Objects.requireNonNull(protocols.version(row.version()).definition().productSpecification())
            .value();
    return specification.tests().stream()
        .filter(limit -> !row.tests().contains(limit.test().name()))
        .toList();
  }

  private static DueItem productAlarm(Row row) {
    return row.task(
        DueItem.CLOCK,
        null,
        null,
        "Product alarm: a result is out of specification after the release",
        row.state() == ProductState.INFUSED
            ? "the recipient has it: examine, treat, record an adverse event"
            : "it must not be infused as it is",
        "Open product");
  }

  private static DueItem inProcess(Row row, List<TestLimit> open) {
    String tests =
        open.isEmpty()
            ? "every result is there"
            : "open: "
                + open.stream().map(one -> one.test().label()).collect(Collectors.joining(", "));
    return row.task(
        DueItem.CLOCK, null, row.expiresAt(), "Product in process", tests, "Open product");
  }

  private static DueItem infuse(Row row) {
    return new DueItem(
        DueItem.CLOCK,
        null,
        row.expiresAt(),
        row.recipient(),
        "Infuse " + row.code(),
        "the product expires",
        "Record infusion",
        "/patients/%s/infusion".formatted(row.recipient()));
  }

  private static DueItem followUp(Row row, ProductTest test) {
    Instant last = row.lastStep();
    LocalDate due =
        last == null ? null : LocalDate.ofInstant(last, row.zone()).plusDays(CULTURE_DAYS);
    return row.task(
        DueItem.SAFETY,
        due,
        null,
        test.label() + ": result outstanding",
        row.state() == ProductState.INFUSED
            ? "released before the result, and infused"
            : "released before the result",
        "Enter result");
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getString("code"),
        row.getString("recipient"),
        row.getObject("trial_id", UUID.class),
        row.getObject("site_id", UUID.class),
        ZoneId.of(row.getString("zone")),
        row.getObject("protocol_version_id", UUID.class),
        ProductState.valueOf(row.getString("state")),
        ProductRows.instant(row.getTimestamp("expires_at")),
        ProductRows.instant(row.getTimestamp("last_step")),
        words(row.getString("tests")),
        words(row.getString("alarms")));
  }

  private static Set<String> words(@Nullable String joined) {
    return joined == null ? Set.of() : Set.copyOf(Arrays.asList(joined.split(",")));
  }

  private record Row(
      String code,
      String recipient,
      UUID trial,
      UUID site,
      ZoneId zone,
      UUID version,
      ProductState state,
      @Nullable Instant expiresAt,
      @Nullable Instant lastStep,
      Set<String> tests,
      Set<String> alarms) {

    boolean has(AlarmKind kind) {
      return alarms.contains(kind.name());
    }

    DueItem task(
        int harm,
        @Nullable LocalDate due,
        @Nullable Instant deadline,
        String what,
        String why,
        String action) {
      LocalDate day = due == null && deadline != null ? LocalDate.ofInstant(deadline, zone) : due;
      return new DueItem(harm, day, deadline, code, what, why, action, "/products/" + code);
    }
  }
}
