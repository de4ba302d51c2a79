package org.nktrials.donor.product;

import java.util.List;
import java.util.UUID;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.access.SiteScope;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Alarms of products: seen on every page of the trial until somebody has answered them. */
@Service
public class ProductAlarms {

  private static final int LONGEST_EXPLANATION = 2000;

  private static final String OPEN =
      """
      select n.code, a.sentence, p.site_id
        from product_alarm a join nk_product n on n.id = a.product_id join patient p on p.id = a.patient_id
       where a.trial_id = ? and a.kind = 'RESULT' and a.closed_at is null
       order by a.raised_at limit 50
      """;

  private final NkProducts products;
  private final ProductAlarmRepository alarms;
  private final JdbcClient jdbc;
  private final Authority authority;
  private final ChangeReason reason;

  ProductAlarms(
      NkProducts products,
      ProductAlarmRepository alarms,
      JdbcClient jdbc,
      Authority authority,
      ChangeReason reason) {
    this.products = products;
    this.alarms = alarms;
    this.jdbc = jdbc;
    this.authority = authority;
    this.reason = reason;
  }

  /** Open product alarms of a trial at the person's sites: one query, none without the role. */
  @Transactional(readOnly = true)
  public List<OpenAlarm> open(UUID trialId) {
    if (!authority.may(Permission.VIEW_PATIENT, trialId, null)) {
      return List.of();
    }
    SiteScope scope = authority.sites(Permission.VIEW_PATIENT, trialId);
    return jdbc
        .sql(OPEN)
        .param(trialId)
        .query(
            (row, n) ->
                new Located(
                    new OpenAlarm(row.getString("code"), row.getString("sentence")),
                    row.getObject("site_id", UUID.class)))
        .list()
        .stream()
        .filter(one -> scope.includes(one.site()))
        .map(Located::alarm)
        .toList();
  }

  /**
   * Closes an alarm with what was found and done. Identity alarms are closed by the laboratory or
   * an investigator, product alarms by an investigator.
   *
   * @throws Refused on field "explanation", or when stale or closed before
   */
  @Transactional
  public void close(String code, UUID alarmId, long seenVersion, String explanation) {
    NkProduct product = products.product(code, Permission.VIEW_PATIENT);
    ProductAlarmRecord alarm =
        alarms
            .findById(alarmId)
            .filter(one -> one.productId().equals(product.id()))
            .orElseThrow(() -> new NotFound("alarm"));
    require(alarm.kind(), product);
    if (alarm.isClosed()) {
      throw new Refused(new Problem("closed", null, "This alarm is closed already.", null));
    }
    alarm.requireVersion(seenVersion);
    String said = explanation.strip();
    if (said.isEmpty() || said.length() > LONGEST_EXPLANATION) {
      throw new Refused(
          Problem.of(
              "explanation",
              "explanation",
              "Say what was found and done, in at most 2,000 characters."));
    }
    reason.because("Alarm closed: " + said);
    alarm.close(products.now(), authority.person().id(), said);
  }

  /** Whether the person may close alarms of this kind. */
  public boolean mayClose(AlarmKind kind, NkProduct product) {
    UUID trial = product.recipient().trialId();
    UUID site = product.recipient().site().id();
    return authority.may(Permission.EXCEPT_PRODUCT, trial, site)
        || (kind == AlarmKind.IDENTITY && authority.may(Permission.RECORD_PRODUCT, trial, site));
  }

  private void require(AlarmKind kind, NkProduct product) {
    if (!mayClose(kind, product)) {
      authority.require(
          Permission.EXCEPT_PRODUCT,
          product.recipient().trialId(),
          product.recipient().site().id());
    }
  }

  /** An alarm for the red bar. */
  public record OpenAlarm(String product, String sentence) {}

  private record Located(OpenAlarm alarm, UUID site) {}
}
