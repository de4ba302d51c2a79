package org.nktrials.cytometry.fcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nktrials.validation.Requirement;

/** Files that lie about themselves: refused with a reason, at once, never a short answer. */
@Requirement("HOSTILE-09")
class HostileFcsTests {

  /** The number of mutated files; more by the system property nk.test.fcs-mutations. */
  private static final int MUTATIONS = Integer.getInteger("nk.test.fcs-mutations", 2_000);

  private static FcsBuilder two() {
    return FcsBuilder.floats(1.5f, -2, 3, 4.25f);
  }

  private static Arguments wrong(FcsRefusal why, String what, Consumer<FcsBuilder> change) {
    return Arguments.of(why, what, change);
  }

  static Stream<Arguments> wrongFiles() {
    return Stream.of(
        wrong(FcsRefusal.NOT_FCS, "PNG", file -> file.version = "\u0089PNG  "),
        wrong(FcsRefusal.UNKNOWN_VERSION, "FCS1.0", file -> file.version = "FCS1.0"),
        wrong(FcsRefusal.BROKEN_HEADER, "letters", file -> file.headerData = "    12ab      99"),
        wrong(FcsRefusal.BROKEN_HEADER, "negative", file -> file.headerData = "     -12      99"),
        wrong(FcsRefusal.LENGTH_DISAGREES, "short", file -> file.headerData = "     100     110"),
        wrong(
            FcsRefusal.LENGTH_DISAGREES, "backwards", file -> file.headerData = "     110     100"),
        wrong(FcsRefusal.LENGTH_DISAGREES, "too few counted", file -> file.with("$TOT", "1")),
        wrong(FcsRefusal.LENGTH_DISAGREES, "too many counted", file -> file.with("$TOT", "3")),
        wrong(FcsRefusal.TRUNCATED, "millions counted", file -> file.with("$TOT", "2000000000")),
        wrong(FcsRefusal.BAD_KEYWORD, "billions counted", file -> file.with("$TOT", "9999999999")),
        wrong(FcsRefusal.BAD_KEYWORD, "more than long", file -> file.with("$TOT", "9".repeat(19))),
        wrong(FcsRefusal.BAD_KEYWORD, "negative count", file -> file.with("$TOT", "-2")),
        wrong(FcsRefusal.BAD_KEYWORD, "data at a word", file -> file.with("$BEGINDATA", "here")),
        wrong(FcsRefusal.BAD_KEYWORD, "next at a word", file -> file.with("$NEXTDATA", "there")),
        wrong(
            FcsRefusal.LENGTH_DISAGREES,
            "no data",
            file -> file.data = Arrays.copyOf(file.data, 0)),
        wrong(FcsRefusal.TRUNCATED, "in the header", file -> file.headerData = "       1      16"),
        wrong(FcsRefusal.TOO_MANY_PARAMETERS, "parameters", file -> file.with("$PAR", "100000000")),
        wrong(FcsRefusal.TOO_MANY_PARAMETERS, "none", file -> file.with("$PAR", "0")),
        wrong(FcsRefusal.MISSING_KEYWORD, "more parameters", file -> file.with("$PAR", "3")),
        wrong(FcsRefusal.MISSING_KEYWORD, "no $PAR", file -> file.without("$PAR")),
        wrong(FcsRefusal.MISSING_KEYWORD, "no mode", file -> file.without("$MODE")),
        wrong(FcsRefusal.MISSING_KEYWORD, "no type", file -> file.without("$DATATYPE")),
        wrong(FcsRefusal.MISSING_KEYWORD, "no byte order", file -> file.without("$BYTEORD")),
        wrong(FcsRefusal.MISSING_KEYWORD, "no range", file -> file.without("$P1R")),
        wrong(FcsRefusal.MISSING_KEYWORD, "no count", file -> file.without("$TOT")),
        wrong(FcsRefusal.UNSUPPORTED_DATA_TYPE, "text", file -> file.with("$DATATYPE", "A")),
        wrong(FcsRefusal.UNSUPPORTED_MODE, "histogram", file -> file.with("$MODE", "C")),
        wrong(FcsRefusal.UNSUPPORTED_BYTE_ORDER, "mixed", file -> file.with("$BYTEORD", "3,4,1,2")),
        wrong(FcsRefusal.UNSUPPORTED_WIDTH, "16-bit float", file -> file.with("$P1B", "16")),
        wrong(FcsRefusal.BAD_KEYWORD, "width", file -> file.with("$P1B", "*")),
        wrong(FcsRefusal.BAD_KEYWORD, "range", file -> file.with("$P1R", "many")),
        wrong(FcsRefusal.BAD_KEYWORD, "negative range", file -> file.with("$P1R", "-4")),
        wrong(
            FcsRefusal.BAD_KEYWORD,
            "integers without bits",
            file -> file.with("$DATATYPE", "I").with("$P1R", "1")),
        wrong(
            FcsRefusal.UNSUPPORTED_WIDTH,
            "10 bits",
            file -> file.with("$DATATYPE", "I").with("$P1B", "10")),
        wrong(
            FcsRefusal.UNSUPPORTED_WIDTH,
            "64 bits of all",
            file -> file.with("$DATATYPE", "I").with("$P1B", "64").with("$P1R", "9e18")),
        wrong(FcsRefusal.CONTRADICTING_KEYWORD, "twice", file -> file.with("$tot", "7")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("wrongFiles")
  void refusesWithTheReason(FcsRefusal why, String what, Consumer<FcsBuilder> change) {
    FcsBuilder file = two();
    change.accept(file);
    FcsOutcome outcome = file.read();
    assertThat(outcome).isInstanceOf(FcsOutcome.Refused.class);
    assertThat(((FcsOutcome.Refused) outcome).why()).isEqualTo(why);
    assertThat(((FcsOutcome.Refused) outcome).sentence()).isNotBlank();
  }

  @Test
  void refusesWhatEndsAnywhere() {
    byte[] whole = two().bytes();
    for (int length = 0; length < whole.length; length++) {
      List<FcsOutcome> sets =
          FcsFiles.dataSets(MemorySegment.ofArray(Arrays.copyOf(whole, length)));
      assertThat(sets).as("%d bytes", length).hasSize(1);
      assertThat(sets.getFirst()).as("%d bytes", length).isInstanceOf(FcsOutcome.Refused.class);
    }
  }

  @Test
  void refusesAnEndlessChain() {
    FcsBuilder one = FcsBuilder.floats(1, 2).with("$NEXTDATA", "00000");
    int length = one.bytes().length;
    byte[] link = one.with("$NEXTDATA", "%05d".formatted(length)).bytes();
    byte[] chain = new byte[link.length * 100];
    for (int i = 0; i < 100; i++) {
      System.arraycopy(link, 0, chain, i * link.length, link.length);
    }
    List<FcsOutcome> sets = FcsFiles.dataSets(MemorySegment.ofArray(chain));
    assertThat(sets).hasSize(FcsFiles.MOST_DATA_SETS + 1);
    assertThat(sets.getLast()).isInstanceOf(FcsOutcome.Refused.class);
  }

  /** Bytes, digits and lengths changed at random: an answer or a refusal, nothing else. */
  @Test
  void survivesMutation() {
    var random = new SplittableRandom(20_26);
    FcsBuilder rich =
        new FcsBuilder()
            .parameters("I", 8, 16, 24, 32)
            .with("$TOT", "3")
            .with("SPILL", "2,C1,C2,1,0.1,0.02,1")
            .with("$CYT", "")
            .with("$BEGINSTEXT", "60")
            .with("$ENDSTEXT", "80")
            .data(new int[30]);
    int opened = 0;
    for (int round = 0; round < MUTATIONS; round++) {
      byte[] file = (round % 2 == 0 ? rich : two()).bytes();
      int changes = random.nextInt(1, 6);
      for (int change = 0; change < changes; change++) {
        file = mutated(file, random);
      }
      for (FcsOutcome outcome : FcsFiles.dataSets(MemorySegment.ofArray(file))) {
        if (outcome instanceof FcsOutcome.Opened(var set)) {
          opened++;
          float[][] columns = set.events().columns();
          assertThat(columns.length).isEqualTo(set.parameters().size());
          assertThat(columns[0]).hasSize(set.events().count());
          assertThat(set.keywords()).isNotEmpty();
        }
      }
    }
    System.out.printf("fcs: %d mutated files, %d data sets opened%n", MUTATIONS, opened);
    assertThat(opened).isBetween(1, 2 * MUTATIONS);
  }

  private static byte[] mutated(byte[] file, SplittableRandom random) {
    int at = random.nextInt(file.length);
    byte[] changed = file.clone();
    switch (random.nextInt(5)) {
      case 0 -> changed[at] = (byte) random.nextInt(256);
      case 1 -> changed[at] = (byte) ('0' + random.nextInt(10));
      case 2 -> changed[at] = file[random.nextInt(file.length)];
      case 3 -> changed = Arrays.copyOf(file, Math.max(1, at));
      default -> {
        changed = Arrays.copyOf(file, file.length + 1);
        System.arraycopy(file, at, changed, at + 1, file.length - at);
      }
    }
    return changed;
  }
}
