package org.nktrials.rules.hla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.nktrials.validation.Requirement;

/** The rule on the whole of IPD-IMGT/HLA 3.58.0. */
@Requirement("KIR-01")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseReferenceTests {

  private static final Duration LONGEST = Duration.ofSeconds(20);

  private static final LigandSwitches ALL_FAMILIES =
      new LigandSwitches(List.of("A*23", "A*24", "A*25", "A*32"), true);

  private ReleaseReading.Accepted release = new ReleaseReading.Accepted("", List.of());
  private Duration taken = Duration.ZERO;

  @BeforeAll
  void read() throws IOException {
    var files = RealRelease.files();
    long start = System.nanoTime();
    var reading = ReleaseReader.read(files, (file, done, total) -> {});
    taken = Duration.ofNanos(System.nanoTime() - start);
    assertThat(reading).isInstanceOf(ReleaseReading.Accepted.class);
    release = (ReleaseReading.Accepted) reading;
    System.out.printf(
        "%s: %d alleles read in %d ms%n",
        release.name(), release.alleles().size(), taken.toMillis());
  }

  @Test
  void derivesAMotifForEveryAlleleThatIsExpressed() {
    Map<String, Long> counts =
        release.alleles().stream()
            .collect(
                Collectors.groupingBy(
                    allele -> allele.name().charAt(0) + " " + allele.motif(),
                    TreeMap::new,
                    Collectors.counting()));
    System.out.println(counts);
    assertThat(release.alleles()).hasSize(27_225);
    assertThat(taken).isLessThan(LONGEST);
    assertThat(release.alleles().stream().filter(allele -> allele.motif() == null))
        .as("only null and questionable alleles lack the residues")
        .allMatch(allele -> allele.name().endsWith("N") || allele.name().endsWith("Q"));
  }

  /** All names of two fields, by the release and by the family table. */
  @Test
  void differsFromTheFamilyTableOnlyWhereExceptionsExist() {
    HlaRelease derived = HlaRelease.of(release.name(), release.alleles());
    Set<String> names = new TreeSet<>();
    release.alleles().forEach(allele -> names.add(named(allele.name()).twoFields()));
    List<String> differing = new ArrayList<>();
    int compared = 0;
    for (String name : names) {
      AlleleLigand exact = derived.ligandOf(named(name), ALL_FAMILIES);
      AlleleLigand family = FamilyTable.INSTANCE.ligandOf(named(name), ALL_FAMILIES);
      if (exact.status() == LigandStatus.DERIVED) {
        compared++;
        if (!answer(exact).equals(answer(family))) {
          differing.add(name);
        }
      }
    }
    System.out.printf(
        "%d two-field names compared with the family table: %d differ%n",
        compared, differing.size());
    assertThat(differing).doesNotContainAnyElementsOf(FamilyTable.exceptions());
  }

  /** Each published exception is one: its own family, without it, would answer otherwise. */
  @Test
  void everyPublishedExceptionIsOneInTheRelease() {
    HlaRelease derived = HlaRelease.of(release.name(), release.alleles());
    for (String name : new TreeSet<>(FamilyTable.exceptions())) {
      AlleleLigand exact = derived.ligandOf(named(name), ALL_FAMILIES);
      AlleleLigand family = FamilyTable.INSTANCE.ligandOf(named(name), ALL_FAMILIES);
      assertThat(exact.status()).as(name).isEqualTo(LigandStatus.DERIVED);
      assertThat(answer(exact)).as(name).isEqualTo(answer(family));
      assertThat(exact.outcomes().getFirst() + " " + exact.bw4Position80())
          .as("the family of %s answers otherwise", name)
          .isNotEqualTo(ofMotif(FamilyTable.motifOfFamily(named(name))));
    }
    System.out.printf("%d named exceptions confirmed%n", FamilyTable.exceptions().size());
  }

  private static String ofMotif(Motif motif) {
    return motif.ligands() + " " + motif.position80();
  }

  private static String answer(AlleleLigand ligand) {
    return ligand.ligands() + " " + Objects.toString(ligand.bw4Position80(), "");
  }

  private static HlaAllele named(String name) {
    return ((AlleleReading.Named) HlaAllele.parse(name)).allele();
  }
}
