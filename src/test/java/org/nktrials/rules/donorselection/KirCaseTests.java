package org.nktrials.rules.donorselection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.nktrials.rules.hla.FamilyTable;
import org.nktrials.rules.hla.HlaRelease;
import org.nktrials.rules.hla.LigandSource;
import org.nktrials.rules.hla.RealRelease;
import org.nktrials.rules.hla.ReleaseReader;
import org.nktrials.rules.hla.ReleaseReading;
import org.nktrials.validation.Requirement;

@Requirement("KIR-08")
class KirCaseTests {

  @Test
  void everyPublishedPairIsAnsweredByTheFamilyTable() throws IOException {
    answers(FamilyTable.INSTANCE);
  }

  @Test
  void everyPublishedPairIsAnsweredByARelease() throws IOException {
    var read =
        (ReleaseReading.Accepted)
            ReleaseReader.read(RealRelease.files(), (file, done, total) -> {});
    answers(HlaRelease.of(read.name(), read.alleles()));
  }

  private static void answers(LigandSource source) throws IOException {
    List<KirCases.Case> cases = KirCases.all();
    System.out.printf("kir_cases.tsv: %d rows by %s%n", cases.size(), source.release());
    assertThat(cases).hasSize(19);
    cases.forEach(row -> check(row, source));
  }

  private static void check(KirCases.Case row, LigandSource source) {
    var settings = DonorSelectionSettings.DEFAULT;
    var assessment =
        DonorSelection.assess(
            settings,
            Typings.hla(row.recipient()),
            List.of(new Candidate("D", Typings.hla(row.donor()), KirTyping.ofPresence(row.kir()))),
            source);
    var donor = assessment.donors().getFirst();
    assertThat(names(assessment.recipient().ligands().present()))
        .as(row.name())
        .isEqualTo(row.recipientLigands());
    assertThat(names(donor.ligands().present())).as(row.name()).isEqualTo(row.donorLigands());
    assertThat(names(donor.graftVersusHost())).as(row.name()).isEqualTo(row.graftVersusHost());
    assertThat(names(donor.hostVersusGraft())).as(row.name()).isEqualTo(row.hostVersusGraft());
    assertThat(names(donor.receptorLigand())).as(row.name()).isEqualTo(row.receptorLigand());
    if (row.educated() != null) {
      assertThat(names(donor.educatedMissingSelf())).as(row.name()).isEqualTo(row.educated());
    }
    var counted = new TreeSet<>(row.receptorLigand());
    counted.remove("KIR3DL2");
    assertThat(donor.meetsCriterion())
        .as(row.name())
        .isEqualTo(counted.isEmpty() ? Verdict.NO : Verdict.YES);
  }

  private static TreeSet<String> names(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
  }
}
