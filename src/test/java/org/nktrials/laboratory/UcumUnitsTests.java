package org.nktrials.laboratory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.validation.Requirement;

@Requirement("FORM-07")
class UcumUnitsTests {

  @ParameterizedTest(name = "{0}: {1} {2} is {3}")
  @CsvSource({
    "ANC, 1.4, 10*9/L, 1.4",
    "ANC, 1.4, 10^9/L, 1.4",
    "ANC, 1.4, 10⁹/L, 1.4",
    "ANC, 1.4, x10^9/L, 1.4",
    "ANC, 1.4, 10E9/L, 1.4",
    "ANC, 1.4, G/L, 1.4",
    "ANC, 1.4, 10*3/uL, 1.4",
    "ANC, 1.4, 10³/µL, 1.4",
    "ANC, 1.4, 10^3/mm³, 1.4",
    "ANC, 1.4, K/µL, 1.4",
    "ANC, 400, /mm3, 0.4",
    "ANC, 400, /µL, 0.4",
    "ANC, 400, cells/µL, 0.4",
    "ANC, 400, {cells}/uL, 0.4",
    "PLT, 150000, /mm3, 150",
    "HGB, 11.2, g/dL, 112",
    "HGB, 112, g/L, 112",
    "ALB, 3.5, g/dL, 35",
    "CREAT, 1.0, mg/dL, 88.4016973100",
    "CREAT, 10, mg/L, 88.4016973100",
    "CREAT, 90, µmol/L, 90",
    "CREAT, 0.09, mmol/L, 90",
    "BILI, 1.2, mg/dL, 20.52429307",
    "CA, 10, mg/dL, 2.495134488",
    "GLU, 100, mg/dL, 5.550744910",
    "NA, 140, meq/L, 140",
    "ALT, 45, U/L, 45",
    "ALT, 45, IU/L, 45",
    "ALT, 45, UI/L, 45",
    "ALT, 0.75, ukat/L, 45",
    "TSH, 2.1, mIU/L, 2.1",
    "TSH, 2.1, mU/L, 2.1",
    "TSH, 2.1, µUI/mL, 2.1",
    "FIB, 310, mg/dL, 3.1",
    "INR, 1.1, {INR}, 1.1",
    "INR, 1.1, INR, 1.1",
    "APTT, 31, s, 31",
    "CRP, 0.5, mg/dL, 5",
  })
  void convertsExactly(Analyte analyte, BigDecimal typed, String unit, BigDecimal canonical) {
    assertThat(UcumUnits.read(analyte, unit))
        .isInstanceOfSatisfying(
            UnitReading.Converts.class,
            converts -> assertThat(converts.canonical(typed)).isEqualByComparingTo(canonical));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "ANC, g/L",
    "ANC, U/L",
    "ANC, [IU]/L",
    "HGB, mmol/L",
    "HGB, G/L",
    "ALB, mmol/L",
    "CA, meq/L",
    "MG, meq/L",
    "UREA, mg/dL",
    "INR, %",
    "INR, s",
    "ALT, g/L",
  })
  void refusesAnotherQuantity(Analyte analyte, String unit) {
    assertThat(UcumUnits.read(analyte, unit)).isInstanceOf(UnitReading.OtherQuantity.class);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "furlong",
    "10*9",
    "''",
    "g//L",
    "g/L/",
    "2.g/L",
    "<script>",
    "é/L",
    "17.d",
    "g/10dL"
  })
  void refusesAnUnknownUnit(String unit) {
    assertThat(UcumUnits.read(Analyte.HGB, unit)).isInstanceOf(UnitReading.Unknown.class);
  }
}
