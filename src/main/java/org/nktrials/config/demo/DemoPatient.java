package org.nktrials.config.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nktrials.toxicity.VerdictKind;

/**
 * The synthetic course of one patient. Days are counted from the start of the demo.
 *
 * @param firstIl2 day of the first IL-2 dose, which decides all others: study drug starts 30 days
 *     earlier
 * @param il2Doses how many of the five IL-2 doses are given
 * @param registered day of registration
 * @param verdictDay day on which the verdict is signed; null while none is
 */
record DemoPatient(
    String site,
    int birthYear,
    int level,
    int registered,
    int firstIl2,
    int il2Doses,
    List<DemoEvent> events,
    @Nullable Integer verdictDay,
    @Nullable VerdictKind verdict,
    String summary) {

  /** Days from the first dose of cyclophosphamide (D−21) to the first dose of IL-2 (D10). */
  static final int LEAD_IN_TO_IL2 = 30;

  static DemoPatient of(String site, int birthYear, int level, int registered, int firstIl2) {
    return new DemoPatient(
        site, birthYear, level, registered, firstIl2, 5, List.of(), null, null, "");
  }

  DemoPatient with(DemoEvent... adverseEvents) {
    return new DemoPatient(
        site,
        birthYear,
        level,
        registered,
        firstIl2,
        il2Doses,
        List.of(adverseEvents),
        verdictDay,
        verdict,
        summary);
  }

  DemoPatient doses(int given) {
    return new DemoPatient(
        site, birthYear, level, registered, firstIl2, given, events, verdictDay, verdict, summary);
  }

  DemoPatient verdict(int day, VerdictKind kind, String words) {
    return new DemoPatient(
        site, birthYear, level, registered, firstIl2, il2Doses, events, day, kind, words);
  }

  int studyDrugStart() {
    return firstIl2 - LEAD_IN_TO_IL2;
  }

  /** Day of imatinib D1. */
  int dayOne() {
    return firstIl2 - 9;
  }

  /**
   * An adverse event.
   *
   * @param afterFirstIl2 days after the first IL-2 dose
   * @param grade null when it is still to be entered
   * @param possibleDlt null when it is still to be judged
   */
  record DemoEvent(
      String term, int afterFirstIl2, @Nullable Integer grade, @Nullable Boolean possibleDlt) {}
}
