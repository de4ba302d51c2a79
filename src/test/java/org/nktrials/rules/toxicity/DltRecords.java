package org.nktrials.rules.toxicity;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.toxicity.ExposureRequirement.AtLeastDoses;
import org.nktrials.rules.toxicity.ExposureRequirement.AtLeastPercent;

/** Records that the tests of the DLT rule share. */
final class DltRecords {

  static final RuleSource PROTOCOL = new RuleSource("Protocol of the test", null);
  static final WindowState CLOSED = new WindowState.Closed();
  static final WindowState OPEN = new WindowState.Open(9, LocalDate.of(2026, 10, 23));

  static final DltCriteria CRITERIA =
      new DltCriteria(
          Map.of("CTX", "cyclophosphamide", "IM", "imatinib", "IL2", "interleukin-2"),
          3,
          List.of(
              new DltException(Set.of("Fever", "Chills"), 3, new DltException.AtMostHours(24)),
              new DltException(
                  Set.of("Hypokalemia"),
                  4,
                  new DltException.IfInvestigatorConfirms("it was corrected within 72 h")),
              new DltException(Set.of("Lymphocyte count decreased"), 4, new DltException.Always())),
          List.of(
              new DltCriteria.TermRule("Capillary leak syndrome", 3, false),
              new DltCriteria.TermRule("Febrile neutropenia", 3, true)),
          Set.of("Neutrophil count decreased", "Lymphocyte count decreased"),
          new AtLeastDoses("IL2", 4),
          List.of(),
          null,
          List.of(new AtLeastDoses("IL2", 4), new AtLeastPercent("IM", 80)));
  static final DltRule RULE = new DltRule(CRITERIA, PROTOCOL);

  private DltRecords() {}

  static Map<String, Relatedness> opinions(Relatedness interleukin2) {
    return Map.of("CTX", Relatedness.UNRELATED, "IM", Relatedness.UNLIKELY, "IL2", interleukin2);
  }

  static DltEvent related(String term, int grade) {
    return judgedAs(term, grade, Relatedness.POSSIBLE);
  }

  static DltEvent judgedAs(String term, int grade, Relatedness interleukin2) {
    return new DltEvent(
        term, term, grade, opinions(interleukin2), OnsetInWindow.INSIDE, false, null);
  }

  static DltEvent lasting(String term, int grade, int hours) {
    return new DltEvent(
        term,
        term,
        grade,
        opinions(Relatedness.DEFINITE),
        OnsetInWindow.INSIDE,
        false,
        Duration.ofHours(hours));
  }

  static DrugExposure interleukin2(int given, ShortfallCause cause) {
    return new DrugExposure("IL2", given, 5, true, cause);
  }

  static DrugExposure imatinib(int given) {
    return new DrugExposure("IM", given, 14, true, ShortfallCause.OTHER);
  }

  static final List<DrugExposure> FULL =
      List.of(interleukin2(5, ShortfallCause.OTHER), imatinib(14));

  static DltProposal propose(WindowState window, DltEvent... events) {
    return RULE.propose(new DltSnapshot(window, List.of(events), FULL));
  }

  static DltProposal exposed(WindowState window, DrugExposure... exposures) {
    return RULE.propose(new DltSnapshot(window, List.of(), List.of(exposures)));
  }
}
