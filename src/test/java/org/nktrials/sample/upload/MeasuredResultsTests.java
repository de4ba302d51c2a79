package org.nktrials.sample.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.immune.ImmuneQualifier;
import org.nktrials.sample.result.NewImmuneResult;
import org.nktrials.validation.Requirement;

@Requirement("IMMUNE-06")
class MeasuredResultsTests {

  private static final Instant AT = Instant.parse("2026-10-14T08:00:00Z");

  private static final Upload UPLOAD =
      new Upload(
          UUID.randomUUID(),
          UUID.randomUUID(),
          UUID.randomUUID(),
          "FLOW",
          null,
          "Canto",
          "v1",
          "12",
          "",
          AbsoluteCounts.SINGLE_PLATFORM,
          UploadState.CHECKED,
          null,
          "Lena",
          AT,
          AT,
          null,
          null,
          null,
          0);

  private static NewImmuneResult of(String unit, String comparator, String number) {
    BigDecimal value = number == null ? null : new BigDecimal(number);
    return MeasuredResults.of(
        UUID.randomUUID(),
        new MeasuredValue("NK_ABS", unit, comparator, value, "as typed", 2, 3),
        UPLOAD);
  }

  /** 1 × 10⁹/L are 1000 cells/µL; the sign of a limit stays. */
  @Test
  void countsInBillionsPerLitreAreStoredPerMicrolitre() {
    MeasuredParameter count = new MeasuredParameter("NK_ABS", "NK cells", "cells/\u00b5L", "COUNT");
    MeasuredParameter billions = count.inBillionsPerLitre();
    assertThat(billions.parameter()).isEqualTo("NK_ABS");
    assertThat(MeasuredParameter.chosen("NK_ABS", billions.unit())).isEqualTo(billions.code());
    assertThat(MeasuredParameter.chosen("NK_ABS", count.unit())).isEqualTo("NK_ABS");
    assertThat(of(billions.unit(), null, "0.212").value()).isEqualByComparingTo("212");
    assertThat(of(billions.unit(), "<", "0.01").value()).isEqualByComparingTo("10");
    assertThat(of(billions.unit(), "<", "0.01").qualifier()).isEqualTo(ImmuneQualifier.LESS);
    assertThat(of(billions.unit(), null, null).value()).isNull();
    assertThat(of(count.unit(), null, "212").value()).isEqualByComparingTo("212");
    assertThat(of(billions.unit(), null, "0.212").unit())
        .isEqualTo(of(count.unit(), null, "1").unit());
  }
}
