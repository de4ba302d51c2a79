package org.nktrials.aftercare.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.aftercare.Recovery;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.recovery.RecoveryDecision;

/**
 * When blood counts recovered, for programs.
 *
 * @param infusion day 0; null before an infusion, when there are no counts either
 */
record RecoveryJson(@Nullable LocalDate infusion, List<CountJson> counts) {

  static final RecoveryJson NO_INFUSION = new RecoveryJson(null, List.of());

  static RecoveryJson of(Recovery recovery) {
    List<CountJson> counts = new ArrayList<>();
    counts.add(CountJson.of("NEUTROPHILS", null, recovery.neutrophils()));
    recovery
        .platelets()
        .forEach((least, decision) -> counts.add(CountJson.of("PLATELETS", least, decision)));
    return new RecoveryJson(recovery.infusion(), List.copyOf(counts));
  }

  /**
   * How one count stands.
   *
   * @param atLeast platelets to be reached, 10*9/L; null for neutrophils
   * @param status RECOVERED, NEVER_BELOW, NOT_YET or CANNOT_BE_DETERMINED
   * @param on day of recovery; null where there is none
   * @param missing records that would tell
   */
  record CountJson(
      String count,
      @Nullable BigDecimal atLeast,
      String status,
      @Nullable LocalDate on,
      List<String> missing,
      List<Reason> reasons) {

    static CountJson of(String count, @Nullable BigDecimal least, RecoveryDecision decision) {
      return switch (decision) {
        case RecoveryDecision.Recovered(var on, var why) ->
            new CountJson(count, least, "RECOVERED", on, List.of(), why);
        case RecoveryDecision.NeverBelow(var why) ->
            new CountJson(count, least, "NEVER_BELOW", null, List.of(), why);
        case RecoveryDecision.NotYet(var why) ->
            new CountJson(count, least, "NOT_YET", null, List.of(), why);
        case RecoveryDecision.CannotBeDetermined(var missing, var why) ->
            new CountJson(count, least, "CANNOT_BE_DETERMINED", null, missing, why);
      };
    }
  }
}
