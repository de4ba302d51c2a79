package org.nktrials.outcome;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nktrials.statistics.Outcome;
import org.nktrials.statistics.survival.Covariate;
import org.nktrials.statistics.survival.Cox;
import org.nktrials.statistics.survival.CoxFit;
import org.nktrials.statistics.survival.KaplanMeier;
import org.nktrials.statistics.survival.LogRank;
import org.nktrials.statistics.survival.LogRankResult;
import org.nktrials.statistics.survival.Observation;
import org.nktrials.statistics.survival.SurvivalCurve;

/**
 * Curves of the groups in alphabetical order, their comparison, and regression on the covariates,
 * which the groups never enter.
 *
 * @param curves Kaplan-Meier by group; the empty name where nobody was put into groups
 * @param logRank null without groups
 * @param cox null without covariates
 */
public record SurvivalAnalysis(
    Map<String, SurvivalCurve> curves,
    @Nullable Outcome<LogRankResult> logRank,
    @Nullable Outcome<CoxFit> cox) {

  /** Analyses follow-up that was checked. */
  public static SurvivalAnalysis of(SurvivalQuestion question) {
    List<Observation> patients = new ArrayList<>();
    for (int i = 0; i < question.times().size(); i++) {
      patients.add(new Observation(question.times().get(i), question.events().get(i)));
    }
    Map<String, List<Observation>> groups = groups(question.groups(), patients);
    Map<String, SurvivalCurve> curves = new LinkedHashMap<>();
    groups.forEach((name, group) -> curves.put(name, KaplanMeier.estimate(group)));
    return new SurvivalAnalysis(
        curves, question.groups().isEmpty() ? null : LogRank.test(groups), cox(question, patients));
  }

  private static Map<String, List<Observation>> groups(
      List<String> names, List<Observation> patients) {
    Map<String, List<Observation>> groups = new LinkedHashMap<>();
    if (names.isEmpty()) {
      groups.put("", patients);
      return groups;
    }
    names.stream().distinct().sorted().forEach(name -> groups.put(name, new ArrayList<>()));
    for (int i = 0; i < patients.size(); i++) {
      groups.computeIfAbsent(names.get(i), _ -> new ArrayList<>()).add(patients.get(i));
    }
    return groups;
  }

  private static @Nullable Outcome<CoxFit> cox(
      SurvivalQuestion question, List<Observation> patients) {
    if (question.covariates().isEmpty()) {
      return null;
    }
    List<Covariate> covariates =
        question.covariates().entrySet().stream()
            .map(entry -> new Covariate(entry.getKey(), entry.getValue()))
            .toList();
    return Cox.fit(patients, covariates, question.ties());
  }
}
