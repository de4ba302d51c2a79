package org.nktrials.cytometry.fcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nktrials.validation.Requirement;

/** What writers do within the standard and just beside it. */
@Requirement("IMMUNE-08")
class FcsFormsTests {

  private static FcsBuilder two() {
    return FcsBuilder.floats(1.5f, -2, 3, 4.25f);
  }

  @Test
  void readsFloatsByEventAndByParameter() {
    FcsDataSet set = two().opened();
    assertThat(set.events().event(1)).containsExactly(3, 4.25);
    assertThat(set.events().columns()[1]).containsExactly(-2, 4.25f);
    assertThat(set.events().floatsAreExact()).isTrue();
    assertThat(set.events().columnBytes()).isEqualTo(16);
    assertThat(set.notes()).isEmpty();
  }

  @Test
  void readsIntegersOfMixedWidthWithoutTheBitsBeyondTheirRange() {
    FcsBuilder builder = new FcsBuilder().parameters("I", 8, 16, 24, 32, 64);
    builder.with("$TOT", "1").with("$BYTEORD", "4,3,2,1").with("$P1R", "200");
    builder.with("$P3R", "16777216").with("$P4R", "4294967296").with("$P5R", "1000");
    builder.data(
        0xC7, 0xFF, 0xFF, 0x01, 0x02, 0x03, 0xFF, 0xFF, 0xFF, 0xFE, 1, 1, 1, 1, 1, 1, 1, 0x11);
    FcsDataSet set = builder.opened();
    assertThat(set.events().event(0)).containsExactly(0xC7, 1023, 0x010203, 4294967294.0, 0x111);
    assertThat(set.events().floatsAreExact()).isFalse();
    assertThat(set.events().columns()[1]).containsExactly(1023);
    builder.with("$BYTEORD", "1,2,3,4");
    assertThat(builder.opened().events().event(0)[2]).isEqualTo(0x030201);
  }

  @Test
  void readsDoublesAndInVersion32ATypeForEachParameter() {
    FcsBuilder builder = new FcsBuilder().parameters("D", 64);
    builder.with("$TOT", "1").data(0, 0, 0, 0, 0, 0, 0xF8, 0x3F);
    assertThat(builder.opened().events().column(0)).containsExactly(1.5);
    assertThat(builder.opened().events().floatsAreExact()).isFalse();
    FcsBuilder mixed = new FcsBuilder().parameters("F", 32, 16);
    mixed.version = "FCS3.2";
    mixed.without("$MODE").with("$P2DATATYPE", "I").with("$TOT", "1").data(0, 0, 0xC0, 0x3F, 7, 0);
    assertThat(mixed.opened().events().event(0)).containsExactly(1.5, 7);
  }

  @Test
  void takesADoubledDelimiterAsOneThatBelongsToTheText() {
    FcsDataSet set = two().with("$CYT", "A/B").opened();
    assertThat(set.keywords()).containsEntry("$CYT", "A/B");
    assertThat(set.notes()).isEmpty();
  }

  @Test
  void takesDoubledDelimitersAsEmptyValuesWhereNothingElseWorks() {
    FcsBuilder builder = two().with("SRC", "").with("$CYT", "X");
    FcsDataSet set = builder.opened();
    assertThat(set.notes()).containsExactly(FcsNote.EMPTY_VALUES);
    assertThat(set.keywords()).containsEntry("$CYT", "X");
    builder.delimiter = '\t';
    assertThat(builder.opened().notes()).containsExactly(FcsNote.EMPTY_VALUES);
  }

  @Test
  void keywordsAreReadInAnyCaseAndValuesWithoutBlanks() {
    FcsDataSet set = two().without("$P1N").with("$p1n", "  FSC-A ").opened();
    assertThat(set.parameters().getFirst().name()).isEqualTo("FSC-A");
  }

