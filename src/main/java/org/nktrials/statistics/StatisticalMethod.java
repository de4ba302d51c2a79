package org.nktrials.statistics;

import org.jspecify.annotations.Nullable;
import org.nktrials.rules.reason.RuleSource;

/** Methods with their names for the page and where they are published. */
public enum StatisticalMethod {
  KAPLAN_MEIER(
      "Kaplan-Meier, Greenwood's variance",
      "Kaplan EL, Meier P. Nonparametric estimation from incomplete observations. J Am Stat Assoc"
          + " 1958;53:457",
      "10.1080/01621459.1958.10501452"),
  LOG_RANK(
      "Log-rank test",
      "Harrington DP, Fleming TR. A class of rank test procedures for censored survival data."
          + " Biometrika 1982;69:553",
      "10.1093/biomet/69.3.553"),
  LOG_RANK_PERMUTATION_EXACT(
      "Log-rank scores, p over all ways of dealing the patients to groups of these sizes",
      Sources.LOG_RANK_SCORES,
      Sources.LOG_RANK_SCORES_DOI),
  LOG_RANK_PERMUTATION_SAMPLED(
      "Log-rank scores, p over 20,000 sampled ways of dealing the patients to groups of these"
          + " sizes",
      Sources.LOG_RANK_SCORES,
      Sources.LOG_RANK_SCORES_DOI),
  PETO_PETO(
      "Peto and Peto's modification of the Gehan-Wilcoxon test",
      "Harrington DP, Fleming TR. A class of rank test procedures for censored survival data."
          + " Biometrika 1982;69:553",
      "10.1093/biomet/69.3.553"),
  COX_EFRON(
      "Cox regression, ties by Efron",
      "Efron B. The efficiency of Cox's likelihood function for censored data. J Am Stat Assoc"
          + " 1977;72:557",
      "10.1080/01621459.1977.10480613"),
  COX_BRESLOW(
      "Cox regression, ties by Breslow",
      "Breslow N. Covariance analysis of censored survival data. Biometrics 1974;30:89",
      "10.2307/2529620"),
  COX_EXACT(
      "Cox regression, exact partial likelihood of discrete times",
      "Cox DR. Regression models and life-tables. J R Stat Soc B 1972;34:187",
      "10.1111/j.2517-6161.1972.tb00899.x"),
  PROPORTIONAL_HAZARDS(
      "Score test of proportional hazards",
      "Grambsch PM, Therneau TM. Proportional hazards tests and diagnostics based on weighted"
          + " residuals. Biometrika 1994;81:515",
      "10.1093/biomet/81.3.515"),
  CONCORDANCE(
      "Harrell's concordance, infinitesimal jackknife variance",
      "Harrell FE et al. Evaluating the yield of medical tests. JAMA 1982;247:2543",
      "10.1001/jama.1982.03320430047030"),
  PEARSON("Pearson correlation, Fisher's z interval", "Fisher RA. Metron 1921;1:3", null),
  SPEARMAN_EXACT(
      "Spearman correlation, exact permutation p, interval by Bonett and Wright",
      Sources.BONETT_WRIGHT,
      Sources.BONETT_WRIGHT_DOI),
  SPEARMAN_EDGEWORTH(
      "Spearman correlation, p by an Edgeworth series, interval by Bonett and Wright",
      "Best DJ, Roberts DE. Algorithm AS 89: the upper tail probabilities of Spearman's rho. Appl"
          + " Stat 1975;24:377",
      "10.2307/2347111"),
  SPEARMAN_T(
      "Spearman correlation with mean ranks, p by the t distribution, interval by Bonett and"
          + " Wright",
      Sources.BONETT_WRIGHT,
      Sources.BONETT_WRIGHT_DOI),
  SPEARMAN_PERMUTATION_EXACT(
      "Spearman correlation with mean ranks, p over all permutations, interval by Bonett and"
          + " Wright",
      Sources.BONETT_WRIGHT,
      Sources.BONETT_WRIGHT_DOI),
  SPEARMAN_PERMUTATION_SAMPLED(
      "Spearman correlation with mean ranks, p over 20,000 sampled permutations, interval by Bonett"
          + " and Wright",
      Sources.BONETT_WRIGHT,
      Sources.BONETT_WRIGHT_DOI),
  KENDALL_EXACT("Kendall's tau, exact p", Sources.KENDALL, Sources.KENDALL_DOI),
  KENDALL_NORMAL(
      "Kendall's tau-b, normal p corrected for ties", Sources.KENDALL, Sources.KENDALL_DOI),
  MANN_WHITNEY_EXACT(
      "Mann-Whitney test, exact p, Hodges-Lehmann shift",
      Sources.MANN_WHITNEY,
      Sources.MANN_WHITNEY_DOI),
  MANN_WHITNEY_NORMAL(
      "Mann-Whitney test, normal p corrected for ties and continuity, Hodges-Lehmann shift",
      Sources.MANN_WHITNEY,
      Sources.MANN_WHITNEY_DOI),
  MANN_WHITNEY_NORMAL_UNCORRECTED(
      "Mann-Whitney test, normal p corrected for ties only, Hodges-Lehmann shift",
      Sources.MANN_WHITNEY,
      Sources.MANN_WHITNEY_DOI),
  SIGNED_RANK_EXACT(
      "Wilcoxon signed-rank test, exact p, Hodges-Lehmann shift",
      Sources.WILCOXON,
      Sources.WILCOXON_DOI),
  SIGNED_RANK_NORMAL(
      "Wilcoxon signed-rank test without zero differences, normal p corrected for ties and"
          + " continuity, Hodges-Lehmann shift",
      Sources.WILCOXON,
      Sources.WILCOXON_DOI),
  WELCH(
      "Welch's t test",
      "Welch BL. The generalization of Student's problem when several different population"
          + " variances are involved. Biometrika 1947;34:28",
      "10.1093/biomet/34.1-2.28"),
  PERMUTATION_EXACT(
      "Difference of means, p over all permutations, Welch interval", Sources.PERMUTATION, null),
  PERMUTATION_SAMPLED(
      "Difference of means, p over sampled permutations, Welch interval",
      Sources.PERMUTATION,
      null),
  CLOPPER_PEARSON(
      "Exact binomial interval of Clopper and Pearson",
      "Clopper CJ, Pearson ES. The use of confidence or fiducial limits illustrated in the case of"
          + " the binomial. Biometrika 1934;26:404",
      "10.1093/biomet/26.4.404"),
  HOLM(
      "Holm's step-down adjustment",
      "Holm S. A simple sequentially rejective multiple test procedure. Scand J Stat 1979;6:65",
      null),
  BENJAMINI_HOCHBERG(
      "False discovery rate by Benjamini and Hochberg",
      "Benjamini Y, Hochberg Y. Controlling the false discovery rate. J R Stat Soc B 1995;57:289",
      "10.1111/j.2517-6161.1995.tb02031.x");

