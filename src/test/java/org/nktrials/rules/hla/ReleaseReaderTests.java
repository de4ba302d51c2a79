package org.nktrials.rules.hla;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nktrials.validation.Requirement;

@Requirement("KIR-07")
class ReleaseReaderTests {

  private static ReleaseReading read(Map<ReleaseFile, byte[]> files) {
    return ReleaseReader.read(files, (file, done, total) -> {});
  }

  private static Map<String, ReleaseAllele> alleles(SyntheticRelease release) {
    var read = (ReleaseReading.Accepted) read(release.files());
    var byName = new java.util.HashMap<String, ReleaseAllele>();
    read.alleles().forEach(allele -> byName.put(allele.name(), allele));
    return byName;
  }

  @Test
  void readsAWholeReleaseAndTellsHowFarItIs() {
    var told = new ArrayList<String>();
    var reading =
        ReleaseReader.read(
            SyntheticRelease.of("3.58.0").files(),
            (file, done, total) -> told.add(file + " " + (done == total)));
    assertThat(reading)
        .isInstanceOfSatisfying(
            ReleaseReading.Accepted.class,
            release -> assertThat(release.name()).isEqualTo("IPD-IMGT/HLA 3.58.0"));
    assertThat(told).containsExactly("A_PROT true", "B_PROT true", "C_PROT true");
  }

  @Test
  void placesPartialAndShiftedSequences() {
    String whole = SyntheticRelease.sequence('C', Motif.C2);
    String mature = whole.substring(24);
    var found =
        alleles(
            SyntheticRelease.of("3.58.0")
                .add("C*07:501", mature)
                .add("C*07:502", mature.substring(60, 120))
                .add("C*07:503", mature.substring(0, 95))
                .add("C*07:504", mature.substring(75))
                .add("C*07:505", "M" + whole)
                .add("C*07:506", whole.substring(0, 103) + "X" + whole.substring(104))
                .add("C*07:507", whole.substring(0, 103) + "Q" + whole.substring(104)));
    assertThat(found.get("C*07:501").motif()).isEqualTo("C2");
    assertThat(found.get("C*07:502").motif()).isEqualTo("C2");
    assertThat(found.get("C*07:503").motif()).isEqualTo("C2");
    assertThat(found.get("C*07:504").motif()).isNull();
    assertThat(found.get("C*07:505").motif()).isEqualTo("C2");
    assertThat(found.get("C*07:506").motif()).isNull();
    assertThat(found.get("C*07:507").motif()).isEqualTo("NONE");
  }

  @Test
  void wantsAllResiduesOfAMotif() {
    String bw4 = SyntheticRelease.sequence('B', Motif.BW4_80I);
    var found =
        alleles(
            SyntheticRelease.of("3.58.0")
                .add("B*51:501", changed(bw4, 82, 'A'))
                .add("B*51:502", changed(bw4, 83, 'G'))
                .add("B*51:503", changed(bw4, 80, 'N'))
                .add("B*51:504", changed(changed(bw4, 80, 'N'), 76, 'V'))
                .add("B*51:505", changed(bw4, 76, 'V'))
                .add("B*51:506", changed(bw4, 83, '*')));
    assertThat(found.get("B*51:501").motif()).isEqualTo("NONE");
    assertThat(found.get("B*51:502").motif()).isEqualTo("NONE");
    assertThat(found.get("B*51:503").motif()).isEqualTo("NONE");
    assertThat(found.get("B*51:504").motif()).isEqualTo("C1");
    assertThat(found.get("B*51:505").motif()).isEqualTo("BW4_80I");
    assertThat(found.get("B*51:506").motif()).isNull();
    assertThat(found.get("B*55:125N").motif()).isNull();
    assertThat(found.get("C*04:09N").gGroup()).isEqualTo("C*04:01:01G");
  }

  private static String changed(String sequence, int residue, char to) {
    int at = 24 + residue - 1;
    return sequence.substring(0, at) + to + sequence.substring(at + 1);
  }