  @Test
  void findsLargeDataThroughTheText() {
    FcsBuilder builder = two().with("$BEGINDATA", "00000").with("$ENDDATA", "00000");
    for (String header : List.of("       0       0", "                ", "9999999999999999")) {
      String begin = "" + (builder.bytes().length - 16);
      String end = "" + (builder.bytes().length - 1);
      builder.with("$BEGINDATA", begin.formatted()).with("$ENDDATA", end);
      builder.with("$BEGINDATA", pad(begin)).with("$ENDDATA", pad(end));
      builder.headerData = header;
      assertThat(builder.opened().events().event(1)).containsExactly(3, 4.25);
    }
  }

  private static String pad(String number) {
    return "0".repeat(5 - number.length()) + number;
  }

  @Test
  void takesTheOneOfTwoSegmentsThatFits() {
    FcsBuilder builder = two().with("$BEGINDATA", "00070").with("$ENDDATA", "00079");
    assertThat(builder.opened().notes()).containsExactly(FcsNote.HEADER_OFFSETS);
    int length = builder.bytes().length;
    builder.with("$BEGINDATA", pad("" + (length - 16))).with("$ENDDATA", pad("" + (length - 1)));
    builder.headerData = "      60      90";
    assertThat(builder.opened().notes()).containsExactly(FcsNote.TEXT_OFFSETS);
    builder.headerData = "      60      75";
    assertThat(builder.read()).extracting("why").isEqualTo(FcsRefusal.OFFSETS_DISAGREE);
  }

  @Test
  void toleratesAnEndThatIsOffByOne() {
    FcsBuilder builder = two();
    int length = builder.bytes().length;
    for (int shift : new int[] {-1, 1}) {
      builder.headerData = "%8d%8d".formatted(length - 16, length - 1 + shift);
      assertThat(builder.opened().notes()).containsExactly(FcsNote.END_OFF_BY_ONE);
      assertThat(builder.opened().events().event(1)).containsExactly(3, 4.25);
    }
  }

  @Test
  void readsTextAsUtf8Since31AndLatin1Before() {
    FcsBuilder builder = two().with("$CYT", "Zytométre µ");
    assertThat(builder.opened().keywords()).containsEntry("$CYT", "Zytométre µ");
    builder.charset = StandardCharsets.ISO_8859_1;
    assertThat(builder.opened().keywords()).containsEntry("$CYT", "Zytométre µ");
    assertThat(builder.opened().notes()).containsExactly(FcsNote.NOT_UTF_8);
    builder.version = "FCS3.0";
    assertThat(builder.opened().keywords()).containsEntry("$CYT", "Zytométre µ");
    assertThat(builder.opened().notes()).isEmpty();
  }

  @Test
  void readsTheSupplementalText() {
    FcsBuilder builder = two().with("$BEGINSTEXT", "00000").with("$ENDSTEXT", "00000");
    builder.rest = "/$VOL/120/$CYT/X/";
    int end = builder.bytes().length;
    builder.with("$BEGINSTEXT", pad("" + (end - 17))).with("$ENDSTEXT", pad("" + (end - 1)));
    assertThat(builder.opened().keywords()).containsEntry("$VOL", "120");
    builder.with("$ENDSTEXT", "90000");
    assertThat(builder.opened().notes()).containsExactly(FcsNote.SUPPLEMENT_UNREADABLE);
    builder.with("$ENDSTEXT", pad("" + (end - 7)));
    assertThat(builder.opened().notes()).containsExactly(FcsNote.SUPPLEMENT_UNREADABLE);
  }