  private final String words;
  private final RuleSource source;

  StatisticalMethod(String words, String citation, @Nullable String doi) {
    this.words = words;
    this.source = new RuleSource(citation, doi);
  }

  /** The method as a page names it. */
  public String words() {
    return words;
  }

  /** Where the method is published. */
  public RuleSource source() {
    return source;
  }

  /** Citations that several methods share. */
  private static final class Sources {
    static final String LOG_RANK_SCORES =
        "Peto R, Peto J. Asymptotically efficient rank invariant test procedures. J R Stat Soc A"
            + " 1972;135:185";
    static final String LOG_RANK_SCORES_DOI = "10.2307/2344317";
    static final String BONETT_WRIGHT =
        "Bonett DG, Wright TA. Sample size requirements for estimating Pearson, Kendall and"
            + " Spearman correlations. Psychometrika 2000;65:23";
    static final String BONETT_WRIGHT_DOI = "10.1007/BF02294183";
    static final String KENDALL =
        "Kendall MG. A new measure of rank correlation. Biometrika 1938;30:81";
    static final String KENDALL_DOI = "10.1093/biomet/30.1-2.81";
    static final String MANN_WHITNEY =
        "Mann HB, Whitney DR. On a test of whether one of two random variables is stochastically"
            + " larger than the other. Ann Math Stat 1947;18:50";
    static final String MANN_WHITNEY_DOI = "10.1214/aoms/1177730491";
    static final String WILCOXON =
        "Wilcoxon F. Individual comparisons by ranking methods. Biometrics Bull 1945;1:80";
    static final String WILCOXON_DOI = "10.2307/3001968";
    static final String PERMUTATION =
        "Pitman EJG. Significance tests which may be applied to samples from any populations."
            + " Suppl J R Stat Soc 1937;4:119";
  }
}