  private static Stream<Arguments> partial() {
    return Stream.of(
        of(ReleaseFile.A_PROT, text -> "", "holds no sequence"),
        of(ReleaseFile.A_PROT, text -> "<html>", "no line of a FASTA file"),
        of(ReleaseFile.A_PROT, text -> "MAVM\n" + text, "no line of a FASTA file"),
        of(ReleaseFile.A_PROT, text -> text + ">x\n", "no head"),
        of(ReleaseFile.A_PROT, text -> text + ">HLA:1 A-2 0 bp\n", "no head"),
        of(ReleaseFile.A_PROT, text -> text + ">HLA:1 B*07:02 0 bp\n", "no allele of HLA-A"),
        of(ReleaseFile.A_PROT, text -> text + ">HLA:1 A*07 0 bp\n", "no allele of HLA-A"),
        of(ReleaseFile.A_PROT, text -> text.substring(0, text.length() - 30), "should have"),
        of(ReleaseFile.A_PROT, text -> text + text, "stands twice"),
        of(ReleaseFile.A_PROT, text -> text + "AAAA\n".repeat(300), "1,000 residues"),
        of(ReleaseFile.A_PROT, text -> text.substring(text.indexOf('>', 9)), "known families"),
        of(ReleaseFile.B_PROT, ReleaseReaderTests::shortSequences, "full-length"),
        of(ReleaseFile.C_PROT, text -> text + ">HLA:1 C*01:97 2 bp\nMM\n", "alleles of C_prot"),
        of(ReleaseFile.NOM_G, text -> text.replace("# version", "# v"), "names no version"),
        of(ReleaseFile.NOM_G, text -> text + "nonsense\n", "Expected locus;alleles;group"),
        of(ReleaseFile.NOM_G, text -> text + "A*;x/y;\n", "no allele name"),
        of(ReleaseFile.NOM_G, text -> text + "A*;01:01:01:01;\n", "stands twice"),
        of(ReleaseFile.NOM_G, text -> text + "A*;01:77;\n", "alleles of hla_nom_g.txt are missing"),
        of(ReleaseFile.NOM_P, text -> text.replace("3.58.0", "3.57.0"), "3.57.0"),
        of(ReleaseFile.NOM_P, text -> text.replace("A*;02:01:01:01;\n", ""), "A*02:01:01:01"));
  }

  private static Arguments of(ReleaseFile file, UnaryOperator<String> change, String why) {
    return Arguments.of(file, change, why);
  }

  private static String shortSequences(String text) {
    return text.replaceAll(" [0-9]+ bp\n[A-Z\n]+", " 2 bp\nMM\n");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("partial")
  void refusesAReleaseThatIsNotWhole(ReleaseFile file, UnaryOperator<String> change, String why) {
    var reading = read(SyntheticRelease.of("3.58.0").with(file, change).files());
    assertThat(reading)
        .isInstanceOfSatisfying(
            ReleaseReading.Refused.class,
            refused ->
                assertThat(refused.problems())
                    .anySatisfy(problem -> assertThat(problem.text()).contains(why)));
  }

  @Test
  void namesTheFilesThatAreMissing() {
    var refused = (ReleaseReading.Refused) read(Map.of(ReleaseFile.A_PROT, new byte[0]));
    assertThat(refused.problems())
        .extracting(ReleaseProblem::file)
        .containsExactly("B_prot.fasta", "C_prot.fasta", "hla_nom_g.txt", "hla_nom_p.txt");
    assertThat(new ReleaseProblem("x", 3, "no").text()).isEqualTo("x, line 3: no");
  }

  @Requirement("HOSTILE-09")
  @Test
  void keepsAnsweringWhenSequencesAreMadeToTakeLong() {
    SyntheticRelease release = SyntheticRelease.of("3.58.0");
    String whole = SyntheticRelease.sequence('A', Motif.NONE);
    var letters = new java.util.Random(7);
    for (int at = 0; at < 1_200; at++) {
      var odd = new StringBuilder(whole);
      for (int residue = 80; residue < 127; residue++) {
        odd.setCharAt(residue, letters.nextBoolean() ? 'A' : 'D');
      }
      release.add("A*02:" + (1_000 + at), odd.toString());
      release.add("A*03:" + (1_000 + at), "AD".repeat(150));
    }
    assertThat(((ReleaseReading.Refused) read(release.files())).problems())
        .extracting(ReleaseProblem::message)
        .containsExactly("Too many sequences are unlike HLA.");
  }
}
