package org.nktrials.rules.donorselection;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nktrials.rules.donation.RelationRule;
import org.nktrials.rules.hla.FamilyTable;
import org.nktrials.rules.hla.GlString;
import org.nktrials.rules.hla.HlaTyping;
import org.nktrials.rules.hla.HlaTypingReading;
import org.nktrials.validation.Requirement;

/** Text that is made to take long: it is read or refused, in bounded time and memory. */
@Requirement("HOSTILE-09")
class HostileTypingsTests {

  private static final int TEN_MEGABYTES = 10 * 1024 * 1024;
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final long MOST_BYTES = 512L * 1024 * 1024;

  private static Stream<Arguments> texts() {
    return Stream.of(
        text("10 MB of letters", "A".repeat(TEN_MEGABYTES)),
        text("10 MB of blanks", " ".repeat(TEN_MEGABYTES)),
        text("10 MB of ambiguity", "A*02:01/".repeat(TEN_MEGABYTES / 8) + "A*02:01"),
        text("10 MB of every sign", "?^|+~/".repeat(TEN_MEGABYTES / 6)),
        text("10 MB in one name", "A*" + "0".repeat(TEN_MEGABYTES)),
        text("10 MB of colons", "A*02" + ":01".repeat(TEN_MEGABYTES / 3)),
        text("alternatives of a locus", longest("A*02:01?")),
        text("genotypes", longest("A*02:01+A*03:01|")),
        text("genotypes that differ", differing("A*%02d:%02d+A*%02d:%02d", "|")),
        text("ambiguity in both copies", differing("A*%02d:%02d/A*%02d:%02d", "/")),
        text("everything nested", longest("A*02:01/A*03:01~B*07:02/B*08:01+A*24:02~B*44:02|")),
        text("loci side by side and in doubt", longest("A*02:01^B*07:02^C*07:02?")),
        text("phased chromosomes", longest("A*02:01~")),
        text("copies without end", longest("A*02:01+")),
        text("unknown loci", longest("ZZZ9*01:01^")),
        text("an unknown locus beside known ones", "A*02:01+A*03:01^QQ*01:01+QQ*02:01"),
        text("one name of colons", "A*02" + ":01".repeat(16_000)),
        text("other alphabets", "А*02:01+A*０２:01"),
        text("controls", "A*02:01\u0000+A*03:01\u202e"));
  }

  private static Arguments text(String name, String text) {
    return Arguments.of(Named.of(name, text));
  }

  /** As often as it may stand in the longest text that is read. */
  private static String longest(String part) {
    String text = part.repeat(GlString.LONGEST / part.length());
    return text.substring(0, text.length() - 1);
  }

  private static String differing(String form, String sign) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; text.length() < GlString.LONGEST - 40; at++) {
      text.append(text.isEmpty() ? "" : sign)
          .append(form.formatted(1 + at % 80, 1 + at / 80, 1 + (at * 7) % 80, 2 + at / 80));
    }
    return text.toString();
  }

  @ParameterizedTest
  @MethodSource("texts")
  void areReadOrRefusedInBounds(String text) {
    long bytes = allocated();
    long start = System.nanoTime();
    HlaTypingReading reading = HlaTyping.parse(text);
    if (reading instanceof HlaTypingReading.Unreadable(var problems)) {
      assertThat(problems).isNotEmpty();
      assertThat(problems).allMatch(one -> one.message().length() < 200);
    }
    if (reading instanceof HlaTypingReading.Typed(var typing, var list)) {
      assertThat(list.print()).isEqualTo(text);
      assess(typing);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
    assertThat(allocated() - bytes).isLessThan(MOST_BYTES);
  }

  /** Two people without a name in common: nothing ends the comparison early. */
  @Test
  void comparesLongTypingsWithoutACommonNameInBounds() {
    HlaTyping one = typed(differing("A*%02d:%02d+A*%02d:%02d", "|"));
    HlaTyping other = typed(differing("A*1%02d:%02d+A*1%02d:%02d", "|"));
    long start = System.nanoTime();
    assertThat(Haplotypes.compare(one, other).verdict()).isEqualTo(Verdict.UNDETERMINED);
    assertThat(RelationRule.excludesParentage(one, other)).isFalse();
    HlaTyping fewer = typed("A*101:01/A*102:01+A*103:01");
    assertThat(Haplotypes.compare(one, fewer).reasons().getFirst().sentence())
        .contains("no allele is shared at HLA-A");
    assertThat(RelationRule.excludesParentage(one, fewer)).isTrue();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONGEST);
  }

  private static HlaTyping typed(String text) {
    return ((HlaTypingReading.Typed) HlaTyping.parse(text)).typing();
  }

  /** As recipient and as donor, with every answer asked for. */
  private static void assess(HlaTyping typing) {
    var assessment =
        DonorSelection.assess(
            DonorSelectionSettings.DEFAULT,
            typing,
            List.of(new Candidate("D", typing, KirTyping.UNKNOWN)),
            FamilyTable.INSTANCE);
    DonorAssessment donor = assessment.donors().getFirst();
    assertThat(donor.reasons()).isNotEmpty();
    assertThat(donor.haploidentity().verdict()).isNotNull();
    RelationRule.excludesParentage(typing, typing);
  }

  private static long allocated() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.ThreadMXBean.class)
        .getCurrentThreadAllocatedBytes();
  }
}
