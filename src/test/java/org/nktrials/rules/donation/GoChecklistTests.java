package org.nktrials.rules.donation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.reason.Reason;
import org.nktrials.validation.Requirement;

@Requirement("HAPLO-02")
class GoChecklistTests {

  private static final LocalDate CONDITIONING = LocalDate.of(2026, 3, 20);
  private static final LocalDate APHERESIS = LocalDate.of(2026, 3, 26);

  private static GoFacts facts(
      String selected,
      ClearanceState clearance,
      LocalDate until,
      boolean consented,
      LocalDate antibodies,
      LocalDate conditioning,
      LocalDate apheresis,
      boolean booked,
      boolean cleanRoom,
      String reserve) {
    return new GoFacts(
        selected,
        CONDITIONING.minusDays(5),
        "Iris",
        clearance,
        CONDITIONING.minusDays(6),
        "Dora",
        until,
        consented,
        antibodies,
        30,
        conditioning,
        apheresis,
        booked,
        cleanRoom,
        reserve,
        CONDITIONING.minusDays(5),
        "Iris");
  }

  private static GoFacts ready(LocalDate until, LocalDate antibodies) {
    return facts(
        "D2",
        ClearanceState.CLEARED,
        until,
        true,
        antibodies,
        CONDITIONING,
        APHERESIS,
        true,
        true,
        "D1");
  }

  private static List<String> open(GoFacts facts) {
    return GoChecklist.of(facts).open().stream().map(GoLine::reason).map(Reason::sentence).toList();
  }

  @Test
  void isReadyWithEveryLineDone() {
    GoChecklist checklist = GoChecklist.of(ready(APHERESIS, CONDITIONING.minusDays(30)));
    assertThat(checklist.isReady()).isTrue();
    assertThat(checklist.lines()).hasSize(5).allMatch(line -> line.remedy() == null);
  }

  @Test
  void judgesValidityOnTheDaysThatCount() {
    assertThat(open(ready(APHERESIS.minusDays(1), CONDITIONING)))
        .containsExactly("The clearance does not reach apheresis on 26 Mar 2026.");
    assertThat(open(ready(APHERESIS, CONDITIONING.minusDays(31))))
        .containsExactly("Out of date since 19 Mar 2026.");
    assertThat(open(ready(null, null)))
        .containsExactly(
            "The clearance does not reach apheresis on 26 Mar 2026.",
            "Antibodies of the recipient against the selected donor are not done.");
  }

  @Test
  void namesEveryLineThatIsOpen() {
    assertThat(
            open(
                facts(
                    null,
                    ClearanceState.PENDING,
                    null,
                    false,
                    null,
                    null,
                    null,
                    false,
                    false,
                    null)))
        .containsExactly(
            "No donor is selected.",
            "No donor is selected who could be cleared.",
            "Antibodies of the recipient against the selected donor are not done.",
            "No day of apheresis is planned.",
            "No reserve donor is named.");
    assertThat(
            open(
                facts(
                    "D2",
                    ClearanceState.CLEARED,
                    APHERESIS,
                    true,
                    CONDITIONING,
                    null,
                    null,
                    false,
                    false,
                    "D1")))
        .containsExactly(
            "The donor is cleared; no day of apheresis is planned.",
            "No start of conditioning is planned to judge the validity by.",
            "No day of apheresis is planned.");
  }

  @Test
  void saysWhatOfClearanceAndBookingIsMissing() {
    assertThat(clearance(ClearanceState.PENDING, true)).contains("The donor is not yet cleared.");
    assertThat(clearance(ClearanceState.NOT_CLEARED, true)).contains("The donor is not cleared.");
    assertThat(clearance(ClearanceState.CLEARED, false))
        .contains("The donor's consent does not stand.");
    assertThat(booking(false, true)).containsExactly("Apheresis is not booked.");
    assertThat(booking(true, false)).containsExactly("The clean room is not booked.");
  }

  private static List<String> clearance(ClearanceState state, boolean consented) {
    return open(
        facts(
            "D2",
            state,
            APHERESIS,
            consented,
            CONDITIONING,
            CONDITIONING,
            APHERESIS,
            true,
            true,
            "D1"));
  }

  private static List<String> booking(boolean booked, boolean cleanRoom) {
    return open(
        facts(
            "D2",
            ClearanceState.CLEARED,
            APHERESIS,
            true,
            CONDITIONING,
            CONDITIONING,
            APHERESIS,
            booked,
            cleanRoom,
            "D1"));
  }
}
