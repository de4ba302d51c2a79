package org.nktrials.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nktrials.charts.SwimmerPicture.Happening;
import org.nktrials.charts.SwimmerPicture.Swimmer;
import org.nktrials.statistics.survival.KaplanMeier;
import org.nktrials.statistics.survival.Observation;
import org.nktrials.statistics.survival.SurvivalCurve;
import org.nktrials.validation.Requirement;

@Requirement("CHART-01")
class OutcomePicturesTests {

  @Test
  void curvesStepDownAndCountThoseAtRisk() {
    Map<String, SurvivalCurve> curves = new LinkedHashMap<>();
    curves.put(
        "low",
        KaplanMeier.estimate(List.of(new Observation(50, true), new Observation(100, false))));
    curves.put("high", KaplanMeier.estimate(List.of(new Observation(100, true))));
    SurvivalPicture picture = SurvivalPicture.of(curves);
    SurvivalPicture.Curve low = picture.curves().getFirst();
    assertThat(low.path()).startsWith("M90 16").contains("L395 16 L395 158");
    assertThat(low.censored()).isNotEmpty();
    assertThat(low.atRisk()).first().extracting(AxisTick::label).isEqualTo("2");
    assertThat(low.atRisk()).last().extracting(AxisTick::label).isEqualTo("1");
    assertThat(picture.curves().getLast().style()).isEqualTo(1);
    assertThat(picture.curves().getLast().y()).isLessThan(picture.area().height());
  }

  @Test
  void waterfallFallsFromLeftToRightAndStaysInside() {
    WaterfallPicture picture =
        WaterfallPicture.of(
            List.of(
                new WaterfallPicture.Change("a", -40, "PR"),
                new WaterfallPicture.Change("b", 250, "PD"),
                new WaterfallPicture.Change("c", 0, "SD")));
    assertThat(picture.bars())
        .extracting(bar -> bar.change().subject())
        .containsExactly("b", "c", "a");
    assertThat(picture.bars())
        .allSatisfy(
            bar -> {
              assertThat(bar.y()).isGreaterThanOrEqualTo(picture.area().top());
              assertThat(bar.y() + bar.height()).isLessThanOrEqualTo(picture.area().bottom());
              assertThat(bar.middle()).isBetween(bar.x(), bar.x() + bar.width());
            });
    assertThat(picture.fall()).isGreaterThan(picture.zero());
    assertThat(picture.rise()).isLessThan(picture.zero());
    assertThat(WaterfallPicture.of(List.of()).bars()).isEmpty();
  }

  @Test
  void lanesAreSortedByLengthAndMarksHaveShapes() {
    SwimmerPicture picture =
        SwimmerPicture.of(
            List.of(
                new Swimmer("short", 10, false, List.of()),
                new Swimmer(
                    "long",
                    200,
                    true,
                    List.of(new Happening(42, Marker.TRIANGLE, "progression", "PD")))));
    assertThat(picture.lanes())
        .extracting(lane -> lane.swimmer().subject())
        .containsExactly("long", "short");
    assertThat(picture.lanes().getFirst().marks())
        .singleElement()
        .extracting(SwimmerPicture.Mark::path)
        .isNotNull();
    assertThat(picture.lanes().getFirst().bar()).contains("l");
    assertThat(SwimmerPicture.of(List.of()).lanes()).isEmpty();
  }

  @Test
  void forestKeepsBoundsInsideTheAxis() {
    ForestPicture picture =
        ForestPicture.of(
            List.of(
                new ForestPicture.Ratio("one", 0.5, 0.1, 2.5),
                new ForestPicture.Ratio("wide", 2, 0.0001, 1e9)));
    assertThat(picture.rows()).hasSize(2);
    assertThat(picture.one()).isBetween(picture.area().left(), picture.area().right());
    assertThat(picture.rows().getLast().interval()).doesNotContain("Infinity", "NaN");
  }
}