  @Test
  void readsTheSpilloverMatrixOrSaysThatItCannot() {
    FcsDataSet set = two().with("SPILL", "2,C1,C2,1,0.1,0.02,1").opened();
    assertThat(set.spillover().orElseThrow().channels()).containsExactly("C1", "C2");
    assertThat(set.spillover().orElseThrow().rows().get(1)).containsExactly(0.02, 1.0);
    assertThat(two().with("SPILL", "2,C1,X,1,0,0,1").opened().notes())
        .containsExactly(FcsNote.SPILLOVER_OF_OTHER_CHANNELS);
    for (String broken :
        List.of(
            "2,C1,C2,1,0.1,0.02",
            "3,C1,C2,C3,1",
            "x",
            "2,C1,C1,1,0,0,1",
            "2,C1,C2,1,NaN,0,1",
            "0",
            "-1",
            "999999999,1")) {
      FcsDataSet without = two().with("$SPILLOVER", broken).opened();
      assertThat(without.spillover()).as(broken).isEmpty();
      assertThat(without.notes()).containsExactly(FcsNote.SPILLOVER_UNREADABLE);
    }
  }

  @Test
  void aLogScaleCannotBeginAtNothing() {
    FcsDataSet set = two().with("$P1E", "4,0").with("$P2E", "nonsense").opened();
    assertThat(set.parameters().getFirst().scale().offset()).isEqualTo(1);
    assertThat(set.parameters().getLast().scale()).isNull();
    assertThat(set.notes()).containsExactly(FcsNote.SCALE_UNREADABLE);
  }

  @Requirement("PRIVACY-01")
  @Test
  void givesNoKeywordThatCanNameAPerson() {
    FcsDataSet set =
        two()
            .with("$OP", "Dr Who")
            .with("$SMNO", "7")
            .with("PATIENT ID", "x")
            .with("$FIL", "Smith.fcs")
            .with("$SRC", "Smith")
            .with("$COM", "c")
            .with("$CYT", "L")
            .opened();
    assertThat(set.keywords()).containsEntry("$CYT", "L");
    assertThat(set.keywords().toString()).doesNotContain("Who", "Smith", "PATIENT", "$SMNO");
  }

  @Test
  void listsChainedDataSetsAndNeverJoinsThem() {
    byte[] second = FcsBuilder.floats(9, 9).bytes();
    FcsBuilder builder = two().with("$NEXTDATA", "00000");
    int length = builder.bytes().length;
    byte[] first = builder.with("$NEXTDATA", pad("" + length)).bytes();
    ByteArrayOutputStream chained = new ByteArrayOutputStream();
    chained.writeBytes(first);
    chained.writeBytes(second);
    List<FcsOutcome> sets = FcsFiles.dataSets(MemorySegment.ofArray(chained.toByteArray()));
    assertThat(sets).hasSize(2).allMatch(set -> set instanceof FcsOutcome.Opened);
    assertThat(((FcsOutcome.Opened) sets.getLast()).dataSet().events().count()).isEqualTo(1);
    List<FcsOutcome> broken = FcsFiles.dataSets(MemorySegment.ofArray(first));
    assertThat(broken).hasSize(2);
    assertThat(broken.getLast()).isInstanceOf(FcsOutcome.Refused.class);
    byte[] far = builder.with("$NEXTDATA", "99999").bytes();
    assertThat(FcsFiles.dataSets(MemorySegment.ofArray(far)).getLast())
        .extracting("why")
        .isEqualTo(FcsRefusal.BROKEN_CHAIN);
  }

  @Test
  void version2NeedNotCountItsEvents() {
    FcsBuilder builder = two().without("$TOT");
    assertThat(builder.read()).extracting("why").isEqualTo(FcsRefusal.MISSING_KEYWORD);
    builder.version = "FCS2.0";
    assertThat(builder.opened().events().count()).isEqualTo(2);
    assertThat(builder.opened().notes()).containsExactly(FcsNote.COUNT_FROM_LENGTH);
  }

  @Test
  void saysWhenThereAreNoEvents() {
    FcsDataSet set = FcsBuilder.floats().opened();
    assertThat(set.events().count()).isZero();
    assertThat(set.notes()).containsExactly(FcsNote.NO_EVENTS);
    assertThat(FcsNote.NO_EVENTS.sentence()).isNotBlank();
  }
}
