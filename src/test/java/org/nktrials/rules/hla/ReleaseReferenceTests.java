package org.nktrials.rules.hla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The rule on the whole of IPD-IMGT/HLA 3.58.0. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleaseReferenceTests {

  private static final Duration LONGEST = Duration.ofSeconds(20);

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
  void printsCounts() {
    Map<String, Long> counts =
        release.alleles().stream()
            .collect(
                Collectors.groupingBy(
                    allele -> allele.name().charAt(0) + " " + allele.motif(),
                    TreeMap::new,
                    Collectors.counting()));
    System.out.println(counts);
    try (var out =
        java.nio.file.Files.newBufferedWriter(java.nio.file.Path.of("/tmp/hla_own.tsv"))) {
      for (var a : release.alleles()) out.write(a.name() + "\t" + a.motif() + "\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    assertThat(taken).isLessThan(LONGEST);
  }
}
