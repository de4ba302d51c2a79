package org.nktrials.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.validation.Requirement;

@Requirement("FORM-08")
class FridericiaTests {

  /** QT divided by the cube root of 60 / heart rate, worked out by hand. */
  @ParameterizedTest
  @CsvSource({"400, 60, 400", "400, 75, 431", "360, 100, 427", "440, 50, 414"})
  void correctsForTheHeartRate(BigDecimal qt, BigDecimal heartRate, long corrected) {
    assertThat(Fridericia.corrected(qt, heartRate)).isEqualTo(corrected);
  }
}
