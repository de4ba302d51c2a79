package org.nktrials.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nktrials.validation.Requirement;

@Requirement("ACCESS-14")
class OneTimeCodeTests {

  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** RFC 6238, appendix B, of which six digits are the last six of eight. */
  @ParameterizedTest
  @CsvSource({
    "59,287082",
    "1111111109,081804",
    "1111111111,050471",
    "1234567890,005924",
    "2000000000,279037",
    "20000000000,353130"
  })
  void givesTheCodesOfTheStandard(long seconds, String code) {
    long step = OneTimeCode.step(Instant.ofEpochSecond(seconds));
    assertThat(OneTimeCode.of(SECRET, step)).isEqualTo(code);
  }

  /** RFC 4226, appendix D. */
  @ParameterizedTest
  @CsvSource({"0,755224", "1,287082", "2,359152", "3,969429", "9,520489"})
  void givesTheCodesOfCounters(long counter, String code) {
    assertThat(OneTimeCode.of(SECRET, counter)).isEqualTo(code);
  }

  @Test
  void isInTheDigitsOfTheStandardWhateverTheLanguageOfTheServer() {
    Locale before = Locale.getDefault(Locale.Category.FORMAT);
    try {
      Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(OneTimeCode.of(SECRET, 0)).isEqualTo("755224");
    } finally {
      Locale.setDefault(Locale.Category.FORMAT, before);
    }
  }

  @Test
  void takesOneStepEarlierAndLaterAndNoMore() {
    Instant now = Instant.ofEpochSecond(1_000_000_000);
    long step = OneTimeCode.step(now);
    for (long near = -1; near <= 1; near++) {
      assertThat(OneTimeCode.matching(SECRET, OneTimeCode.of(SECRET, step + near), now))
          .hasValue(step + near);
    }
    for (long far : new long[] {-3, -2, 2, 3}) {
      assertThat(OneTimeCode.matching(SECRET, OneTimeCode.of(SECRET, step + far), now)).isEmpty();
    }
    assertThat(OneTimeCode.matching(SECRET, "", now)).isEmpty();
    assertThat(OneTimeCode.matching(SECRET, "١٢٣٤٥٦", now)).isEmpty();
  }

  /** RFC 4648, section 10. */
  @ParameterizedTest
  @CsvSource({
    "f,MY",
    "fo,MZXQ",
    "foo,MZXW6",
    "foob,MZXW6YQ",
    "fooba,MZXW6YTB",
    "foobar,MZXW6YTBOI"
  })
  void writesAndReadsBase32(String text, String encoded) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    assertThat(Base32.encode(bytes)).isEqualTo(encoded);
    assertThat(Base32.decode(encoded.toLowerCase(java.util.Locale.ROOT))).hasValue(bytes);
  }

  @Test
  void refusesOtherLetters() {
    assertThat(Base32.decode("MZXW1")).isEmpty();
    assertThat(Base32.random(20)).hasSize(32).isNotEqualTo(Base32.random(20));
  }
}
