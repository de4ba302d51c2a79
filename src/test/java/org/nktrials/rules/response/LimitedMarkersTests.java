package org.nktrials.rules.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.reason.Reason;
import org.nktrials.rules.reason.RuleSource;
import org.nktrials.rules.response.LimitedMarkers.Decision;
import org.nktrials.rules.response.LimitedMarkers.Known;
import org.nktrials.rules.response.LimitedMarkers.Value;
import org.nktrials.validation.Requirement;

@Requirement("RESP-04")
class LimitedMarkersTests {

  private static Value value(String code, double number, Known known) {
    String sign = known == Known.EXACT ? "" : known == Known.BELOW ? "< " : "> ";
    return new Value(code, number, known, sign + number);
  }

  @Test
  void ofNobodyNobodyIsLeftOut() {
    Decision nobody = LimitedMarkers.decide(MarkerCut.MEDIAN_GREATER, List.of());
    assertThat(nobody.included()).isEmpty();
    assertThat(nobody.leftOut()).isEmpty();
  }

  @Test
  void aContinuousMarkerTakesNoLimit() {
    Decision decision =
        LimitedMarkers.decide(
            MarkerCut.CONTINUOUS, List.of(value("a", 1, Known.EXACT), value("b", 2, Known.BELOW)));
    assertThat(decision.included()).containsExactly("a");
    assertThat(decision.leftOut().get("b"))
        .isEqualTo(
            new Reason(
                "LIMIT_NOT_A_NUMBER",
                "< 2.0 is a limit and no number to compute with.",
                RuleSource.PROJECT_RULE));
  }

  @Test
  void aLimitOnItsOwnSideOfTheCutIsRanked() {
    List<Value> values =
        List.of(
            value("a", 1, Known.BELOW),
            value("b", 2, Known.EXACT),
            value("c", 3, Known.EXACT),
            value("d", 4, Known.ABOVE));
    assertThat(LimitedMarkers.decide(MarkerCut.MEDIAN_GREATER, values).leftOut()).isEmpty();
  }

  /** Without "above 0" the median goes up from 2.25 to 2.5, where "above 2.5" is no longer sure. */
  @Test
  void theCutIsAskedAgainUntilEverySideIsSure() {
    List<Value> values =
        List.of(
            value("a", 0, Known.ABOVE),
            value("b", 1, Known.EXACT),
            value("c", 2, Known.EXACT),
            value("d", 2.5, Known.ABOVE),
            value("e", 4, Known.EXACT),
            value("f", 1.5, Known.EXACT),
            value("g", 5, Known.EXACT),
            value("h", 6, Known.EXACT));
    Decision decision = LimitedMarkers.decide(MarkerCut.MEDIAN_GREATER, values);
    assertThat(decision.leftOut().keySet()).containsExactly("a", "d");
    assertThat(decision.included()).containsExactly("b", "c", "e", "f", "g", "h");
    assertThat(decision.leftOut().get("a").code()).isEqualTo("SIDE_OF_CUT_NOT_KNOWN");
  }
}
