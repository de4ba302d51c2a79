package org.nktrials.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nktrials.charts.RowPacking.Stretch;
import org.nktrials.validation.Requirement;

@Requirement("CHART-01")
class RowPackingTests {

  @Test
  void keepsWhatDoesNotOverlapOnOneLine() {
    assertThat(RowPacking.lines(List.of(new Stretch(0, 10), new Stretch(12, 20)), 2))
        .containsExactly(0, 0);
  }

  @Test
  void opensALineForWhatOverlapsOrComesTooNear() {
    assertThat(RowPacking.lines(List.of(new Stretch(0, 10), new Stretch(5, 20)), 0))
        .containsExactly(0, 1);
    assertThat(RowPacking.lines(List.of(new Stretch(0, 10), new Stretch(11, 20)), 2))
        .containsExactly(0, 1);
  }

  @Test
  void answersInTheOrderOfAskingNotOfBeginning() {
    assertThat(RowPacking.lines(List.of(new Stretch(5, 20), new Stretch(0, 10)), 0))
        .containsExactly(1, 0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void neverPutsTwoThatOverlapOnOneLineAndNeedsNoMoreLinesThanOverlap(long seed) {
    Random random = new Random(seed);
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      double from = random.nextInt(300);
      stretches.add(new Stretch(from, from + 1 + random.nextInt(40)));
    }
    List<Integer> lines = RowPacking.lines(stretches, 0);
    int most = 0;
    for (int one = 0; one < stretches.size(); one++) {
      Stretch mine = stretches.get(one);
      int together = 0;
      for (int other = 0; other < stretches.size(); other++) {
        Stretch theirs = stretches.get(other);
        together += theirs.from() <= mine.from() && mine.from() < theirs.to() ? 1 : 0;
        if (one != other && lines.get(one).equals(lines.get(other))) {
          assertThat(mine.from() < theirs.to() && theirs.from() < mine.to()).isFalse();
        }
      }
      most = Math.max(most, together);
    }
    assertThat(lines).allMatch(line -> line >= 0);
    assertThat(lines.stream().max(Integer::compare).orElseThrow() + 1).isEqualTo(most);
  }
}
